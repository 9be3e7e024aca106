// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/input_file.hpp"
#include "scenario/scenario.hpp"
#include "scenario/section.hpp"

namespace phakhi {

/// The parts of a scenario, each read from the effective tree. `file` is the whole tree as a section.

/// title, run, network, costs, output, processes, variation
void read_about(Section& file, Scenario& scenario);
bool read_seed(Section& run, std::uint64_t& to);   ///< key seed of any section
void read_run(Section& file, Scenario& scenario);
void read_network(Section& file, Scenario& scenario);
void read_costs(Section& file, Scenario& scenario);
void read_output(Section& file, Scenario& scenario);
void read_processes(Section& file, Scenario& scenario);
void read_variation(Section& file, Scenario& scenario);

/// strategy, environment, parameters: every number of `settings`
void read_settings(Section& file, Scenario& scenario);

/// [[action]], [[shock]], [[change]]
void read_plan(Section& file, Scenario& scenario);

/// population and its worksheets; `folder` is that of the scenario file
void read_population(Section& file, Scenario& scenario, const std::string& folder, const InputFiles& files);

} // namespace phakhi
