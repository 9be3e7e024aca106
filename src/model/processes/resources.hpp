// SPDX-License-Identifier: MIT
#pragma once
#include "model/turn.hpp"
#include "support/setting.hpp"

namespace phakhi {

/// Money and the leaders' energy, through which every lever works (per 24 founders, s₀ = n₀/24):
///   need = n₁ + n₂(4/cadence)(½ + n/(60 s₀)) + .4·admin + Σ cost of levers;  income = own + 1.2·share·Sp + dues·.26(4/cadence)(n/n₀ − 1)⁺
///   B ← min(B_max, B + income − need); below 0 the part covered is res = (need + B)/need;  support = max(res, .25 + .6A)
///   lE = s·mean over leaders(1 − .8f) + (1−s)·min(.84, .4 + .6·max(A, peers, min(1, 1.4·admin)·res)),  s = min(1, leaders/wanted)
///   pe = 1.32·push·support·lE.
///   Sp += .01·briefing·min(1, pe)(1 − Sp)   (key supporters who are kept informed support: ACT-26; pe of last week)
/// Sp += .02·sponsor_seeking·min(1, pe)(1 − Sp) (ACT-19);  income += .4·resourcing (ACT-10) + .1·min(1, n/n₀)[agreement in force] (AGREE-3)
/// Reads fatigue of leaders, culture, peer_coordination. Writes reserve, resources, support, sponsor, energy. No draws.
/// Off: resources, support and energy 1.
struct Resources {
    static constexpr std::string_view key = "resources";
    double fixed_need = 0.22;
    double activity_need = 0.65;
    double member_need_scale = 60;
    double administration_need = 0.4;
    double lever_need = 0.04;
    double help_need = 0.06;
    double incentive_need = 0.1;
    double sponsor_money = 1.2;
    double briefing_gain = 0.01;
    double seeking_gain = 0.02;
    double resourcing_money = 0.4;
    double agreed_money = 0.1;
    double dues_money = 0.26;
    double largest_reserve = 52;
    double support_floor = 0.25;
    double support_culture = 0.6;
    double fatigue_cost = 0.8;
    double stand_in_floor = 0.4;
    double stand_in_gain = 0.6;
    double stand_in_administration = 1.4;
    double energy_scale = 1.32;

    static const std::span<const Setting<Resources>> table;
    void operator()(State&, const Turn&) const;
    void neutral(State&, const Turn&) const;
};

} // namespace phakhi
