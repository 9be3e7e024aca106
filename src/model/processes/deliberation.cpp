// SPDX-License-Identifier: MIT
#include "model/processes/deliberation.hpp"
#include "support/maths.hpp"
#include <cmath>

namespace phakhi {

static constexpr Setting<Deliberation> rows[] = {
    {&Deliberation::clarity_gain, "clarity_gain", "1/activity", {0, 1}, "assumption", {"clarity that work on the vision gains at an activity", ""}},
    {&Deliberation::clarity_fade, "clarity_fade", "1/week", {0, 1}, "assumption", {"fading of clarity", ""}},
    {&Deliberation::vision_rate, "vision_rate", "1/activity", {0, 1}, "assumption", {"how fast the vision follows those who decide", ""}},
    {&Deliberation::agenda_rate, "agenda_rate", "1/activity", {0, 1}, "FAIL-2", {"how fast a few can pull it to their agenda", ""}},
    {&Deliberation::lesson_vision, "lesson_vision", "1/lesson", {0, 1}, "assumption; P8", {"how far a deep lesson moves the vision to the need", ""}},
    {&Deliberation::lesson_goals, "lesson_goals", "1/lesson", {0, 1}, "assumption; P8", {"how far it moves members' goals", ""}},
    {&Deliberation::lesson_habit, "lesson_habit", "1/lesson", {0, 1}, "assumption; P8", {"habit it breaks", ""}},
    {&Deliberation::lesson_clarity_cost, "lesson_clarity_cost", "1", {0, 5}, "assumption; P8", {"clarity that changing course costs", ""}},
    {&Deliberation::habit_gain, "habit_gain", "1/week", {0, 1}, "assumption; FAIL-1", {"habit that a week of success builds", ""}},
    {&Deliberation::habit_newcomers, "habit_newcomers", "1", {0, 5}, "assumption", {"habit that newcomers break", ""}},
    {&Deliberation::voice_rate, "voice_rate", "1/week", {0, 1}, "assumption", {"how fast felt say follows", ""}},
    {&Deliberation::voice_width, "voice_width", "1", {0.01, 2}, "assumption", {"distance of goal and vision at which one feels unheard", ""}},
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
    s.events.add({.kind = EventKind::lesson, .value = depth});
}

void Deliberation::operator()(State& s, const Turn& turn) const {
    Agents& a = s.agents;
    Network& net = s.network;
    const Levers& lever = s.levers;
    const auto& members = s.roster.members;
    const double n = s.members();
    net.clarity = clip01(net.clarity + (net.held ? clarity_gain * lever.vision_work * net.energy * net.attendance_now * (1 - net.clarity) : 0) - clarity_fade * net.clarity);
    if (net.held && n > 0) {
        Goal wanted{};
        for (const AgentId i : members) {
            for (int d = 0; d < kGoals; ++d) wanted[d] += a.decision_weight[i] * a.goal[d][i];
        }
        for (int d = 0; d < kGoals; ++d) {
            net.vision[d] += vision_rate * (1 - net.habit) * (wanted[d] - net.vision[d]);
            const double agenda = clip01(net.founding_vision[d] + (d == 1 ? lever.agenda_offset : 0));
            net.vision[d] = clip01(net.vision[d] + agenda_rate * lever.agenda_pull * (agenda - net.vision[d]));
        }
    }
    const int every = static_cast<int>(lever.lesson_every_weeks);
    if (lever.lesson_depth > 0 && every > 0 && s.week % every == every / 2 && net.resources * lever.push > 0.3 && n > 0) draw_lessons(s, turn);
    net.habit = clip01(net.habit + habit_gain * (1 - net.habit) * clip01(net.perceived_output) - habit_newcomers * net.newcomers * net.habit);
    net.newcomers *= 0.9;

    const float two_way = 0.5 + 0.5 * lever.two_way_fraction, narrow = -1 / (voice_width * voice_width), count = n, rate = voice_rate;
    turn.loop(members.size(), [&](std::size_t k) {
        const AgentId i = members[k];
        const float say = std::min(1.0f, 0.15f + 0.85f * count * a.decision_weight[i]) * (0.4f + 0.6f * exp_of(narrow * goal_gap2(a, i, net.vision))) * two_way;
        a.voice[i] += rate * (say - a.voice[i]);
    });
}

} // namespace phakhi
