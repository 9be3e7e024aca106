// SPDX-License-Identifier: MIT
#include "model/processes/leadership.hpp"
#include "model/tenure.hpp"
#include "support/maths.hpp"

namespace phakhi {

static constexpr Setting<Leadership> rows[] = {
    {&Leadership::fatigue_base, "fatigue_base", "1/week", {0, 1}, "assumption", {"fatigue that commitment brings", ""}},
    {&Leadership::fatigue_overload, "fatigue_overload", "1/week", {0, 1}, "assumption", {"fatigue that overload brings", ""}},
    {&Leadership::fatigue_leading, "fatigue_leading", "1/week", {0, 1}, "assumption; P2", {"fatigue that leading one span brings", ""}},
    {&Leadership::fatigue_difficulty, "fatigue_difficulty", "1/week", {0, 1}, "FAIL-6", {"fatigue that hard work brings", ""}},
    {&Leadership::fatigue_recovery, "fatigue_recovery", "1/week", {0, 1}, "assumption", {"recovery from fatigue", ""}},
    {&Leadership::help_relief, "help_relief", "1", {0, 1}, "ACT-11", {"leaders' fatigue that mutual help takes away", ""}},
    {&Leadership::tenure_load, "tenure_load", "1", {0, 5}, "P2", {"work that gathers on those who stay long", ""}},
    {&Leadership::readiness_leading, "readiness_leading", "1/week", {0, 1}, "assumption", {"readiness that leading teaches", ""}},
    {&Leadership::readiness_mentoring, "readiness_mentoring", "1/activity", {0, 1}, "ACT-12", {"readiness that mentoring teaches at an activity", ""}},
    {&Leadership::readiness_most, "readiness_most", "1", {0, 1}, "assumption", {"readiness that mentoring can reach", ""}},
    {&Leadership::transfer, "transfer", "1/week", {0, 1}, "R6: executives leave at .17-.25 a year", {"chance that a leader is transferred or retires", ""}},
    {&Leadership::burnout, "burnout", "1/week", {0, 1}, "free parameter", {"chance to leave per fatigue above the burn-out level", ""}},
    {&Leadership::burnout_fatigue, "burnout_fatigue", "1", {0, 1}, "free parameter", {"fatigue at which burn-out begins", ""}},
    {&Leadership::departure_momentum, "departure_momentum", "1", {0, 1}, "assumption", {"momentum left after a leader's departure", ""}},
    {&Leadership::departure_exit, "departure_exit", "1", {0, 1}, "assumption", {"share of departing leaders who leave the network", ""}},
    {&Leadership::willing_commitment, "willing_commitment", "1", {0, 1}, "assumption", {"commitment without which nobody stands", ""}},
    {&Leadership::willing_fatigue, "willing_fatigue", "1", {0, 1}, "assumption", {"fatigue above which nobody stands", ""}},
    {&Leadership::rest_weeks, "rest_weeks", "weeks", {0, 520}, "assumption", {"rest after an own term", ""}},
    {&Leadership::accept_base, "accept_base", "1/week", {0, 1}, "assumption", {"chance that an unready candidate accepts", ""}},
    {&Leadership::accept_ready, "accept_ready", "1/week", {0, 2}, "ACT-12", {"what readiness adds to it", ""}},
    {&Leadership::turn_effectiveness, "turn_effectiveness", "1", {0, 1}, "assumption", {"first effectiveness of a ready successor after a handover", ""}},
    {&Leadership::vacancy_effectiveness, "vacancy_effectiveness", "1", {0, 1}, "assumption", {"the same without a handover", ""}},
    {&Leadership::turn_habit, "turn_habit", "1", {0, 1}, "ACT-13", {"habit that a change of all leaders breaks", ""}},
};
const std::span<const Setting<Leadership>> Leadership::table = rows;

namespace {
enum Purpose : std::uint32_t { go, standing, accept };
} // namespace

std::size_t Leadership::candidate(const State& s, const Draws& draws, bool turn_taking, bool willing_only) const {
    const Agents& a = s.agents;
    const auto& members = s.roster.members;
    std::size_t best = members.size();
    float best_score = -1;
    for (std::size_t k = 0; k < members.size(); ++k) {
        const AgentId i = members[k];
        if (a.leader[i] || a.status[i] != Status::member) continue;
        if (willing_only && (a.commitment[i] < static_cast<float>(willing_commitment) || a.fatigue[i] > static_cast<float>(willing_fatigue) ||
                             (a.stepped_down_week[i] > 0 && s.week - a.stepped_down_week[i] < rest_weeks)))
            continue;
        const float luck = 0.8f + 0.4f * chance(draws.agent(standing, number(a.uid[i]))[0]);
        const float served = turn_taking ? 1 / (1 + 0.5f * static_cast<float>(a.terms_served[i])) : 1.0f;
        const float score = (a.trust_received[i] + 0.1f) * served * (0.3f + 0.7f * a.readiness[i]) * a.ability[i] * (1 - a.fatigue[i]) * (0.5f + a.commitment[i]) * luck;
        if (score > best_score) {
            best_score = score;
            best = k;
        }
    }
    return best;
}

bool Leadership::accepts(const State& s, const Turn& turn, AgentId i) const {
    return chance(turn.draws.agent(accept, number(s.agents.uid[i]))[0]) < accept_base + accept_ready * s.agents.readiness[i] * (0.7 + s.levers.incentives);
}

void Leadership::seat(State& s, AgentId i, double effectiveness) const {
    Agents& a = s.agents;
    a.leader[i] = 1;
    ++a.terms_served[i];
    a.term_weeks[i] = 0;
    a.effectiveness[i] = static_cast<float>(effectiveness) * a.readiness[i];
}

void Leadership::tire(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    const auto& members = s.roster.members;
    const float n = members.size(), leaders = std::max<std::size_t>(s.roster.leaders.size(), 1);
    const float load = n / (leaders * static_cast<float>(s.levers.span_of_control));
    const float base = fatigue_base + fatigue_difficulty * std::max(0.0, s.conditions.difficulty - 1), busy = fatigue_overload, rest = fatigue_recovery;
    const float lead = fatigue_leading * (1 - help_relief * s.levers.mutual_help), lasting = tenure_load;
    const bool leaderless = s.network.wanted_leaders < 0.5 && s.levers.administration < 0.1;
    const float everyone_learns = leaderless ? readiness_leading * std::min(1.0f, 8 / n) : 0;
    const float mentored = readiness_mentoring * s.levers.mentoring * s.network.energy * s.levers.meeting_cadence_weeks / 4, most = readiness_most;
    turn.loop(members.size(), [&](std::size_t k) {
        const AgentId i = members[k];
        float& f = a.fatigue[i];
        float& b = a.readiness[i];
        const float leading = a.leader[i] ? lead * std::min(2.0f, load / (0.4f + a.ability[i]) * (1 + lasting * tenure(a, i))) : 0;
        f = clip01(f + base * a.commitment[i] + (busy * a.overload[i] + leading) * (1 - f) - rest * f);
        b = clip01(b + everyone_learns * (1 - b));
        if (a.leader[i]) {
            b = clip01(b + static_cast<float>(readiness_leading) * (1 - b));
            a.term_weeks[i] = static_cast<std::int16_t>(std::min(a.term_weeks[i] + 1, 30000));
        } else if (a.attended[i]) {
            b = clip01(b + mentored * (most - b));
        }
    });
}

void Leadership::depart(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    for (const AgentId i : s.roster.leaders) {
        const PhiloxBlock w = turn.draws.agent(go, number(a.uid[i]));
        s.network.leader_weeks += 1;
        if (chance(w[0]) >= transfer + burnout * std::max(0.0, a.fatigue[i] - burnout_fatigue)) continue;
        a.leader[i] = 0;
        a.stepped_down_week[i] = s.week;
        s.network.momentum *= departure_momentum;
        ++s.network.leader_departures;
        const bool leaves = chance(w[1]) < departure_exit;
        if (leaves) a.status[i] = Status::left;
        s.events.add({.kind = EventKind::leader_left, .agent = s.uid(i), .value = leaves ? 1.0 : 0.0});
        if (leaves) s.events.add({.kind = EventKind::left, .agent = s.uid(i)});
    }
}

void Leadership::rotate(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    const Levers& lever = s.levers;
    for (const AgentId i : s.roster.leaders) {
        if (!a.leader[i] || a.status[i] != Status::member) continue;
        const bool term_over = lever.rotation_weeks > 0 && a.term_weeks[i] >= lever.rotation_weeks;
        const bool worn = lever.rotation_on_fatigue > 0 && a.fatigue[i] >= lever.rotation_on_fatigue;
        if (!term_over && !worn) continue;
        const std::size_t next = candidate(s, turn.draws, true, true);
        if (next == s.roster.members.size() || !accepts(s, turn, s.roster.members[next])) continue;
        seat(s, s.roster.members[next], turn_effectiveness);
        s.network.habit *= 1 - turn_habit / std::max(1.0, s.network.wanted_leaders);
        a.leader[i] = 0;
        a.stepped_down_week[i] = s.week;
        a.term_weeks[i] = 0;
        s.events.add({.kind = EventKind::leader_change, .agent = s.uid(s.roster.members[next]), .other = s.uid(i)});
    }
}

void Leadership::fill_seats(State& s, const Turn& turn) const {
    if (s.conditions.succession_blocked > 0.5) return;
    const double wanted = s.network.wanted_leaders;
    if (static_cast<double>(s.roster.leaders.size()) >= wanted) return;
    for (int asked = 0; asked < (wanted > 6 ? 2 : 1); ++asked) {
        const std::size_t next = candidate(s, turn.draws, false, true);
        if (next == s.roster.members.size() || !accepts(s, turn, s.roster.members[next])) continue;
        seat(s, s.roster.members[next], vacancy_effectiveness);
        s.events.add({.kind = EventKind::leader_change, .agent = s.uid(s.roster.members[next])});
    }
}

void Leadership::operator()(State& s, const Turn& turn) const {
    tire(s, turn);
    depart(s, turn);
    rotate(s, turn);
    s.roster.refresh(s.agents);
    fill_seats(s, turn);
    s.roster.refresh(s.agents);
}

} // namespace phakhi
