// SPDX-License-Identifier: MIT
#pragma once
#include "engine/replicate.hpp"
#include <atomic>
#include <functional>
#include <optional>
#include <span>

namespace phakhi {

/// One throw of the dice: which network is founded, and the luck that it meets from week 1 on if that is not the one of its founding.
struct Throw {
    std::uint64_t seed = 1;
    std::uint32_t replicate = 0;
    std::optional<std::uint64_t> luck{};   ///< seed of weeks 1 and later
};

/// A network to be lived under a scenario. Two lives of one throw share their random numbers: twins, as far as they are alike.
struct Life {
    const Scenario* scenario = nullptr;
    Throw dice{};
    const Scenario* instead = nullptr;   ///< holds from `instead_from` on; at 1 it is founded under it as well
    int instead_from = 1;
    std::optional<std::uint64_t> other_luck{};   ///< seed of week `other_luck_from` and later
    int other_luck_from = 1;
};

/// How a life ended.
struct Fate {
    Outcome outcome = Outcome::sustained;
    int end_week = 0;   ///< last week simulated
    bool lived() const { return !failed(outcome); }
};

/// Lives them on as many threads as are allowed; fates stand in the order of the lives, whoever lived them. `done` is called from any
/// thread after each. `stop` ends it early with Interrupted.
std::vector<Fate> live(std::span<const Life> lives, const std::atomic<bool>* stop = nullptr, const std::function<void(bool failed)>& done = {});

} // namespace phakhi
