// SPDX-License-Identifier: MIT
#pragma once
#include "state/state.hpp"

namespace phakhi {

/// Whether both ends of a tie are members. Without a branch: who is a member is hard to foretell.
inline bool among_members(const State& s, TieId t) {
    return (s.agents.status[s.ties.lo[t]] == Status::member) & (s.agents.status[s.ties.hi[t]] == Status::member);
}

/// How many ties to members each agent has.
inline PerAgent<int> member_degrees(const State& s) {
    PerAgent<int> degree(s.agents.size());
    for (std::size_t k = 0; k < s.ties.size(); ++k) {
        const AgentId i = s.ties.lo[tie_id(k)], j = s.ties.hi[tie_id(k)];
        degree[i] += s.agents.status[j] == Status::member;
        degree[j] += s.agents.status[i] == Status::member;
    }
    return degree;
}

} // namespace phakhi
