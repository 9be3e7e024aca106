// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// One planned activity in five or more is not even tried, though there is money.
static constexpr Bound bounds[] = {
    below(MetricId::attempts, 0.82, 0.1),
    above(MetricId::resources, 0.5, 0.2),
};

extern constinit const FailureMode no_perseverance{
    .number = 8, .label = {"no perseverance in pushing", "ขาดความวิริยะในการผลักดัน"}, .source = "B:200-202", .bounds = bounds,
    .from_week = 9, .weeks = 6, .gives_way_to = 0, .countered_by = "ACT-6"};

} // namespace phakhi::failures_entries
