// SPDX-License-Identifier: MIT
#pragma once
#include "model/turn.hpp"
#include "support/setting.hpp"

namespace phakhi {

/// Messages along ties, at activities and from the core. Exposure of agent i (members; outsiders get .05 and .3 in the brackets):
///   x = clip( .3·communication·pe + .4·pe [came to last week's activity] + .4(1 − e^{−.7 Σ w·y_a over member partners}) + .25·briefing·pe·p [members] )
///   u  += a_u·x·(E − u)⁺ − d_u·u   (d_u ×3 after celebrating without a next target); above E it sinks back
///   y_a += a_y·x·clarity(1 − y_a) − d_y·y_a
///   v  += a_v·x(1 + gather_views·min(1, pe)·ω)(.4 + .6·trust in leaders)(ceiling − v)⁺ − d_v·v,
///   ceiling = ambition(.3 + .7·clarity) e^{−(|g−V|/.4)²} (.33 + .67·two-way) min(1, 1.5 y_a)
///   ρ  += .04·roles·pe(1 − ρ) − .006ρ
///   members' goals: g += .004·v·two-way(V − g) + .01(1−H)²(1−K)(θ + home − g); outsiders' g += .01(θ + home − g).
/// Taking turns in roles (SUCC-2) blurs them: −.006·role_rotation·ρ besides.
/// Two-way against one-way: DEF-9, P6; diffusion along ties weighted by closeness: TIE-6. Shadow: awareness (as exposure through ties).
/// Writes urgency, awareness, acceptance, role_clarity, goal, home_pull, network.exposure. No draws. Off: nothing is heard, nothing forgotten.
struct Communication {
    static constexpr std::string_view key = "communication";
    double core_exposure = 0.3;
    double outside_exposure = 0.05;
    double activity_exposure = 0.4;
    double briefed_exposure = 0.25;
    double tie_exposure = 0.4;
    double tie_reach = 0.7;
    double outside_tie_factor = 0.3;
    double urgency_gain = 0.15;
    double urgency_fade = 0.01;
    double complacency_factor = 3;
    double awareness_gain = 0.195;
    double awareness_fade = 0.01;
    double acceptance_gain = 0.24;
    double views_acceptance = 1;
    double acceptance_fade = 0.008;
    double acceptance_width = 0.4;
    double one_way_ceiling = 0.33;
    double role_gain = 0.04;
    double role_fade = 0.006;
    double rotation_unclear = 0.006;
    double vision_pull = 0.004;
    double need_sensing = 0.01;
    double home_wear = 0.05;

    static const std::span<const Setting<Communication>> table;
    void operator()(State&, const Turn&) const;
    void neutral(State& s, const Turn&) const { s.network.exposure = 0.4; }
};

} // namespace phakhi
