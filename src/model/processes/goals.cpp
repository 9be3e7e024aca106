// SPDX-License-Identifier: MIT
#include "model/processes/goals.hpp"
#include "support/maths.hpp"

namespace phakhi {

static constexpr Setting<Goals> rows[] = {
    {&Goals::contact_rate, "contact_rate", "1/contact", {0, 1}, "assumption", {"how far one contact draws goals together at full trust (μ)", "ระยะที่การพบกันหนึ่งครั้งดึงเป้าหมายเข้าหากัน เมื่อไว้วางใจเต็มที่ (μ)"}},
    {&Goals::confidence, "confidence", "1", {0, 2}, "Hegselmann & Krause 2002 (form); size assumption", {"distance of goals beyond which nobody listens (ε)", "ระยะห่างของเป้าหมายที่เกินกว่านี้แล้วไม่มีใครฟังกัน (ε)"}},
    {&Goals::direction, "direction", "1", {0, 1}, "DeGroot 1974", {"0 weighted by the pair's mean trust, 1 by one's own trust in the other", "0 ถ่วงด้วยความไว้วางใจเฉลี่ยของทั้งคู่ 1 ด้วยความไว้วางใจที่ตนมีต่ออีกฝ่าย"}},
    {&Goals::plenary, "plenary", "1/activity", {0, 1}, "Hegselmann & Krause 2002", {"move to the mean of those within confidence, at an activity", "การปรับเข้าหาค่าเฉลี่ยของผู้ที่ยังฟังกันได้ ในกิจกรรม"}},
    {&Goals::pairs, "pairs", "1/activity", {0, 0.5}, "Deffuant et al. 2000", {"move to a random partner within confidence, at an activity", "การปรับเข้าหาคู่สนทนาแบบสุ่มที่ยังฟังกันได้ ในกิจกรรม"}},
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
    auto& moved = turn.work.many;   // the shadow: what each will have moved, by place
    for (int d = 0; d < kGoals; ++d) std::fill(moved[d].begin(), moved[d].begin() + static_cast<std::ptrdiff_t>(a.size()), 0.0f);
    const float rate = contact_rate, reach = confidence * confidence, own = direction;
    for (std::size_t k = 0; k < ties.size(); ++k) {   // in the order of the arrays, which nobody's place or thread changes
        const TieId t = tie_id(k);
        if (ties.contact[t] == Contact::none) continue;
        const AgentId i = ties.lo[t], j = ties.hi[t];
        if (a.status[i] != Status::member || a.status[j] != Status::member || goal_gap2(a, i, j) >= reach) continue;
        const float mean = ties.mean_trust(t), lo_pull = rate * (mean + own * (ties.trust_lo[t] - mean)), hi_pull = rate * (mean + own * (ties.trust_hi[t] - mean));
        for (int d = 0; d < kGoals; ++d) {
            const float gap = a.goal[d][j] - a.goal[d][i];
            moved[d][number(i)] += lo_pull * gap;
            moved[d][number(j)] -= hi_pull * gap;
        }
    }
    turn.loop(members.size(), [&](std::size_t k) {
        const AgentId i = members[k];
        for (int d = 0; d < kGoals; ++d) a.goal[d][i] = clip01(a.goal[d][i] + moved[d][number(i)]);
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
