// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/document.hpp"
#include "scenario/scenario.hpp"
#include <string>

namespace phakhi {

/// The whole scenario as TOML with every value written out and the origin of each as a comment: default, form natural, file.toml:12,
/// --set. Reads back to an equal scenario where its worksheets are. `effective` is the tree that it was read from, `folder` that of the
/// scenario file, to which the paths of worksheets are made relative.
std::string write_scenario(const Scenario& scenario, const Node& effective, const std::string& folder);

/// The default scenario in which every key stands with its meaning, unit, range and source: scenarios/default.toml. A test compares it
/// with the committed file.
std::string write_default_scenario();

/// A text in TOML quotes.
std::string toml_text(std::string_view text);

} // namespace phakhi
