// SPDX-License-Identifier: MIT
#pragma once
#include "state/state.hpp"
#include "support/maths.hpp"

namespace phakhi {

/// TIE-1..5 read off closeness and the lower trust (ordering ours, after C's numbering and D's two classes: material-notes 1.1).
/// The bounds lie halfway between the values that a worksheet's levels stand for.
constexpr std::int32_t tie_level_of(float closeness, float lower_trust) {
    const std::int32_t loose = closeness >= 0.06f, coordination = (closeness >= 0.18f) & (lower_trust >= 0.38f);
    const std::int32_t cooperation = (closeness >= 0.32f) & (lower_trust >= 0.46f), collaboration = (closeness >= 0.5f) & (lower_trust >= 0.55f);
    return 1 + loose + coordination + cooperation + collaboration;
}

/// How far third parties stand around a tie: 1 − e^{−shared partners/2} (Burt 2000).
inline float embeddedness(std::int32_t shared) { return 1 - exp_of(-0.5f * static_cast<float>(shared)); }

/// Ties two agents, logging it. At the cap of either end its weakest tie gives way, if it is weaker than the new one.
/// Returns whether the tie was made (not if there was one already).
bool make_tie(State& s, AgentId i, AgentId j, float trust, float closeness);

/// Unties, logging it.
void drop_tie(State& s, TieId tie);

} // namespace phakhi
