// SPDX-License-Identifier: MIT
#pragma once
#include "state/state.hpp"
#include <array>
#include <span>
#include <vector>

namespace phakhi {

/// Scratch arrays that live for one process of one week: shadows, batches of random words, proposals. One per running thread,
/// shared by all networks that it simulates. Grown before the first week, never in it.
struct Workspace {
    /// Four reals that are added as one.
    using Four [[gnu::vector_size(16)]] = float;
    using Word4 [[gnu::vector_size(16)]] = std::uint32_t;
    static constexpr std::size_t most_ways = 5;       ///< to seek a tie, that one agent may go in a week
    static constexpr std::size_t most_requests = 3;   ///< for new ties, of one agent in a week
    struct Proposal {
        std::uint32_t priority;  ///< keyed, so the order in which proposals are granted belongs to nobody
        AgentId from, to;
        float trust, closeness;
    };
    std::vector<Four> sums;                            ///< shadows of what ties add up to for each agent
    std::vector<Word4> seats;                          ///< what agents show to their ties
    std::vector<std::uint32_t> lo, hi;                 ///< uids of the agents or pairs whose draws are wanted
    std::array<std::vector<std::uint32_t>, 4> words;   ///< their random words
    std::array<std::vector<float>, 10> row;            ///< shadows; each process names them where it uses them
    std::array<std::vector<float>, 6> many;            ///< shadows of what has several dimensions
    std::vector<Proposal> proposals, requests;
    std::vector<AgentId> present, seekers, chosen;     ///< lists of agents, such as those at the activity
    std::vector<TieId> ties;                           ///< a list of ties, such as those to be dropped
    std::vector<Flag> flags, counts;
    std::array<std::vector<Flag>, 3> marks;            ///< flags of agents or ties, by purpose
    std::vector<Flag> levels;

    /// Room for a network with so many agents and ties.
    void prepare(std::size_t agents, std::size_t ties);
    std::uint32_t* const* all_words() { return pointers_.data(); }

private:
    std::array<std::uint32_t*, 4> pointers_{};
    std::size_t agents_ = 0, ties_ = 0;   // there is room for
};

} // namespace phakhi
