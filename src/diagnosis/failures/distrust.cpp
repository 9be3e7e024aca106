// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// Promises are broken and trust is low.
static constexpr Bound bounds[] = {
    above(MetricId::broken_faith, 0.8, 0.2),
};

extern constinit const FailureMode distrust{
    .number = 21, .label = {"distrust", "ขาดความไว้วางใจ"}, .source = "inverse of A:37, D:556", .bounds = bounds,
    .from_week = 9, .weeks = 13, .gives_way_to = 0, .countered_by = "ACT-11 ACT-15"};

} // namespace phakhi::failures_entries
