// SPDX-License-Identifier: MIT
#pragma once
#include "state/ids.hpp"
#include <span>

namespace phakhi {

/// Strength of this week's contact on a tie.
enum class Contact : std::uint8_t { none, everyday, talk };

/// Ties as arrays: one record per pair, the agent with the smaller uid first. The pair is undirected, trust in it is directed.
/// Each agent holds at most `capacity()` ties, listed by the alter's uid, so every sum over them has one order.
class Ties {
public:
    PerTie<AgentId> lo, hi;
    PerTie<float> trust_lo;      ///< trust of lo in hi
    PerTie<float> trust_hi;      ///< trust of hi in lo
    PerTie<float> closeness;     ///< w, smoothed contact
    PerTie<float> embeddedness;  ///< 1 - e^(-shared partners / 2), refreshed every 4 weeks
    PerTie<std::int32_t> born;   ///< week; 0 = at founding
    PerTie<Contact> contact;     ///< this week's
    PerTie<std::int8_t> level;   ///< TIE-1..5, read off trust and closeness

    Ties() = default;
    /// Room for `agents` with at most `capacity` ties each; nothing is allocated afterwards.
    Ties(std::size_t agents, std::uint32_t capacity);

    std::size_t size() const { return lo.size(); }
    std::uint32_t capacity() const { return capacity_; }
    std::uint32_t degree(AgentId i) const { return degree_[i]; }
    std::span<const TieId> of(AgentId i) const { return {slots_.data() + number(i) * std::size_t{capacity_}, degree_[i]}; }
    AgentId other(TieId t, AgentId i) const { return lo[t] == i ? hi[t] : lo[t]; }
    float trust_of(TieId t, AgentId i) const { return lo[t] == i ? trust_lo[t] : trust_hi[t]; }
    float mean_trust(TieId t) const { return 0.5f * (trust_lo[t] + trust_hi[t]); }

    /// The tie of two agents, or no_tie.
    TieId between(AgentId i, AgentId j) const;
    /// Adds a tie between two different agents that have none and both have room. uid orders the pair and the lists.
    TieId add(AgentId i, AgentId j, const PerAgent<Uid>& uid, float trust, float closeness, std::int32_t week);
    /// Removes a tie; the last one takes its place in the arrays.
    void remove(TieId tie);

    std::size_t bytes() const;

    static constexpr TieId no_tie{0xffffffffu};
    static constexpr std::uint32_t most_per_agent = 256;  ///< upper bound of the capacity a scenario may ask for

private:
    std::uint32_t capacity_ = 0;
    PerAgent<std::uint32_t> degree_;
    std::vector<TieId> slots_;

    TieId* slots(AgentId i) { return slots_.data() + number(i) * std::size_t{capacity_}; }
    void insert_slot(AgentId i, TieId tie, const PerAgent<Uid>& uid);
    void erase_slot(AgentId i, TieId tie);
};

} // namespace phakhi
