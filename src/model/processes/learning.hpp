// SPDX-License-Identifier: MIT
#pragma once
#include "model/turn.hpp"
#include "support/setting.hpp"

namespace phakhi {

/// Knowledge exchange (ACT-21, DEF-12): in talk at an activity the weaker gains on each skill, q_i += .08·exchange·pe·τ̄(q_j − q_i)⁺,
/// up to .8. Through joint work W = joint_work·min(1, pe), off by default: in every contact q_i += .03·W·τ̄·min(1, e_i/.068)(q_j − q_i)⁺, and the skill one is best at
/// grows, q += .004·W·min(1, e/.068)(1 − q); taking turns in roles lifts the weaker ones, q += .01·role_rotation(.5 − q)⁺. Where knowledge is hidden
/// (`tacit_knowledge`), K_n += .03(directory + .5·exchange[held])min(1, pe)(1 − K_n) − .003K_n.
/// Shadow: skills gained. Reads ties.contact. Writes skill. No draws. Off: skills stay.
struct Learning {
    static constexpr std::string_view key = "learning";
    double exchange_rate = 0.08;
    double highest_skill = 0.8;
    double doing_rate = 0.004;
    double beside_rate = 0.03;
    double rotation_rate = 0.01;
    double known_gain = 0.03;
    double known_fade = 0.003;

    static const std::span<const Setting<Learning>> table;
    void operator()(State&, const Turn&) const;
    void neutral(State&, const Turn&) const {}
};

} // namespace phakhi
