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
    struct Proposal {
        std::uint32_t priority;  ///< keyed, so the order in which proposals are granted belongs to nobody
        AgentId from, to;
        float trust, closeness;
    };
    /// What an agent brings to each of its ties in a week, packed for the gather.
    struct Brought {
        float faith, busy;
        std::uint32_t kind;   ///< bit 0 in the field, 1 member, 2 at the activity, 3 + sector
    };
    std::vector<Brought> brought;
    std::vector<std::uint32_t> lo, hi;                 ///< uids of the pairs or agents whose draws are wanted
    std::array<std::vector<std::uint32_t>, 4> words;   ///< their random words
    std::array<std::vector<float>, 10> row;            ///< shadows; each process names them where it uses them
    std::array<std::vector<float>, 6> many;            ///< shadows of what has several dimensions
    std::vector<Proposal> proposals, requests;
    std::vector<AgentId> present;                      ///< a list of agents, such as those at the activity
    std::vector<std::uint8_t> flags, counts;
    std::vector<std::int32_t> levels;
    std::vector<std::uint32_t> kinds, first, partner;
    std::vector<std::uint64_t> matrix;

    /// Room for a network with so many agents and ties.
    void prepare(std::size_t agents, std::size_t ties);
    std::uint32_t* const* all_words() { return pointers_.data(); }

private:
    std::array<std::uint32_t*, 4> pointers_{};
};

} // namespace phakhi
