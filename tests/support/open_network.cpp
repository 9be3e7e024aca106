// SPDX-License-Identifier: MIT
#include "support/open_network.hpp"
#include <stdexcept>

namespace phakhi {

std::size_t place_of(std::string_view name) {
    std::size_t place = process_count;
    const Week week;
    each_process(week, [&](const auto& process, std::size_t k) {
        if (process.key == name) place = k;
    });
    if (place == process_count) throw std::invalid_argument("no process " + std::string(name));
    return place;
}

Model only(std::initializer_list<std::string_view> processes) {
    Model model;
    model.off.fill(true);
    for (const std::string_view name : processes) model.off[place_of(name)] = false;
    return model;
}

OpenNetwork lone_members(int members, const Model& model) {
    OpenNetwork net;
    net.model = model;
    net.model.founding.ties_per_founder = net.model.founding.outsider_ties = 0;
    net.population.founders = net.population.pool = members;
    net.population.sectors = {1, 0, 0};
    net.plan.levers.leaders = 0;
    net.plan.levers.weaving = 0;
    return net;
}

void meet_every_week_in_good_faith(OpenNetwork& net) {
    Interaction& meeting = net.process<Interaction>();
    meeting.contact_rate = 10;
    meeting.contact_base = 1;
    meeting.overload_contact = meeting.overload_breach = meeting.fatigue_breach = meeting.role_breach = 0;
    meeting.reciprocity = meeting.sector_misunderstanding = meeting.reputation = meeting.help_effect = 0;
    net.plan.levers.transparency = 1;
}

OpenNetwork pair_with_trust(float trust) {
    OpenNetwork net = lone_members(2, only({"interaction"}));
    meet_every_week_in_good_faith(net);
    net.found();
    make_tie(net.state, net.member(0), net.member(1), trust, 0.25f);
    return net;
}

void tie_at_random(OpenNetwork& net, double asks, double drops) {
    TieTurnover& ties = net.process<TieTurnover>();
    ties.random_rate = asks;
    ties.likeness_floor = ties.cross_sector = 1;
    ties.meeting_rate = ties.triad_rate = ties.outreach_rate = ties.weave_rate = 0;
    ties.drop_rate = drops;
    ties.drop_closeness = ties.drop_trust = 0;
    ties.drop_age_weeks = 1e9;
    net.plan.levers.weaving = 0;
}

void everybody_comes_every_week(OpenNetwork& net) {
    Coordination& call = net.process<Coordination>();
    call.base = call.lead_effect = call.channel_effect = 10;
    call.overload_effect = call.gate_effect = call.clash_effect = call.money_effect = 0;
    net.plan.levers.meeting_cadence_weeks = 1;
    net.plan.levers.channel = 1;
    net.plan.levers.invitation_lead_days = 120;
}

Scenario small_scenario(int weeks) {
    Scenario scenario;
    scenario.weeks = weeks;
    return scenario;
}

void cut_all_ties(State& s) {
    while (s.ties.size() > 0) drop_tie(s, tie_id(s.ties.size() - 1));
}

OpenNetwork random_network(std::uint64_t seed, int pool) {
    std::mt19937_64 chance(seed);
    const auto u = [&] { return uniform(chance); };
    const auto within = [&](Range range) {
        const double ends = u();   // the ends of a range are where things break
        return ends < 0.15 ? range.min : ends > 0.85 ? range.max : range.min + (range.max - range.min) * u();
    };
    OpenNetwork net;
    net.seed = seed;
    net.population.pool = pool;
    net.population.founders = static_cast<int>(u() * pool);
    for (const auto& row : Levers::table) net.plan.levers.*row.value = within(row.range);
    for (const auto& row : Conditions::table) net.plan.conditions.*row.value = within(row.range);
    net.plan.levers.leaders = static_cast<int>(u() * 6) - 1;
    net.model.founding.ties_per_founder = 6 * u();
    net.found();

    State& s = net.state;
    s.week = 1 + static_cast<int>(200 * u());
    Agents& a = s.agents;
    const auto fill = [&](auto& array) {
        for (std::size_t k = 0; k < a.size(); ++k) array[agent_id(k)] = static_cast<float>(within({0, 1}));
    };
    for (auto* array : {&a.influence, &a.interest, &a.capacity, &a.opportunism, &a.ability, &a.exit_threshold, &a.urgency, &a.awareness, &a.acceptance,
                        &a.commitment, &a.fatigue, &a.benefit, &a.fairness, &a.voice, &a.role_clarity, &a.contribution, &a.readiness, &a.effort, &a.overload,
                        &a.decision_weight, &a.trust_given, &a.trust_received, &a.effectiveness}) {
        fill(*array);
    }
    for (auto& goal : a.goal) fill(goal);
    for (auto& skill : a.skill) fill(skill);
    for (std::size_t k = 0; k < a.size(); ++k) {
        const AgentId i = agent_id(k);
        if (a.status[i] == Status::outside && u() < 0.2) a.status[i] = Status::left;
        const bool member = a.status[i] == Status::member;
        a.in_trouble[i] = u() < 0.2;
        a.attended[i] = member && u() < 0.6;
        a.leader[i] = member && u() < 0.2;
        a.term_weeks[i] = static_cast<std::int16_t>(a.leader[i] ? 200 * u() : 0);
    }
    s.roster.refresh(a);
    float weights = 0;
    for (const AgentId i : s.roster.members) weights += a.decision_weight[i];
    for (const AgentId i : s.roster.members) a.decision_weight[i] = weights > 0 ? a.decision_weight[i] / weights : 1.0f / static_cast<float>(s.members());
    for (std::size_t k = 0; k < s.ties.size(); ++k) {
        const TieId t = tie_id(k);
        s.ties.trust_lo[t] = static_cast<float>(within({0, 1}));
        s.ties.trust_hi[t] = static_cast<float>(within({0, 1}));
        s.ties.closeness[t] = static_cast<float>(within({0, 1}));
        s.ties.contact[t] = static_cast<Contact>(chance() % 3);
    }
    Network& n = s.network;
    for (double* x : {&n.clarity, &n.momentum, &n.culture, &n.habit, &n.home_culture, &n.novelty, &n.known, &n.resources, &n.support, &n.sponsor, &n.attendance, &n.attendance_now, &n.activity,
                      &n.attempts, &n.postponed_share, &n.exposure_smooth, &n.promises_kept, &n.complementarity, &n.peer_coordination, &n.coordination, &n.fit,
                      &n.output, &n.perceived_output, &n.theft, &n.contribution_mean, &n.newcomers, &s.surroundings.pressure}) {
        *x = within({0, 1});
    }
    for (double& x : n.vision) x = within({0, 1});
    for (double& x : s.surroundings.need) x = within({0, 1});
    n.energy = within({0, 2.6});
    n.reserve = within({0, 52});
    n.held = u() < 0.5 && s.members() > 0;
    if (!n.held) {
        for (std::size_t k = 0; k < a.size(); ++k) a.attended[agent_id(k)] = 0;
    }
    for (std::size_t k = 0; k < a.size(); ++k) n.attended += a.attended[agent_id(k)];
    return net;
}

} // namespace phakhi
