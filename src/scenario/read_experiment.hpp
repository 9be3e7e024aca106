// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/experiment.hpp"

namespace phakhi {

/// Reads an experiment file with the scenarios, worksheets and table that it names, and lays out its design. Mistakes are thrown together
/// as one InputError, before anything is run.
Experiment read_experiment(const std::string& path);

/// The same from stored files, the experiment first: for continuing, joining or replaying where its files are not.
Experiment read_stored_experiment(const std::vector<InputFile>& files);

/// The scenario of a point as if it had been read from a file of its own: its resolved text is its first input, its worksheets are the others.
/// Of stored experiments.
Scenario scenario_at(const Experiment& stored, std::size_t point);

/// Whether a file looks like an experiment rather than a scenario.
bool is_experiment(const std::string& path);

/// Factors that cannot act, and points that are the same network.
std::vector<Said> idle_factors(const Experiment& experiment);

/// What a scenario says in the end, one setting a line, without where it comes from: equal for scenarios that are the same network.
std::string facts_of(const Scenario& scenario);

} // namespace phakhi
