// SPDX-License-Identifier: MIT
#pragma once
#include "state/agents.hpp"
#include "support/maths.hpp"

namespace phakhi {

/// K, how long-established a leader is: 1 − e^{−term/104 weeks}; 0 for everyone else.
inline float tenure(const Agents& a, AgentId i) {
    return a.leader[i] ? 1 - exp_of(static_cast<float>(a.term_weeks[i]) / -104.0f) : 0.0f;
}

} // namespace phakhi
