// SPDX-License-Identifier: MIT
#pragma once
#include "model/plan.hpp"
#include "scenario/document.hpp"
#include "scenario/problems.hpp"
#include <string>

namespace phakhi {

/// Reads `attendance < 0.4 for 8 weeks and members > 10 or output < 0.3`: comparisons of metrics with numbers, `and` before `or`.
/// Only what somebody in the network could see may trigger an action. Problems point into the text.
Trigger parse_trigger(const Node& text, Problems& problems);

/// The text of a trigger; reads back to the same trigger.
std::string trigger_text(const Trigger& trigger);

/// Keys of the metrics that somebody could see.
const std::vector<std::string>& observable_metrics();

} // namespace phakhi
