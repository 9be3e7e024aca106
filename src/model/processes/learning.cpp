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
    auto& gained = turn.work.many;   // the shadow: what each will have learned, by place
    for (auto& skill : gained) std::fill(skill.begin(), skill.begin() + static_cast<std::ptrdiff_t>(a.size()), 0.0f);
    const float rate = exchange_rate * s.levers.knowledge_exchange * s.network.energy, most = highest_skill;
    for (std::size_t k = 0; k < ties.size(); ++k) {   // in the order of the arrays, which nobody's place or thread changes
        const TieId t = tie_id(k);
        if (ties.contact[t] != Contact::talk) continue;
        const AgentId i = ties.lo[t], j = ties.hi[t];
        if (a.status[i] != Status::member || a.status[j] != Status::member) continue;
        const float pull = rate * ties.mean_trust(t);
        for (int q = 0; q < kSkills; ++q) {
            const float gap = pull * (a.skill[q][j] - a.skill[q][i]);
            gained[q][number(i)] += std::max(gap, 0.0f);
            gained[q][number(j)] += std::max(-gap, 0.0f);
        }
    }
    turn.loop(members.size(), [&](std::size_t k) {
        const AgentId i = members[k];
        for (int q = 0; q < kSkills; ++q) a.skill[q][i] = std::max(a.skill[q][i], std::min(most, a.skill[q][i] + gained[q][number(i)]));
    });
}

} // namespace phakhi
