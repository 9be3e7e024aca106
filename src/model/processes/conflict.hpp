// SPDX-License-Identifier: MIT
#pragma once
#include "model/turn.hpp"
#include "support/setting.hpp"

namespace phakhi {

/// Conflict of opinions (FAIL-23, ACT-22): where members meet whose goals lie far apart, they quarrel, unless somebody eases it. Per week
///   quarrel of a contact q = (|g_i − g_j|² − .2²)⁺/(.5² − .2²), at most 1;   F = clip(facilitation·pe);   h = 1 − .8F
///   k_i += .25·h·Σ_contacts q·(1 − k_i) − (.05 + .1F)k_i;   trust on the tie τ −= .06·h·q·τ, both ways.
/// Commitment counts k against membership. So conflict is goal distance × contact − facilitation: who never meets never quarrels, small differences are
/// none, and it settles by itself within half a year where nothing feeds it.
/// Reads goals, ties.contact, energy. Writes conflict, ties.trust. Shadow: the quarrels of each member. No draws. Off: nobody is in conflict.
struct Conflict {
    static constexpr std::string_view key = "conflict";
    double tolerance = 0.2;
    double opposition = 0.5;
    double rise = 0.25;
    double trust_wear = 0.06;
    double easing = 0.8;
    double fade = 0.05;
    double settling = 0.1;

    static const std::span<const Setting<Conflict>> table;
    void operator()(State&, const Turn&) const;
    void neutral(State&, const Turn&) const;
};

} // namespace phakhi
