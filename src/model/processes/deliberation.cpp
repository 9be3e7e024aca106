// SPDX-License-Identifier: MIT
#include "model/processes/deliberation.hpp"
#include "model/lanes.hpp"
#include "state/creative_ground.hpp"
#include "state/member_sums.hpp"
#include <cmath>

namespace phakhi {

static constexpr Setting<Deliberation> rows[] = {
    {&Deliberation::clarity_gain, "clarity_gain", "1/activity", {0, 1}, "assumption", {"clarity that work on the vision gains at an activity", "ความชัดเจนที่ได้จากการทำวิสัยทัศน์ในกิจกรรมหนึ่งครั้ง"}},
    {&Deliberation::clarity_fade, "clarity_fade", "1/week", {0, 1}, "assumption", {"fading of clarity", "การจางลงของความชัดเจน"}},
    {&Deliberation::vision_rate, "vision_rate", "1/activity", {0, 1}, "assumption", {"how fast the vision follows those who decide", "ความเร็วที่วิสัยทัศน์ปรับตามผู้ตัดสินใจ"}},
    {&Deliberation::agenda_rate, "agenda_rate", "1/activity", {0, 1}, "FAIL-2", {"how fast a few can pull it to their agenda", "ความเร็วที่คนส่วนน้อยดึงวิสัยทัศน์ไปตามวาระของตน"}},
    {&Deliberation::lesson_vision, "lesson_vision", "1/lesson", {0, 1}, "assumption; P8", {"how far a deep lesson moves the vision to the need", "ระยะที่การถอดบทเรียนเชิงลึกพาวิสัยทัศน์เข้าหาความต้องการจริง"}},
    {&Deliberation::lesson_goals, "lesson_goals", "1/lesson", {0, 1}, "assumption; P8", {"how far it moves members' goals", "ระยะที่การถอดบทเรียนพาเป้าหมายของสมาชิกเข้าหาความต้องการจริง"}},
    {&Deliberation::lesson_habit, "lesson_habit", "1/lesson", {0, 1}, "assumption; P8", {"habit it breaks", "ความเคยชินที่การถอดบทเรียนช่วยลด"}},
    {&Deliberation::lesson_clarity_cost, "lesson_clarity_cost", "1", {0, 5}, "assumption; P8", {"clarity that changing course costs", "ความชัดเจนที่เสียไปเมื่อเปลี่ยนทิศทาง"}},
    {&Deliberation::habit_gain, "habit_gain", "1/week", {0, 1}, "assumption; FAIL-1", {"habit that a week of success builds", "ความเคยชินที่เกิดจากสัปดาห์ที่สำเร็จ"}},
    {&Deliberation::habit_newcomers, "habit_newcomers", "1", {0, 5}, "assumption", {"habit that newcomers break", "ความเคยชินที่สมาชิกใหม่ทำให้ลดลง"}},
    {&Deliberation::voice_rate, "voice_rate", "1/week", {0, 1}, "assumption", {"how fast felt say follows", "ความเร็วที่ความรู้สึกว่ามีเสียงปรับตาม"}},
    {&Deliberation::views_voice, "views_voice", "1", {0, 1}, "ACT-23; size assumption", {"how far gathering views makes up for a say in the decision", "การรวบรวมความเห็นทดแทนการมีสิทธิ์ตัดสินใจได้เพียงใด"}},
    {&Deliberation::agreement_roles, "agreement_roles", "1", {0, 1}, "AGREE-2; size assumption", {"unclear roles that signing an agreement settles", "บทบาทที่ไม่ชัดเจนซึ่งตกลงกันได้เมื่อทำข้อตกลง"}},
    {&Deliberation::agreement_expectations, "agreement_expectations", "1", {0, 1}, "SUCC-10; size assumption", {"pull of the home organisation that signing an agreement settles", "แรงดึงของต้นสังกัดที่ตกลงกันได้เมื่อทำข้อตกลง"}},
    {&Deliberation::unanimity_width, "unanimity_width", "1", {0.01, 2}, "SUCC-5; size assumption", {"spread of goals at which unanimity is hardly reached", "ความแตกต่างของเป้าหมายที่แทบหาข้อสรุปเป็นเอกฉันท์ไม่ได้"}},
    {&Deliberation::unanimity_voice, "unanimity_voice", "1", {0, 1}, "SUCC-5; size assumption", {"say that unanimity gives to those without weight", "เสียงที่การตัดสินใจแบบเอกฉันท์ให้แก่ผู้ที่ไม่มีน้ำหนัก"}},
    {&Deliberation::novelty_rate, "novelty_rate", "1/week", {0, 1}, "SUCC-4; size assumption", {"how fast new ways of working come and go", "ความเร็วที่วิธีทำงานใหม่เกิดขึ้นและหายไป"}},
    {&Deliberation::novelty_habit, "novelty_habit", "1/week", {0, 1}, "SUCC-4; size assumption", {"habit that new ways of working break", "ความเคยชินที่วิธีทำงานใหม่ทำให้ลดลง"}},
    {&Deliberation::voice_width, "voice_width", "1", {0.01, 2}, "assumption", {"distance of goal and vision at which one feels unheard", "ระยะห่างระหว่างเป้าหมายกับวิสัยทัศน์ที่รู้สึกว่าไม่มีใครฟัง"}},
};
const std::span<const Setting<Deliberation>> Deliberation::table = rows;

void Deliberation::draw_lessons(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    Network& net = s.network;
    const Goal before = net.vision;
    const double depth = s.levers.lesson_depth;
    for (int d = 0; d < kGoals; ++d) net.vision[d] = clip01(net.vision[d] + lesson_vision * depth * (1 - net.habit) * (s.surroundings.need[d] - net.vision[d]));
    const float follow = lesson_goals * depth * (1 - 0.7 * net.habit);
    const auto& members = s.roster.members;
    turn.loop(members.size(), [&](std::size_t k) {
        for (int d = 0; d < kGoals; ++d) {
            float& g = a.goal[d][members[k]];
            g = clip01(g + follow * (static_cast<float>(s.surroundings.need[d]) - g));
        }
    });
    net.clarity *= 1 - std::min(1.0, lesson_clarity_cost * std::sqrt(goal_gap2(before, net.vision)));
    net.habit *= 1 - lesson_habit * depth;
    ++net.lessons;
    s.events.add({.kind = EventKind::lesson, .value = depth});
}

namespace {

/// A written agreement is signed: duties are said, and what the home organisations expect is talked over. It holds until its term is over.
void sign(State& s, const Turn& turn, float roles, float expectations) {
    Agents& a = s.agents;
    const auto& members = s.roster.members;
    constexpr double hours = 20;   // to draw one up, as ACT-14; counted, as for actions, and not charged to anybody's time
    s.network.agreement_until = s.week + std::max(1, static_cast<int>(s.levers.agreement_weeks));
    s.network.action_hours += hours;
    turn.loop(members.size(), [&](std::size_t k) {
        const AgentId i = members[k];
        a.role_clarity[i] += roles * (1 - a.role_clarity[i]);
        const float given_up = expectations * a.home_pull[i];
        a.home_pull[i] -= given_up;
        a.goal[1][i] = clip01(a.goal[1][i] - given_up);
    });
}

struct Speaking {
    float two_way, narrow, members, rate, asked, vision[kGoals];
    const float* goal[kGoals];
    const Status* __restrict status;
    const float* __restrict weight;
    float* __restrict voice;
};

PHAKHI_CLONES void speak(const Speaking v, std::size_t first, std::size_t last) {
    const float *const g0 = v.goal[0], *const g1 = v.goal[1], *const g2 = v.goal[2];
#pragma GCC ivdep
    for (std::size_t k = first; k < last; ++k) {
        const float d0 = g0[k] - v.vision[0], d1 = g1[k] - v.vision[1], d2 = g2[k] - v.vision[2];
        const float decides = std::min(1.0f, 0.15f + 0.85f * v.members * v.weight[k]);
        const float say = (decides + v.asked * (1 - decides)) * (0.4f + 0.6f * exp_of(v.narrow * (d0 * d0 + d1 * d1 + d2 * d2))) * v.two_way;
        const float m = v.status[k] == Status::member ? 1.0f : 0.0f;
        v.voice[k] += m * v.rate * (say - v.voice[k]);
    }
}

} // namespace

void Deliberation::operator()(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    Network& net = s.network;
    const Levers& lever = s.levers;
    const double n = s.members(), views = lever.gather_views * clip01(net.energy);
    net.clarity = clip01(net.clarity + (net.held ? clarity_gain * lever.vision_work * net.energy * net.attendance_now * (1 - net.clarity) : 0) - clarity_fade * net.clarity);
    double agreed = 1;   // how far unanimity lets the vision move
    if (lever.unanimity > 0 && net.held) agreed = 1 - lever.unanimity * (1 - exp_of(-member_goal_spread2(s, member_goal(s)) / (unanimity_width * unanimity_width)));
    if (net.held && n > 0) {
        Goal wanted;
        for (int d = 0; d < kGoals; ++d) wanted[d] = member_sum(s, a.decision_weight.data(), a.goal[d].data());
        if (views > 0) {
            const Goal all = member_goal(s);
            for (int d = 0; d < kGoals; ++d) wanted[d] += views * (all[d] - wanted[d]);
        }
        for (int d = 0; d < kGoals; ++d) {
            net.vision[d] += vision_rate * (1 - net.habit) * agreed * (wanted[d] - net.vision[d]);
            const double agenda = clip01(net.founding_vision[d] + (d == 1 ? lever.agenda_offset : 0));
            net.vision[d] = clip01(net.vision[d] + agenda_rate * lever.agenda_pull * (agenda - net.vision[d]));
        }
    }
    const int every = static_cast<int>(lever.lesson_every_weeks);
    if (lever.lesson_depth > 0 && every > 0 && s.week % every == every / 2 && net.resources * lever.push > 0.3 && n > 0) draw_lessons(s, turn);
    net.habit = clip01(net.habit + habit_gain * (1 - net.habit) * clip01(net.perceived_output) - habit_newcomers * net.newcomers * net.habit);
    net.newcomers *= 0.9;
    if (lever.agreement_weeks > 0 && s.week >= net.agreement_until && n > 0) sign(s, turn, agreement_roles, agreement_expectations);
    if (lever.invention > 0 || net.novelty > 0) {
        const double found = lever.invention > 0 ? lever.invention * clip01(net.energy) * creative_ground(s) : 0;
        net.novelty = clip01(net.novelty + novelty_rate * (found - net.novelty));
        net.habit *= 1 - novelty_habit * net.novelty;
    }

    Speaking v;
    v.two_way = 0.5 + 0.5 * lever.two_way_fraction, v.narrow = -1 / (voice_width * voice_width) / kGoals, v.members = n, v.rate = voice_rate, v.asked = views_voice * views;
    v.asked += unanimity_voice * lever.unanimity * (1 - v.asked);
    for (int d = 0; d < kGoals; ++d) v.vision[d] = net.vision[d], v.goal[d] = a.goal[d].data();
    v.status = a.status.data(), v.weight = a.decision_weight.data(), v.voice = a.voice.data();
    turn.loop.lanes(s.roster.reach, [&](std::size_t first, std::size_t last) { speak(v, first, last); });
}

} // namespace phakhi
