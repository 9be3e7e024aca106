// SPDX-License-Identifier: MIT
#pragma once
#include "state/state.hpp"

namespace phakhi {

/// Calls reached(group, agent) for each of some agents, group by group: agents are of one group if ties for which through(tie) is true connect
/// them by way of others of the same agents. Groups are numbered in the order in which their first agents stand in the list.
template <class Through, class Reached> void each_group(const State& s, const std::vector<AgentId>& who, Through&& through, Reached&& reached) {
    PerAgent<std::uint8_t> waiting(s.agents.size());
    for (const AgentId i : who) waiting[i] = 1;
    std::vector<AgentId> found(who.size() + 1);
    std::size_t group = 0;
    for (const AgentId start : who) {
        if (!waiting[start]) continue;
        waiting[start] = 0;
        found[0] = start;
        for (std::size_t at = 0, count = 1; at < count; ++at) {
            const AgentId i = found[at];
            reached(group, i);
            for (const TieId t : s.ties.of(i)) {   // without a branch on what is hard to foretell
                const AgentId j = s.ties.other(t, i);
                const bool next = waiting[j] & through(t);
                found[count] = j;
                count += next;
                waiting[j] = static_cast<std::uint8_t>(waiting[j] & !next);
            }
        }
        ++group;
    }
}

} // namespace phakhi
