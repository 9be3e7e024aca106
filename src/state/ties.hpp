// SPDX-License-Identifier: MIT
#pragma once
#include "state/tie_lists.hpp"

namespace phakhi {

/// Strength of this week's contact on a tie.
enum class Contact : std::uint8_t { none, everyday, talk };

/// Ties as arrays: one record per pair, the agent with the smaller uid first. The pair is undirected, trust in it is directed.
/// Each agent holds at most `capacity()` ties, listed in the order in which they were made: an order that history alone decides.
class Ties {
public:
    PerTie<AgentId> lo, hi;
    PerTie<float> trust_lo;      ///< trust of lo in hi
    PerTie<float> trust_hi;      ///< trust of hi in lo
    PerTie<float> closeness;     ///< w, smoothed contact
    PerTie<std::uint8_t> shared; ///< partners that both have
    PerTie<std::int32_t> born;   ///< week; 0 = at founding
    PerTie<Contact> contact;     ///< this week's
    PerTie<std::int8_t> level;   ///< TIE-1..5, read off trust and closeness

    Ties() = default;
    /// For `agents` with at most `capacity` ties each, and room for six each: more is made when more are needed.
    Ties(std::size_t agents, std::uint32_t capacity);

    std::size_t size() const { return lo.size(); }
    std::uint32_t capacity() const { return capacity_; }
    std::uint32_t degree(AgentId i) const { return lists_.size(i); }
    std::span<const TieId> of(AgentId i) const { return lists_.of(i); }
    /// The end of a tie that is not i: by arithmetic, for which end i is cannot be foretold.
    AgentId other(TieId t, AgentId i) const { return AgentId{number(lo[t]) ^ number(hi[t]) ^ number(i)}; }
    float trust_of(TieId t, AgentId i) const { return lo[t] == i ? trust_lo[t] : trust_hi[t]; }
    float mean_trust(TieId t) const { return 0.5f * (trust_lo[t] + trust_hi[t]); }

    /// The tie of two agents, or no_tie.
    TieId between(AgentId i, AgentId j) const;
    /// Adds a tie between two different agents that have none and both have room. uid orders the pair.
    TieId add(AgentId i, AgentId j, const PerAgent<Uid>& uid, float trust, float closeness, std::int32_t week);
    /// Removes a tie; the last one takes its place in the arrays.
    void remove(TieId tie);

    /// Two agents trade places, with all their ties.
    void swap_places(AgentId i, AgentId j);

    std::size_t bytes() const;

    static constexpr TieId no_tie{0xffffffffu};
    static constexpr std::uint32_t most_per_agent = 256;  ///< upper bound of the capacity a scenario may ask for

private:
    std::uint32_t capacity_ = 0;
    TieLists lists_;
    PerAgent<std::uint64_t> maybe_;   ///< a bit for each partner's place modulo 64: where it is not set, there is no tie

    static std::uint64_t bit(AgentId i) { return std::uint64_t{1} << (number(i) & 63); }
    /// The tie among i's own to j, or no_tie.
    TieId among(AgentId i, AgentId j) const;
    void see_partners(AgentId i);
    /// Adds `change` to the shared partners of all ties that form a triangle with i and j; returns how many triangles. Seeks no more than `most`.
    std::uint8_t count_triangles(AgentId i, AgentId j, int change, int most = most_per_agent);
};

} // namespace phakhi
