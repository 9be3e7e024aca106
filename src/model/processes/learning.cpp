// SPDX-License-Identifier: MIT
#include "model/processes/learning.hpp"
#include "model/lanes.hpp"

namespace phakhi {

static constexpr Setting<Learning> rows[] = {
    {&Learning::exchange_rate, "exchange_rate", "1/talk", {0, 1}, "assumption", {"part of a difference in skill that one talk closes", "ส่วนของความต่างด้านความชำนาญที่การพูดคุยหนึ่งครั้งช่วยลด"}},
    {&Learning::highest_skill, "highest_skill", "1", {0, 1}, "assumption", {"skill that can be learned from others at most", "ความชำนาญสูงสุดที่เรียนรู้จากผู้อื่นได้"}},
};
const std::span<const Setting<Learning>> Learning::table = rows;

void Learning::operator()(State& s, const Turn& turn) const {
    if (!s.network.held || s.levers.knowledge_exchange <= 0) return;
    using Four = Workspace::Four;
    constexpr std::size_t fours = (kSkills + 3) / 4;
    Agents& a = s.agents;
    const Ties& ties = s.ties;
    const auto& members = s.roster.members;
    Four* const skill = turn.work.sums.data();               // members' skills side by side, and
    Four* const gained = skill + fours * s.roster.reach;     // the shadow: what each will have learned
    for (const AgentId i : members) {
        auto* const own = reinterpret_cast<float*>(skill + fours * number(i));
        for (std::size_t q = 0; q < 4 * fours; ++q) own[q] = q < kSkills ? a.skill[q][i] : 0;
        for (std::size_t f = 0; f < fours; ++f) gained[fours * number(i) + f] = Four{};
    }
    const float rate = exchange_rate * s.levers.knowledge_exchange * s.network.energy, most = highest_skill;
    // in the order of the arrays, which nobody's place or thread changes
    each_marked(reinterpret_cast<const std::uint8_t*>(ties.contact.data()), ties.size(), [&](std::size_t k) {
        const TieId t = tie_id(k);
        if (ties.contact[t] != Contact::talk) return;   // so both came to the activity, and are members
        const std::size_t i = fours * number(ties.lo[t]), j = fours * number(ties.hi[t]);
        const float pull = rate * ties.mean_trust(t);
        for (std::size_t f = 0; f < fours; ++f) {
            const Four gap = pull * (skill[j + f] - skill[i + f]);
            gained[i + f] += gap > 0 ? gap : Four{};
            gained[j + f] += gap < 0 ? -gap : Four{};
        }
    });
    turn.loop(members.size(), [&](std::size_t k) {
        const AgentId i = members[k];
        const auto* const more = reinterpret_cast<const float*>(gained + fours * number(i));
        for (int q = 0; q < kSkills; ++q) a.skill[q][i] = std::max(a.skill[q][i], std::min(most, a.skill[q][i] + more[q]));
    });
}

} // namespace phakhi
