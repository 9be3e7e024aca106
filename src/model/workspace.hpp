// SPDX-License-Identifier: MIT
#pragma once
#include "state/state.hpp"
#include <array>
#include <span>
#include <vector>

namespace phakhi {

/// One partner of an agent: who, by which tie, and whether the agent is that tie's `lo`.
struct Partner {
    std::uint32_t alter;
    std::uint32_t packed;   ///< tie · 2 + is_lo
    std::uint32_t tie() const { return packed >> 1; }
    std::uint32_t is_lo() const { return packed & 1; }
};

/// Who is tied to whom, laid out for reading: the partners of the agent at place k, by uid.
struct Partners {
    std::vector<std::uint32_t> first;   ///< entries first[k] to first[k + 1]
    std::vector<Partner> entries;
    std::uint64_t version = 0;
    std::span<const Partner> of(std::size_t k) const { return {entries.data() + first[k], first[k + 1] - first[k]}; }
    std::span<const Partner> of(AgentId i) const { return of(number(i)); }
};

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
    /// A shadow of goals, packed for the gather.
    struct Point {
        float goal[kGoals];
        float member;
    };
    std::vector<Point> points;
    std::vector<std::uint32_t> lo, hi;                 ///< uids of the pairs or agents whose draws are wanted
    std::array<std::vector<std::uint32_t>, 8> words;   ///< their random words, in two banks of four
    std::array<std::vector<float>, 10> row;            ///< shadows; each process names them where it uses them
    std::array<std::vector<float>, 6> many;            ///< shadows of what has several dimensions
    std::vector<Proposal> proposals;
    std::vector<AgentId> present;                      ///< a list of agents, such as those at the activity
    std::vector<std::uint8_t> flags, counts;
    std::vector<std::int32_t> levels;
    std::vector<std::uint32_t> kinds;

    /// Room for a network with so many agents and ties.
    void prepare(std::size_t agents, std::size_t ties);
    /// The partners as they stand: laid out anew if a tie came or went since.
    const Partners& partners(const State& state) {
        if (partners_.version != state.ties.version() || partners_.first.size() != state.agents.size() + 1) lay_out(state);
        return partners_;
    }
    /// Forgets the layout; to be called where another network begins.
    void forget() { partners_.first.clear(); }
    std::uint32_t* const* all_words(std::size_t bank) { return pointers_.data() + 4 * bank; }

private:
    void lay_out(const State& state);

    Partners partners_;
    std::array<std::uint32_t*, 8> pointers_{};
};

} // namespace phakhi
