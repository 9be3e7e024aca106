// SPDX-License-Identifier: MIT
#include "model/processes/rewards.hpp"
#include "model/tenure.hpp"
#include "support/maths.hpp"

namespace phakhi {

static constexpr Setting<Rewards> rows[] = {
    {&Rewards::command_exponent, "command_exponent", "1", {0, 10}, "assumption", {"how steeply influence counts in decisions under command", ""}},
    {&Rewards::command_transparency, "command_transparency", "1", {0, 1}, "ACT-15", {"how far transparency flattens that", ""}},
    {&Rewards::tenure_weight, "tenure_weight", "1", {0, 20}, "FAIL-5; P2", {"decision weight that long-serving leaders gather", ""}},
    {&Rewards::theft_most, "theft_most", "1", {0, 5}, "FAIL-10; free parameter", {"share of credit taken where only opportunists decide and nobody sees", ""}},
    {&Rewards::benefit_half, "benefit_half", "healthy weeks", {0.01, 10}, "MOT-3 (satisficing); size assumption", {"credit at which half of the satisfaction is reached", ""}},
    {&Rewards::incentive_worth, "incentive_worth", "1", {0, 2}, "ACT-9; free parameter", {"what full incentives and recognition are worth to a member", ""}},
    {&Rewards::benefit_rate, "benefit_rate", "1/week", {0, 1}, "assumption", {"how fast felt benefit follows", ""}},
    {&Rewards::effort_cost, "effort_cost", "1", {0, 1}, "assumption", {"felt cost of a healthy week's effort", ""}},
    {&Rewards::activity_cost, "activity_cost", "1", {0, 2}, "assumption", {"felt cost of a weekly activity", ""}},
    {&Rewards::fairness_rate, "fairness_rate", "1/week", {0, 1}, "assumption", {"how fast felt fairness follows", ""}},
    {&Rewards::contribution_rate, "contribution_rate", "1/week", {0, 1}, "assumption", {"how fast one adapts what one gives", ""}},
    {&Rewards::imitation, "imitation", "1", {0, 1}, "Fischbacher, Gächter & Fehr 2001", {"how far one gives what others give where nobody sees", ""}},
    {&Rewards::free_riding, "free_riding", "1", {0, 5}, "FAIL-10; free parameter", {"what opportunism takes from one's contribution where nobody sees", ""}},
    {&Rewards::milestone, "milestone", "healthy weeks per member", {0.1, 1000}, "ACT-16; size assumption", {"perceived output to a small milestone", ""}},
    {&Rewards::big_milestone, "big_milestone", "healthy weeks per member", {0.1, 10000}, "FAIL-7; size assumption", {"perceived output to the big aim, where no small ones are set", ""}},
    {&Rewards::momentum_fade, "momentum_fade", "1/week", {0, 1}, "assumption", {"fading of momentum", ""}},
    {&Rewards::win_momentum, "win_momentum", "1", {0, 1}, "STAGE-6", {"momentum gained by a small win", ""}},
    {&Rewards::big_win_momentum, "big_win_momentum", "1", {0, 1}, "assumption", {"momentum gained by the big aim", ""}},
};
const std::span<const Setting<Rewards>> Rewards::table = rows;

void Rewards::neutral(State& s, const Turn&) const {
    const float equal = s.members() ? 1.0f / static_cast<float>(s.members()) : 0;
    for (const AgentId i : s.roster.members) s.agents.decision_weight[i] = equal, s.agents.credit_gap[i] = 0;
    s.network.theft = 0;
}

void Rewards::operator()(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    Network& net = s.network;
    const Levers& lever = s.levers;
    const auto& members = s.roster.members;
    const float n = members.size();
    const double hidden = 1 - lever.transparency;
    double greedy = 0, opportunists = 0, effort = 0;
    for (const AgentId i : members) {
        greedy += a.decision_weight[i] * a.opportunism[i];
        opportunists += a.opportunism[i] * a.opportunism[i] * a.influence[i];
        effort += a.effort[i];
    }
    net.theft = clip01(hidden * theft_most * greedy);
    const float steep = command_exponent * (1 - lever.shared_decisions) * (1 - command_transparency * lever.transparency);
    const float tenured = tenure_weight * (1 - 0.5 * lever.transparency);
    turn.loop(members.size(), [&](std::size_t k) {
        const AgentId i = members[k];
        a.decision_weight[i] = (steep > 0 ? exp_of(steep * log_of(std::max(a.influence[i], 1e-6f))) : 1.0f) * (1 + tenured * tenure(a, i));
    });
    double weights = 0;
    for (const AgentId i : members) weights += a.decision_weight[i];

    const float scale = weights > 0 ? 1 / weights : 0, z = net.theft, y = net.perceived_output;
    const float per_effort = effort > 0 ? 1 / effort : 0, per_greed = opportunists > 0 ? 1 / opportunists : 0;
    const float given = 0.15 + incentive_worth * lever.incentives * net.support - 0.06 - activity_cost / lever.meeting_cadence_weeks;
    const float cost = effort_cost / 0.068, half = benefit_half, follow = benefit_rate;
    const float copied = imitation * hidden, example = 1 - copied + copied * net.contribution_mean, ride = free_riding * hidden;
    turn.loop(members.size(), [&](std::size_t k) {
        const AgentId i = members[k];
        a.decision_weight[i] *= scale;
        const float own = per_effort > 0 ? a.effort[i] * per_effort : 1 / n;
        const float greed = per_greed > 0 ? a.opportunism[i] * a.opportunism[i] * a.influence[i] * per_greed : 1 / n;
        const float credit = (1 - z) * own + z * greed, b = credit * n * y, gap = n * (own - credit);
        a.credit_gap[i] = gap;
        a.benefit[i] += follow * (clip01(given + 0.75f * b / (b + half) - cost * a.effort[i]) - a.benefit[i]);
        const float fair = clip01(1 - 0.9f * std::max(gap, 0.0f) - 0.15f * std::max(-gap, 0.0f));
        a.fairness[i] += static_cast<float>(fairness_rate) * (fair - a.fairness[i]);
        const float wanted = (1 - a.opportunism[i] * ride) * example;
        a.contribution[i] = clip01(a.contribution[i] + static_cast<float>(contribution_rate) * (wanted - a.contribution[i]));
    });
    milestones(s);
}

void Rewards::milestones(State& s) const {
    Network& net = s.network;
    const bool small = s.levers.celebrate_wins > 0.5;
    net.momentum *= 1 - momentum_fade;
    net.since_win += net.perceived_output;
    const bool won = net.since_win >= (small ? milestone : big_milestone);
    if (won) {
        net.since_win = 0;
        net.momentum += (small ? win_momentum : big_win_momentum) * (1 - net.momentum);
        net.last_win_week = s.week;
        const std::size_t place = static_cast<std::size_t>(net.wins) % net.win_weeks.size();
        net.win_weeks[place] = s.week;
        net.win_celebrated[place] = small && s.week - net.last_activity < std::max(4.0, s.levers.meeting_cadence_weeks + 1);
        ++net.wins;
        s.events.add({.kind = EventKind::milestone, .value = small ? 1.0 : 2.0});
    }
    net.celebration += 0.03 * ((won ? 8.0 : 0.0) - net.celebration);
}

} // namespace phakhi
