// SPDX-License-Identifier: MIT
#pragma once
#include "engine/parallel.hpp"
#include "engine/replicate.hpp"
#include <atomic>
#include <functional>

namespace phakhi {

/// How one run ended.
struct RunSummary {
    Outcome outcome = Outcome::sustained;
    int end_week = 0;               ///< last week simulated
    int first_failure = 0;          ///< number of the first unexplained alarm, 0 = none
    int most_members = 0;
    double cumulative_output = 0;   ///< healthy weeks of 24 members
    int members = 0;                ///< at the end
    std::vector<std::int32_t> first_weeks;   ///< of each failure's alarm, or −1
    std::array<std::int32_t, stage_count> gate_weeks{}, stage_weeks{};
};

/// What to see of each run besides how it ended: called after founding and after each week, from any thread, with the run's number.
using WeekVisitor = std::function<void(std::size_t run, const Replicate&)>;

/// Runs replicates [first, first + count) on as many threads as oneTBB may use; the results stand by replicate, whoever ran them.
/// `stop` ends it early with Interrupted.
std::vector<RunSummary> run_replicates(const Scenario& scenario, std::uint64_t seed, std::uint32_t first, std::size_t count,
                                       const std::atomic<bool>* stop = nullptr, const WeekVisitor& visit = {}, const MetricSet& wanted = {});

} // namespace phakhi
