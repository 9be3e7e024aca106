// SPDX-License-Identifier: MIT
#pragma once
#include "metrics/metric.hpp"
#include "model/loop.hpp"
#include "model/workspace.hpp"
#include "random/draws.hpp"
#include <algorithm>
#include <vector>

namespace phakhi {

struct Plan;
struct Founding;

/// What a process is handed in a week besides the state.
struct Turn {
    Draws draws;            ///< of this process in this week
    const Loop& loop;
    Workspace& work;
    const Measures& seen;   ///< the measures of last week, for triggers
    const Plan& plan;       ///< standing levers, dated changes, actions, shocks
    const Founding& founding;  ///< how a new person is drawn

    using Words = const std::uint32_t* const*;
    /// Random words for a purpose of each agent of a list: words[w][k] is word w of agent who[k]. Valid until the next call.
    Words draw(std::uint32_t purpose, const State& s, const std::vector<AgentId>& who) const;
    /// The same with a purpose for each of the list, by its place there.
    Words draw_each(const std::uint32_t* purposes, const State& s, const std::vector<AgentId>& who) const;
    /// Random words for a purpose of each agent, by place.
    Words draw_everyone(std::uint32_t purpose, const State& s) const { return draw_places(purpose, s, s.agents.size()); }
    /// The same as far as members stand.
    Words draw_members(std::uint32_t purpose, const State& s) const { return draw_places(purpose, s, s.roster.reach); }
    /// Random words for a purpose of `count` pairs of agents: pair(k) gives their uids, the smaller first.
    template <class Pair> Words draw_pairs(std::uint32_t purpose, std::size_t count, Pair&& pair) const {
        for (std::size_t k = 0; k < count; ++k) {
            const auto [lo, hi] = pair(k);
            work.lo[k] = number(lo), work.hi[k] = number(hi);
        }
        draws.pairs(purpose, work.lo.data(), work.hi.data(), whole_lanes(count), work.all_words());
        return work.all_words();
    }

private:
    Words draw_places(std::uint32_t purpose, const State& s, std::size_t count) const;
};

} // namespace phakhi
