// SPDX-License-Identifier: MIT
#pragma once
#include "engine/play_runs.hpp"
#include "observe/ensemble_record.hpp"

namespace phakhi {

/// What an ensemble says of itself: title, weeks, design, and the names of its measures, failures and series. No runs.
EnsembleRecord frame_of(const Experiment& experiment);

/// Keeps of each run of a block what an ensemble keeps: how it ended, what it brought and took, its alarms, and the wanted metrics week by week.
class RunRecorder {
public:
    /// For runs [first, first + count). `frame`: of the experiment.
    RunRecorder(const Experiment& experiment, const EnsembleRecord& frame, std::size_t first, std::size_t count);

    void week(std::size_t k, const Replicate& run);
    void end(std::size_t k, const Replicate& run);
    /// A run that could not be computed.
    void lost(std::size_t k);

    /// The block, without the design.
    EnsembleRecord take() { return std::move(record_); }

private:
    const Experiment& experiment_;
    EnsembleRecord record_;
    std::size_t rows_;
    struct Sofar {
        int most_members = 0;
        double member_weeks = 0;
        int highest_stage = 0;
    };
    std::vector<Sofar> sofar_;
};

} // namespace phakhi
