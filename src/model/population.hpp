// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace phakhi {

/// A seat given by a worksheet. What is not given is drawn as for a synthetic agent.
struct Seat {
    std::string label;
    int sector = 0;                       ///< 0 people, 1 academia, 2 government
    bool founder = true;
    std::optional<double> influence;      ///< [0,1]
    std::optional<double> interest;       ///< [0,1]
    std::optional<double> capacity;       ///< [0,1], share of a week's slack
    std::optional<int> strongest_skill;   ///< 0..5
};

/// A tie between two seats given by a worksheet (indices into Population::seats).
struct GivenTie {
    int from = 0;
    int to = 0;
    double trust = 0;                     ///< [0,1]
    double closeness = 0;                 ///< [0,1]
    double wanted_trust = 0;              ///< what it is to become, [0,1]; 0 = nothing is wanted of it
    double wanted_closeness = 0;
};

/// Who is in the field at week 0: given seats first, then synthetic agents.
struct Population {
    int founders = 24;                    ///< synthetic founders, if no seats are given
    int pool = 80;                        ///< everyone, founders included
    std::vector<Seat> seats;
    std::vector<GivenTie> ties;
    bool given_ties_only = false;         ///< founders get no random ties besides those given
    std::vector<double> sectors = {1, 1, 1};  ///< relative sizes of the sectors among synthetic agents
    std::uint32_t max_ties = 32;          ///< per agent

    int size() const { return static_cast<int>(seats.size()) > pool ? static_cast<int>(seats.size()) : pool; }
    int founding_seats() const {
        int n = 0;
        for (const Seat& seat : seats) n += seat.founder;
        return seats.empty() ? founders : n;
    }
};

} // namespace phakhi
