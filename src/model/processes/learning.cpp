// SPDX-License-Identifier: MIT
#include "model/processes/learning.hpp"

namespace phakhi {

static constexpr Setting<Learning> rows[] = {
    {&Learning::exchange_rate, "exchange_rate", "1/talk", {0, 1}, "assumption", {"part of a difference in skill that one talk closes", "ส่วนของความต่างด้านความชำนาญที่การพูดคุยหนึ่งครั้งช่วยลด"}},
    {&Learning::highest_skill, "highest_skill", "1", {0, 1}, "assumption", {"skill that can be learned from others at most", "ความชำนาญสูงสุดที่เรียนรู้จากผู้อื่นได้"}},
};
const std::span<const Setting<Learning>> Learning::table = rows;

void Learning::operator()(State& s, const Turn& turn) const {
    if (!s.network.held || s.levers.knowledge_exchange <= 0) return;
    Agents& a = s.agents;
    const Ties& ties = s.ties;
    const auto& members = s.roster.members;
    auto& gained = turn.work.many;
    const float rate = exchange_rate * s.levers.knowledge_exchange * s.network.energy, most = highest_skill;
    const Partners& partners = turn.work.partners(s);
    turn.loop(members.size(), [&](std::size_t k) {
        const AgentId i = members[k];
        float sum[kSkills] = {};
        for (const Partner p : partners.of(i)) {
            const TieId t{p.tie()};
            if (ties.contact[t] != Contact::talk) continue;
            const AgentId j{p.alter};
            if (a.status[j] != Status::member) continue;
            const float pull = rate * ties.mean_trust(t);
            for (int q = 0; q < kSkills; ++q) sum[q] += pull * std::max(a.skill[q][j] - a.skill[q][i], 0.0f);
        }
        for (int q = 0; q < kSkills; ++q) gained[q][k] = sum[q];
    });
    turn.loop(members.size(), [&](std::size_t k) {
        for (int q = 0; q < kSkills; ++q) {
            float& skill = a.skill[q][members[k]];
            skill = std::max(skill, std::min(most, skill + gained[q][k]));
        }
    });
}

} // namespace phakhi
