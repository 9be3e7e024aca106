// SPDX-License-Identifier: MIT
#include "model/lanes.hpp"
#include "model/tenure.hpp"
#include <algorithm>

namespace phakhi {

void tenures(const State& s, float* out) {
    std::fill(out, out + s.agents.size(), 0.0f);
    for (const AgentId i : s.roster.leaders) out[number(i)] = tenure(s.agents, i);
}

} // namespace phakhi
