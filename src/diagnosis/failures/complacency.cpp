// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// The problem presses, members do not feel it.
static constexpr Bound bounds[] = {
    below(MetricId::mean_urgency, 0.34, 0.1),
    above_share(MetricId::problem_pressure, 1.6, MetricId::mean_urgency, 0.1),
};

extern constinit const FailureMode complacency{
    .number = 11, .label = {"complacency", "นิ่งนอนใจ ไม่เห็นความเร่งด่วน"}, .source = "B:211-213", .bounds = bounds,
    .from_week = 9, .weeks = 13, .gives_way_to = 0, .countered_by = "ACT-3"};

} // namespace phakhi::failures_entries
