// SPDX-License-Identifier: MIT
#pragma once
#include "model/founding.hpp"
#include "random/draws.hpp"
#include "state/state.hpp"

namespace phakhi {

/// Draws a person anew: all traits but sector and influence, and the state of an outsider who knows nothing of the network.
/// `draws` and the agent's uid key every number.
void draw_person(const Founding& founding, State& s, AgentId i, const Draws& draws, std::uint32_t purpose);

} // namespace phakhi
