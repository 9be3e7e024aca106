// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/explanation.hpp"

namespace phakhi {

/// Alterations that are made together; none = the network as it is.
using Set = std::vector<Alteration>;

/// Whether each of some throws lives, and the mean share of the horizon that they last.
struct Lived {
    std::vector<std::uint8_t> lives;
    double lasted = 0;
    std::size_t count() const;
};

/// Plays twins in numbered throws of the dice. What a throw is depends on what is asked about:
///   a run: the same founders with other luck from week 1 on; many runs: the same for one after the other; the scenario: a replicate.
/// Throws of one number share their random numbers under every set of alterations.
class Twins {
public:
    Twins(const Question& question, const std::atomic<bool>* stop, std::function<void(bool)> done);

    /// Throws [first, first + count) under each set.
    std::vector<Lived> throws(const std::vector<Set>& sets, std::size_t first, std::size_t count);

    /// The same scenario with other people and other luck: replicates other than those asked about.
    Lived other_people(std::size_t count);

    /// Networks that fail as they are, each with its own luck until `week`, then the set and other luck: who lives. `failing`: throws of a scenario
    /// that fail; where runs are asked about, these. [weeks][count]
    std::vector<Lived> late(const Set& set, const std::vector<int>& weeks, const std::vector<std::size_t>& failing, std::size_t count);

    /// The last week of a failing network as it is.
    std::vector<Fate> as_it_was(const std::vector<std::size_t>& failing);

    std::size_t runs() const { return runs_; }

private:
    const Question& question_;
    const std::atomic<bool>* stop_;
    std::function<void(bool)> done_;
    std::size_t runs_ = 0;

    struct World {
        std::size_t scenario;
        Throw dice;
    };
    World world(std::size_t number) const;                  ///< a throw of the dice
    World history(std::size_t number) const;                ///< a run or replicate with its own luck
    std::vector<Fate> play(const std::vector<Life>& lives);
    std::vector<Scenario> altered(const Set& set) const;    ///< each scenario of the question
};

} // namespace phakhi
