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
    const Partners& partners = turn.work.partners(s);
    auto& points = turn.work.points;   // the shadow: goals before anyone moved
    turn.loop(a.size(), [&](std::size_t k) {
        const AgentId i = agent_id(k);
        points[k] = {{a.goal[0][i], a.goal[1][i], a.goal[2][i]}, a.status[i] == Status::member ? 1.0f : 0.0f};
    });
    const float rate = contact_rate, reach = confidence * confidence * kGoals, own = direction;
    const Contact* const contact = ties.contact.data();
    const float* const trust[2] = {ties.trust_hi.data(), ties.trust_lo.data()};
    turn.loop(members.size(), [&](std::size_t m) {
        const AgentId i = members[m];
        const Workspace::Point me = points[number(i)];
        float sum[kGoals] = {};
        for (const Partner p : partners.of(i)) {
            if (contact[p.tie()] == Contact::none) continue;
            const Workspace::Point& you = points[p.alter];
            const float d0 = you.goal[0] - me.goal[0], d1 = you.goal[1] - me.goal[1], d2 = you.goal[2] - me.goal[2];
            const float mine = trust[p.is_lo()][p.tie()], mean = 0.5f * (trust[0][p.tie()] + trust[1][p.tie()]);
            const float heard = d0 * d0 + d1 * d1 + d2 * d2 < reach ? you.member : 0.0f;
            const float pull = rate * heard * (mean + own * (mine - mean));
            sum[0] += pull * d0;
            sum[1] += pull * d1;
            sum[2] += pull * d2;
        }
        for (int d = 0; d < kGoals; ++d) a.goal[d][i] = clip01(me.goal[d] + sum[d]);
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
