// SPDX-License-Identifier: MIT
#include "model/lanes.hpp"
#include "model/tenure.hpp"
#include <algorithm>

namespace phakhi {

PHAKHI_CLONES static void widen_all(const std::uint8_t* __restrict from, Flag* __restrict to, std::size_t count) {
    for (std::size_t k = 0; k < count; ++k) to[k] = from[k];
}
PHAKHI_CLONES static void narrow_all(const Flag* __restrict from, std::uint8_t* __restrict to, std::size_t count) {
    for (std::size_t k = 0; k < count; ++k) to[k] = static_cast<std::uint8_t>(from[k]);
}
void widen(const std::uint8_t* from, Flag* to, std::size_t count) { widen_all(from, to, whole_lanes(count)); }
void narrow(const Flag* from, std::uint8_t* to, std::size_t count) { narrow_all(from, to, whole_lanes(count)); }

void tenures(const State& s, float* out) {
    std::fill(out, out + s.roster.reach, 0.0f);
    for (const AgentId i : s.roster.leaders) out[number(i)] = tenure(s.agents, i);
}

} // namespace phakhi
