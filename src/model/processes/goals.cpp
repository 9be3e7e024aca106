// SPDX-License-Identifier: MIT
#include "model/processes/goals.hpp"
#include "support/maths.hpp"

namespace phakhi {

static constexpr Setting<Goals> rows[] = {
    {&Goals::contact_rate, "contact_rate", "1/contact", {0, 1}, "assumption", {"how far one contact draws goals together at full trust (μ)", ""}},
    {&Goals::confidence, "confidence", "1", {0, 2}, "Hegselmann & Krause 2002 (form); size assumption", {"distance of goals beyond which nobody listens (ε)", ""}},
    {&Goals::direction, "direction", "1", {0, 1}, "DeGroot 1974", {"0 weighted by the pair's mean trust, 1 by one's own trust in the other", ""}},
    {&Goals::plenary, "plenary", "1/activity", {0, 1}, "Hegselmann & Krause 2002", {"move to the mean of those within confidence, at an activity", ""}},
    {&Goals::pairs, "pairs", "1/activity", {0, 0.5}, "Deffuant et al. 2000", {"move to a random partner within confidence, at an activity", ""}},
};
const std::span<const Setting<Goals>> Goals::table = rows;

void Goals::operator()(State& s, const Turn& turn) const {
    if (contact_rate > 0) along_contacts(s, turn);
    if (s.network.held && plenary > 0) in_plenary(s, turn);
    if (s.network.held && pairs > 0) in_pairs(s, turn);
}

void Goals::along_contacts(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    const Ties& ties = s.ties;
    const auto& members = s.roster.members;
    auto& moved = turn.work.many;   // the shadow: what each member will have moved
    const float rate = contact_rate, reach = confidence * confidence, own = direction;
    turn.loop(members.size(), [&](std::size_t k) {
        const AgentId i = members[k];
        float sum[kGoals] = {};
        for (const TieId t : ties.of(i)) {
            if (ties.contact[t] == Contact::none) continue;
            const AgentId j = ties.other(t, i);
            if (a.status[j] != Status::member || goal_gap2(a, i, j) >= reach) continue;
            const float pull = rate * ((1 - own) * ties.mean_trust(t) + own * ties.trust_of(t, i));
            for (int d = 0; d < kGoals; ++d) sum[d] += pull * (a.goal[d][j] - a.goal[d][i]);
        }
        for (int d = 0; d < kGoals; ++d) moved[d][k] = sum[d];
    });
    turn.loop(members.size(), [&](std::size_t k) {
        for (int d = 0; d < kGoals; ++d) a.goal[d][members[k]] = clip01(a.goal[d][members[k]] + moved[d][k]);
    });
}

void Goals::in_plenary(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    const auto& members = s.roster.members;
    auto& wanted = turn.work.many;
    const float reach = confidence * confidence;
    turn.loop(members.size(), [&](std::size_t k) {
        const AgentId i = members[k];
        float sum[kGoals] = {};
        int heard = 0;
        for (const AgentId j : members) {
            if (!a.attended[j] || goal_gap2(a, i, j) > reach) continue;
            ++heard;
            for (int d = 0; d < kGoals; ++d) sum[d] += a.goal[d][j];
        }
        for (int d = 0; d < kGoals; ++d) wanted[d][k] = heard ? sum[d] / static_cast<float>(heard) : a.goal[d][i];
    });
    turn.loop(members.size(), [&](std::size_t k) {
        const AgentId i = members[k];
        if (!a.attended[i]) return;
        for (int d = 0; d < kGoals; ++d) a.goal[d][i] += static_cast<float>(plenary) * (wanted[d][k] - a.goal[d][i]);
    });
}

void Goals::in_pairs(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    const auto& members = s.roster.members;
    std::vector<Workspace::Proposal>& order = turn.work.proposals;   // those present, in keyed random order
    const Turn::Words words = turn.draw(0, s, members);
    order.clear();
    for (std::size_t k = 0; k < members.size(); ++k) {
        if (a.attended[members[k]]) order.push_back({words[0][k], members[k], members[k], 0, 0});
    }
    std::sort(order.begin(), order.end(), [&](const auto& x, const auto& y) {
        return x.priority != y.priority ? x.priority < y.priority : a.uid[x.from] < a.uid[y.from];
    });
    const float reach = confidence * confidence, rate = pairs;
    turn.loop(order.size() / 2, [&](std::size_t p) {
        const AgentId i = order[2 * p].from, j = order[2 * p + 1].from;
        if (goal_gap2(a, i, j) >= reach) return;
        for (int d = 0; d < kGoals; ++d) {
            const float step = rate * (a.goal[d][j] - a.goal[d][i]);
            a.goal[d][i] += step;
            a.goal[d][j] -= step;
        }
    });
}

} // namespace phakhi
