// SPDX-License-Identifier: MIT
#pragma once
#include "support/said.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace phakhi {

/// Edits (insert, delete, replace, swap of neighbours) between two byte strings.
int edit_distance(std::string_view a, std::string_view b);

/// The name nearest to `given`, or "" if none is near: at most 1 + length / 3 edits.
std::string nearest_name(std::string_view given, const std::vector<std::string>& names);

/// "did you mean \"x\"?" or "" if no name is near.
Said did_you_mean(std::string_view given, const std::vector<std::string>& names);

} // namespace phakhi
