// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// No push from top management on which the network depends.
static constexpr Bound bounds[] = {
    below(MetricId::sponsor_support, 0.2, 0.1),
    above(MetricId::sponsor_dependence, 0.2, 0.05),
};

extern constinit const FailureMode no_sponsor{
    .number = 12, .label = {"not enough push from top executives", "ขาดแรงผลักดันจากผู้บริหารระดับสูง"}, .source = "B:215-217", .bounds = bounds,
    .from_week = 9, .weeks = 13, .gives_way_to = 0, .countered_by = "ACT-19 ACT-10 ACT-26"};

} // namespace phakhi::failures_entries
