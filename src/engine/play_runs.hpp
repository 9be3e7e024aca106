// SPDX-License-Identifier: MIT
#pragma once
#include "engine/ensemble.hpp"
#include "scenario/experiment.hpp"

namespace phakhi {

/// What to see of the runs of an experiment. Called from any thread; k counts from 0 within the call.
struct RunVisitor {
    WeekVisitor week;                          ///< after founding and after each week
    WeekVisitor end;                           ///< when it is over
    std::function<void(std::size_t k)> lost;   ///< instead, if the run cannot be computed
};

/// Plays runs [first, first + count) of an experiment, on as many threads as oneTBB may use: several at once, or, where the networks are
/// large, one after the other with the threads inside. `stop` ends it early with Interrupted. Needs the memory of one network a thread.
void play_runs(const Experiment& experiment, std::size_t first, std::size_t count, const RunVisitor& visit, const std::atomic<bool>& stop);

} // namespace phakhi
