// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/scenario.hpp"

namespace phakhi {

/// The scenario as one replicate has it: every varied setting drawn once, keyed by seed, replicate and the setting's name, clipped to its
/// range. Without the input files, which no replicate needs.
Scenario varied(const Scenario& scenario, std::uint64_t seed, std::uint32_t replicate);

} // namespace phakhi
