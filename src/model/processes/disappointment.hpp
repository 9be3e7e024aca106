// SPDX-License-Identifier: MIT
#pragma once
#include "model/turn.hpp"
#include "support/setting.hpp"

namespace phakhi {

/// Members who see that the work is worth less than it is said to be, and who tell each other: with g = y_p − y, what habit hides,
///   a member becomes disappointed, while g > .2, w.p. .004(1−H)² + .3·min(1, (s/.25)⁴), s = trust-weighted share of his partners who are
///   [thresholds of collective behaviour: Granovetter 1978; snowballing turnover: Krackhardt & Porter 1986];
///   while g < .06 he gets over it w.p. .05 a week.
/// He then counts what really came of the work (rewards), wants more in order to stay and puts others off joining (membership). So members of a
/// network that is locked in hold out long, since habit hides the gap, and then leave together (P8).
/// Where failure is answered for together (shared_responsibility R) they speak out instead: H ×(1 − .1·R·share disappointed)  [Hirschman 1970].
/// Reads output, perceived_output, habit, trust. Writes disappointed. Draws: one word a member, only where there is something to see. Off: nobody is.
struct Disappointment {
    static constexpr std::string_view key = "disappointment";
    double gap = 0.2;
    double relief = 0.06;
    double relief_rate = 0.05;
    double insight = 0.004;
    double contagion = 0.3;
    double tipping = 0.25;
    double voiced_habit = 0.1;

    static const std::span<const Setting<Disappointment>> table;
    void operator()(State&, const Turn&) const;
    void neutral(State&, const Turn&) const;
};

} // namespace phakhi
