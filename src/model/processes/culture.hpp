// SPDX-License-Identifier: MIT
#pragma once
#include "model/turn.hpp"
#include "support/setting.hpp"

namespace phakhi {

/// What lasts: A += .008(.3 + .7anchoring)(×.3 without any)·pe·activity·attendance·min(1, y_p + .2)(1 − A) − .0015A (×4 with hardly any activity).
/// Of the member agencies: A_h += .008·home_anchoring·pe·activity·attendance(1 − A_h) − .0015A_h; who replaces a person then keeps up the practice (membership).
/// Culture carries people through bad weeks, money through cuts and coordination through a leader's departure (STAGE-8, FAIL-9, P9).
/// Writes culture. No draws. Off: culture stays.
struct Culture {
    static constexpr std::string_view key = "culture";
    double gain = 0.008;
    double fade = 0.0015;
    double unanchored = 0.3;
    double idle_fade = 4;
    double home_gain = 0.008;
    double home_fade = 0.0015;

    static const std::span<const Setting<Culture>> table;
    void operator()(State&, const Turn&) const;
    void neutral(State&, const Turn&) const {}
};

} // namespace phakhi
