// SPDX-License-Identifier: MIT
#include "model/processes/goals.hpp"
#include "model/lanes.hpp"
#include "support/maths.hpp"

namespace phakhi {

static constexpr Setting<Goals> rows[] = {
    {&Goals::contact_rate, "contact_rate", "1/contact", {0, 1}, "assumption", {"how far one contact draws goals together at full trust (μ)", "ระยะที่การพบกันหนึ่งครั้งดึงเป้าหมายเข้าหากัน เมื่อไว้วางใจเต็มที่ (μ)"}},
    {&Goals::confidence, "confidence", "1", {0, 2}, "Hegselmann & Krause 2002 (form); size assumption", {"distance of goals beyond which nobody listens (ε)", "ระยะห่างของเป้าหมายที่เกินกว่านี้แล้วไม่มีใครฟังกัน (ε)"}},
    {&Goals::direction, "direction", "1", {0, 1}, "DeGroot 1974", {"whose trust weighs goals: 0 the pair's mean, 1 one's own in the other", "น้ำหนักของเป้าหมายผู้อื่น: 0 ถ่วงด้วยความไว้วางใจเฉลี่ยของทั้งคู่ 1 ด้วยความไว้วางใจที่ตนมีต่ออีกฝ่าย"}},
    {&Goals::plenary, "plenary", "1/activity", {0, 1}, "Hegselmann & Krause 2002", {"move to the mean of those within confidence, at an activity", "การปรับเข้าหาค่าเฉลี่ยของผู้ที่ยังฟังกันได้ ในกิจกรรม"}},
    {&Goals::pairs, "pairs", "1/activity", {0, 0.5}, "Deffuant et al. 2000", {"move to a random partner within confidence, at an activity", "การปรับเข้าหาคู่สนทนาแบบสุ่มที่ยังฟังกันได้ ในกิจกรรม"}},
};
const std::span<const Setting<Goals>> Goals::table = rows;

void Goals::operator()(State& s, const Turn& turn) const {
    if (contact_rate > 0) along_contacts(s, turn);
    if (s.network.held && plenary > 0) in_plenary(s, turn);
    if (s.network.held && pairs > 0) in_pairs(s, turn);
}

namespace {

struct Moving {
    const float* __restrict moved;   // four for each agent
    float* __restrict g0;
    float* __restrict g1;
    float* __restrict g2;
};

PHAKHI_CLONES void move_all(const Moving m, std::size_t first, std::size_t last) {
#pragma GCC ivdep
    for (std::size_t k = first; k < last; ++k) {
        m.g0[k] = clip01(m.g0[k] + m.moved[4 * k]);
        m.g1[k] = clip01(m.g1[k] + m.moved[4 * k + 1]);
        m.g2[k] = clip01(m.g2[k] + m.moved[4 * k + 2]);
    }
}

} // namespace

void Goals::along_contacts(State& s, const Turn& turn) const {
    using Four = Workspace::Four;   // by goal dimension, the last one idle
    Agents& a = s.agents;
    const Ties& ties = s.ties;
    Four* const moved = turn.work.sums.data();   // the shadow: what each will have moved, by place
    float* const member = turn.work.row[0].data();
    mask_status(s, Status::member, member);
    std::fill(moved, moved + s.roster.reach, Four{});
    const float rate = contact_rate, reach = confidence * confidence, own = direction;
    const float *const g0 = a.goal[0].data(), *const g1 = a.goal[1].data(), *const g2 = a.goal[2].data();
    // in the order of the arrays, which nobody's place or thread changes
    each_marked(reinterpret_cast<const std::uint8_t*>(ties.contact.data()), ties.size(), [&](std::size_t k) {
        const TieId t = tie_id(k);
        const std::uint32_t i = number(ties.lo[t]), j = number(ties.hi[t]);
        if (member[i] * member[j] == 0) return;
        const Four gap = {g0[j] - g0[i], g1[j] - g1[i], g2[j] - g2[i], 0};
        const Four square = gap * gap;
        const float heard = (square[0] + square[1] + square[2]) / kGoals < reach ? rate : 0.0f;
        const float mean = ties.mean_trust(t);
        moved[i] += heard * (mean + own * (ties.trust_lo[t] - mean)) * gap;
        moved[j] -= heard * (mean + own * (ties.trust_hi[t] - mean)) * gap;
    });
    const Moving m{reinterpret_cast<const float*>(moved), a.goal[0].data(), a.goal[1].data(), a.goal[2].data()};
    turn.loop.lanes(s.roster.reach, [&](std::size_t first, std::size_t last) { move_all(m, first, last); });
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
