// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/input_file.hpp"
#include "scenario/scenario.hpp"
#include <string>
#include <vector>

namespace phakhi {

/// Reads a scenario file, what it extends and its worksheets, with overrides ("key=value") on top. Mistakes are thrown together as one
/// InputError; a syntax error comes alone. The result holds the bytes of every file read and the resolved text.
Scenario read_scenario(const std::string& path, const std::vector<std::string>& overrides = {});

/// The same with the files read from anywhere.
Scenario read_scenario(const std::string& path, const std::vector<std::string>& overrides, const InputFiles& files);

/// The same from stored files, the scenario first: for replaying a run where its files are not.
Scenario read_stored_scenario(const std::vector<InputFile>& files, const std::vector<std::string>& overrides = {});

} // namespace phakhi
