// SPDX-License-Identifier: MIT
#pragma once
#include "state/state.hpp"
#include <vector>

namespace phakhi {

/// Scratch arrays that live for one process of one week: shadows, batches of random words, proposals. One per running thread,
/// shared by all networks that it simulates. Grown before the first week, never in it.
struct Workspace {
    struct Proposal {
        std::uint32_t priority;  ///< keyed, so the order in which proposals are granted belongs to nobody
        AgentId from, to;
        float trust, closeness;
    };
    std::vector<std::uint32_t> lo, hi;                 ///< uids of the pairs or agents whose draws are wanted
    std::array<std::vector<std::uint32_t>, 4> words;   ///< their random words
    std::vector<float> a, b, c, d, e;                  ///< shadows; each process names them where it uses them
    std::array<std::vector<float>, 6> many;            ///< shadows of what has several dimensions
    std::vector<Proposal> proposals;
    std::vector<AgentId> present;                      ///< a list of agents, such as those at the activity
    std::vector<std::uint8_t> flags, counts;

    /// Room for a network with so many agents and ties.
    void prepare(std::size_t agents, std::size_t ties);
    std::uint32_t* const* all_words() { return pointers_.data(); }

private:
    std::array<std::uint32_t*, 4> pointers_{};
};

} // namespace phakhi
