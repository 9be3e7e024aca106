// SPDX-License-Identifier: MIT
#pragma once
#include "cli/options.hpp"
#include "results/output_set.hpp"
#include "results/run_folder.hpp"

namespace phakhi {

/// Where the blocks of an experiment stand.
struct BlockCount {
    std::size_t done = 0, all = 0;
    bool complete() const { return done == all; }
};

/// Counts the blocks that lie in the folder of an output.
BlockCount count_blocks(const std::string& output, const Experiment& experiment);

/// How an experiment's file is written.
struct EnsembleOptions {
    std::string output;
    bool no_volatile = false, force = false;
    int threads = 1;
    std::string started;
};

/// Joins the blocks of a folder into the output, writes the whole courses that are to be kept, and takes the folder away.
void finish_experiment(RunFolder& folder, const Experiment& experiment, const EnsembleOptions& options, const Common& common);

/// The runs whose whole course is to be kept, by number.
std::vector<std::size_t> kept_runs(const Experiment& experiment, const EnsembleRecord& record);

/// Plays a run of a stored experiment once more and writes its whole course.
void write_replay(const Experiment& stored, std::size_t run, const std::string& path, Overwrite overwrite, const EnsembleOptions& options, const Common& common);

/// The folder of the courses that are kept, beside the output.
std::string trajectories_of(const std::string& output);

} // namespace phakhi
