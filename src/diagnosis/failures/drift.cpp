// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// The vision has drifted from what members care about.
static constexpr Bound bounds[] = {
    above(MetricId::vision_gap, 0.1, 0.05),
};

extern constinit const FailureMode drift{
    .number = 2, .label = {"drift from members' concerns", "เบี่ยงเบนจากความสนใจของสมาชิก"}, .source = "B:74", .bounds = bounds,
    .from_week = 9, .weeks = 13, .gives_way_to = 0, .countered_by = "ACT-8 ACT-5"};

} // namespace phakhi::failures_entries
