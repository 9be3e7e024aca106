// SPDX-License-Identifier: MIT
#include "model/processes/learning.hpp"
#include "model/lanes.hpp"
#include <algorithm>

namespace phakhi {

static constexpr Setting<Learning> rows[] = {
    {&Learning::exchange_rate, "exchange_rate", "1/talk", {0, 1}, "assumption", {"part of a difference in skill that one talk closes", "ส่วนของความต่างด้านความชำนาญที่การพูดคุยหนึ่งครั้งช่วยลด"}},
    {&Learning::highest_skill, "highest_skill", "1", {0, 1}, "assumption", {"skill that can be learned from others at most", "ความชำนาญสูงสุดที่เรียนรู้จากผู้อื่นได้"}},
    {&Learning::doing_rate, "doing_rate", "1/week", {0, 1}, "DEF-12 SUG-7; size assumption", {"growth of the skill that a member uses, in a healthy week of work", "ความชำนาญที่ใช้อยู่เพิ่มขึ้นจากการทำงานปกติหนึ่งสัปดาห์"}},
    {&Learning::beside_rate, "beside_rate", "1/contact", {0, 1}, "DEF-12 PRIN-3; size assumption", {"part of a difference in skill that a week of work side by side closes", "ส่วนของความต่างด้านความชำนาญที่การทำงานเคียงกันหนึ่งสัปดาห์ช่วยลด"}},
    {&Learning::rotation_rate, "rotation_rate", "1/week", {0, 1}, "SUCC-2; size assumption", {"growth of weaker skills by taking turns in roles", "ความชำนาญด้านที่อ่อนเพิ่มขึ้นจากการสับเปลี่ยนบทบาท"}},
    {&Learning::known_gain, "known_gain", "1/week", {0, 1}, "FAIL-24; size assumption", {"hidden knowledge that a full register brings to light", "ความรู้ที่ซ่อนอยู่ซึ่งทำเนียบความรู้เต็มรูปช่วยให้ปรากฏ"}},
    {&Learning::known_fade, "known_fade", "1/week", {0, 1}, "FAIL-24; size assumption", {"knowledge that is forgotten again", "ความรู้ที่ถูกลืมไปอีก"}},
};
const std::span<const Setting<Learning>> Learning::table = rows;

namespace {

using Four = Workspace::Four;
constexpr std::size_t fours = (kSkills + 3) / 4;

/// What members teach each other in a week: their skills side by side, and the shadow: what each will have learned.
class Lessons {
public:
    Lessons(const State& s, Workspace& work) : skill_(work.sums.data()), gained_(skill_ + fours * s.roster.reach) {
        for (const AgentId i : s.roster.members) {
            auto* const own = reinterpret_cast<float*>(skill_ + fours * number(i));
            for (std::size_t q = 0; q < 4 * fours; ++q) own[q] = q < kSkills ? s.agents.skill[q][i] : 0;
            for (std::size_t f = 0; f < fours; ++f) gained_[fours * number(i) + f] = Four{};
        }
    }

    /// The weaker of a contact gains pull(tie) of each difference; in the order of the arrays, which nobody's place or thread changes.
    template <class Pull> void teach(const State& s, Pull&& pull) {
        const Ties& ties = s.ties;
        each_marked(reinterpret_cast<const std::uint8_t*>(ties.contact.data()), ties.size(), [&](std::size_t k) {
            const TieId t = tie_id(k);
            const float closes = pull(t);
            if (closes <= 0) return;
            const std::size_t i = fours * number(ties.lo[t]), j = fours * number(ties.hi[t]);
            for (std::size_t f = 0; f < fours; ++f) {
                const Four gap = closes * (skill_[j + f] - skill_[i + f]);
                gained_[i + f] += gap > 0 ? gap : Four{};
                gained_[j + f] += gap < 0 ? -gap : Four{};
            }
        });
    }

    const float* gained(AgentId i) const { return reinterpret_cast<const float*>(gained_ + fours * number(i)); }

private:
    Four* skill_;
    Four* gained_;
};

/// In talks at an activity.
void exchange_knowledge(State& s, const Turn& turn, float rate, float most) {
    Agents& a = s.agents;
    const auto& members = s.roster.members;
    Lessons lessons(s, turn.work);
    lessons.teach(s, [&](TieId t) { return s.ties.contact[t] == Contact::talk ? rate * s.ties.mean_trust(t) : 0; });   // so both came to the activity, and are members
    turn.loop(members.size(), [&](std::size_t k) {
        const AgentId i = members[k];
        const float* const more = lessons.gained(i);
        for (int q = 0; q < kSkills; ++q) a.skill[q][i] = std::max(a.skill[q][i], std::min(most, a.skill[q][i] + more[q]));
    });
}

/// Side by side at work (by last week's effort): the weaker gains, and what one is best at grows with use.
void work_together(State& s, const Turn& turn, const Learning& how, float worked) {
    Agents& a = s.agents;
    const auto& members = s.roster.members;
    Lessons lessons(s, turn.work);
    const float rate = static_cast<float>(how.beside_rate) * worked, most = how.highest_skill, use = static_cast<float>(how.doing_rate) * worked;
    lessons.teach(s, [&](TieId t) {
        const bool both = a.status[s.ties.lo[t]] == Status::member && a.status[s.ties.hi[t]] == Status::member;
        return both ? rate * s.ties.mean_trust(t) : 0;
    });
    turn.loop(members.size(), [&](std::size_t k) {
        const AgentId i = members[k];
        const float* const more = lessons.gained(i);
        const float work = std::min(1.0f, a.effort[i] / 0.068f);
        int best = 0;
        for (int q = 1; q < kSkills; ++q) best = a.skill[q][i] > a.skill[best][i] ? q : best;
        for (int q = 0; q < kSkills; ++q) a.skill[q][i] = std::max(a.skill[q][i], std::min(most, a.skill[q][i] + work * more[q]));
        a.skill[best][i] = clip01(a.skill[best][i] + work * use * (1 - a.skill[best][i]));
    });
}

} // namespace

void Learning::operator()(State& s, const Turn& turn) const {
    Network& net = s.network;
    const Levers& lever = s.levers;
    const double done = clip01(net.energy);
    if (net.held && lever.knowledge_exchange > 0) exchange_knowledge(s, turn, static_cast<float>(exchange_rate * lever.knowledge_exchange * net.energy), highest_skill);
    if (lever.joint_work > 0) work_together(s, turn, *this, static_cast<float>(lever.joint_work * done));
    if (lever.role_rotation > 0) {
        const float turns = rotation_rate * lever.role_rotation * done;
        for (auto& skill : s.agents.skill) {
            for (const AgentId i : s.roster.members) skill[i] += turns * std::max(0.5f - skill[i], 0.0f);
        }
    }
    if (s.conditions.tacit_knowledge > 0) {
        const double shown = lever.directory + (net.held ? 0.5 * lever.knowledge_exchange : 0);
        net.known = clip01(net.known + known_gain * shown * done * (1 - net.known) - known_fade * net.known);
    }
}

} // namespace phakhi
