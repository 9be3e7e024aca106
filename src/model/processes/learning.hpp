// SPDX-License-Identifier: MIT
#pragma once
#include "model/turn.hpp"
#include "support/setting.hpp"

namespace phakhi {

/// Knowledge exchange (ACT-21, DEF-12): in talk at an activity the weaker gains on each skill, q_i += .08·exchange·pe·τ̄(q_j − q_i)⁺,
/// up to .8. Shadow: skills gained. Reads ties.contact. Writes skill. No draws. Off: skills stay.
struct Learning {
    static constexpr std::string_view key = "learning";
    double exchange_rate = 0.08;
    double highest_skill = 0.8;

    static const std::span<const Setting<Learning>> table;
    void operator()(State&, const Turn&) const;
    void neutral(State&, const Turn&) const {}
};

} // namespace phakhi
