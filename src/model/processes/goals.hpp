// SPDX-License-Identifier: MIT
#pragma once
#include "model/turn.hpp"
#include "support/setting.hpp"

namespace phakhi {

/// Members' goals draw near in contact, under bounded confidence: g_i += μ Σ_contacts τ (g_j − g_i) where |g_j − g_i| < ε.
/// The weight τ is the mean trust of the pair (direction 0) or i's own trust in j (direction 1; DeGroot 1974).
/// Two settings of a talk for everyone present, both off by default: a plenary, where each moves by `plenary` to the mean of those within
/// its confidence (Hegselmann & Krause 2002); talks in pairs, where keyed random pairs move by `pairs` (Deffuant et al. 2000).
/// Shadow: goals. Writes goal. Draws: pairing. Off: goals stay.
struct Goals {
    static constexpr std::string_view key = "goals";
    double contact_rate = 0.01;
    double confidence = 0.35;
    double direction = 0;
    double plenary = 0;
    double pairs = 0;

    static const std::span<const Setting<Goals>> table;
    void operator()(State&, const Turn&) const;
    void neutral(State&, const Turn&) const {}

private:
    void along_contacts(State&, const Turn&) const;
    void in_plenary(State&, const Turn&) const;
    void in_pairs(State&, const Turn&) const;
};

} // namespace phakhi
