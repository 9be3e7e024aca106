// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/document.hpp"
#include "scenario/input_file.hpp"
#include "scenario/problems.hpp"
#include "scenario/scenario.hpp"

namespace phakhi {

/// What a scenario says in the end, before it is checked: one tree in which each value knows where it came from.
struct Layers {
    Node effective;
    std::string folder;            ///< of the scenario file; stored paths are relative to it
    std::vector<InputFile> inputs; ///< the scenario file, what it extends, a strategy file
    std::vector<Said> notes;
};

/// Reads a scenario file with what it extends and lays the layers upon each other:
///   defaults (not in the tree) < form < governance < strategy bundle < extended files < the file itself < --set
/// Lists of a strategy bundle ([[action]], [[change]], [[shock]]) are put before those of the file.
Layers load_layers(const std::string& path, const std::vector<std::string>& overrides, const InputFiles& files, Problems& problems);

/// Takes `schema = 1` out of a file; what else stands there, or nothing, is a problem.
void check_schema(Node& file, const std::string& path, Problems& problems);

/// The short spellings at the top of a file (title, weeks, …), network.leaders and population.synthetic moved to where they belong.
void use_canonical_places(Node& file, Problems& problems);

} // namespace phakhi
