// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/experiment.hpp"
#include "scenario/input_file.hpp"
#include "scenario/section.hpp"

namespace phakhi {

/// What is known while an experiment is read.
struct ExperimentReading {
    Experiment& experiment;
    const InputFiles& files;
    Problems& problems;
    std::string folder;       ///< of the experiment file; paths in it are relative to this
    std::string base;         ///< path of the base scenario
    Place base_place;         ///< where it is named

    /// Reads a scenario; the experiment has its files, so they are taken out of it.
    Scenario scenario(const std::string& path, const std::vector<std::string>& overrides) const;
};

/// [[factor]] and the table of method table.
void read_factors(Section& file, ExperimentReading& reading);
void read_table(const std::string& path, const Place& named_at, ExperimentReading& reading);

/// The value of a number of a scenario where no factor sets it; NaN if the key is no number of the scenario.
double base_value(const Scenario& base, const std::string& key);

/// Lays out the points: design, variants, varied.
void lay_out(ExperimentReading& reading);

} // namespace phakhi
