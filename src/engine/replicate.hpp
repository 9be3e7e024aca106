// SPDX-License-Identifier: MIT
#pragma once
#include "diagnosis/diagnosis.hpp"
#include "diagnosis/outcome.hpp"
#include "scenario/scenario.hpp"

namespace phakhi {

/// One network, run week by week. Which replicate it is, and nothing else, decides its random numbers.
class Replicate {
public:
    /// Founds the network. `wanted` measures are taken every week besides those that diagnosis, outcome and triggers read.
    Replicate(const Scenario& scenario, std::uint64_t seed, std::uint32_t replicate, Workspace& work, const Loop& loop = {},
              const MetricSet& wanted = {});

    /// From the next week on the random numbers of another seed: the same network with other luck.
    void take_other_luck(std::uint64_t seed) { luck_ = seed; }

    /// From the next week on the plan, parameters and processes of another scenario; who is there and what has happened stays. Its planned
    /// actions are those known so far, in the same order, and maybe more behind them. It must outlive this.
    void go_on_under(const Scenario& scenario);

    /// Simulates a week. False once the network has ended or the last week is done.
    bool advance();

    const Scenario& scenario() const { return *scenario_; }   ///< with this replicate's variation in it
    const State& state() const { return state_; }
    const Measures& measures() const { return measures_; }
    const Diagnosis& diagnosis() const { return diagnosis_; }
    Outcome outcome() const { return outcome_; }
    bool ended() const { return ended_; }

private:
    void observe();

    Scenario varied_;            ///< only filled if the scenario has a variation
    const Scenario* scenario_;
    std::uint64_t seed_, luck_;  ///< of the founding, and of the weeks since
    std::uint32_t replicate_;
    Workspace& work_;
    const Loop loop_;
    const MetricSet asked_;
    MetricPlan wanted_;
    State state_;
    Measures measures_;
    Diagnosis diagnosis_;
    OutcomeRule rule_;
    OutcomeWatch watch_;
    Outcome outcome_ = Outcome::sustained;
    bool ended_ = false;
};

/// All metrics.
MetricSet every_metric();

} // namespace phakhi
