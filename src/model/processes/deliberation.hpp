// SPDX-License-Identifier: MIT
#pragma once
#include "model/turn.hpp"
#include "support/setting.hpp"

namespace phakhi {

/// The vision and those who make it. At an activity: clarity += .06·vision_work·pe·attendance(1 − clarity),
/// V += .1(1−H)(Σ weight·g − V), + .2·agenda(V_agenda − V); clarity fades by .003.  Lesson-drawing (ACT-17), the only way the network senses
/// the need: V += .4·depth(1−H)(θ − V), g += .25·depth(1 − .7H)(θ − g), clarity ×(1 − |ΔV|), H ×(1 − .4·depth).
///   H += .012(1−H)y_p − .5·newcomers·H;   ω += .04(ω* − ω), ω* = (d + .6G(1 − d))(.4 + .6e^{−(|g−V|/.3)²})(.5 + .5·two-way), d = min(1, .15 + .85 n·weight).
/// Where views are gathered before deciding, G = gather_views·min(1, pe), Σ weight·g moves by G to the mean of all members' goals (ACT-23).
/// Off by default: unanimity U slows the vision by (1 − U(1 − e^{−S²/.25²})) and gives a say, d += .7U(1 − d); an agreement, signed anew when its term is
/// over, ρ += .5(1 − ρ), home pull ×(1 − .4) and goal 2 with it; new ways N += .05(N* − N), N* = invention·min(1, pe)·creative ground, and H ×(1 − .03N).
/// Reads decision_weight, goals, need. Writes vision, clarity, habit, goal, voice, newcomers. No draws. Off: vision, habit and voice as they are.
struct Deliberation {
    static constexpr std::string_view key = "deliberation";
    double clarity_gain = 0.06;
    double clarity_fade = 0.003;
    double vision_rate = 0.1;
    double agenda_rate = 0.2;
    double lesson_vision = 0.4;
    double lesson_goals = 0.25;
    double lesson_habit = 0.4;
    double lesson_clarity_cost = 1;
    double habit_gain = 0.012;
    double habit_newcomers = 0.5;
    double voice_rate = 0.04;
    double voice_width = 0.3;
    double views_voice = 0.6;
    double agreement_roles = 0.5;
    double agreement_expectations = 0.4;
    double unanimity_width = 0.25;
    double unanimity_voice = 0.7;
    double novelty_rate = 0.05;
    double novelty_habit = 0.03;

    static const std::span<const Setting<Deliberation>> table;
    void operator()(State&, const Turn&) const;
    void neutral(State&, const Turn&) const {}

private:
    void draw_lessons(State&, const Turn&) const;
};

} // namespace phakhi
