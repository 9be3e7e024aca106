// SPDX-License-Identifier: MIT
#pragma once
#include "state/state.hpp"

namespace phakhi {

/// Ties of an agent to members.
inline int member_degree(const State& s, AgentId i) {
    int degree = 0;
    for (const TieId t : s.ties.of(i)) degree += s.agents.status[s.ties.other(t, i)] == Status::member;
    return degree;
}

} // namespace phakhi
