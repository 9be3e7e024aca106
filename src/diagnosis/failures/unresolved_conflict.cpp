// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// Members are at odds with those they meet, and nobody settles it; where the sectors are at odds, FAIL-20 explains it.
static constexpr Bound bounds[] = {
    above(MetricId::mean_conflict, 0.2, 0.1),
};

extern constinit const FailureMode unresolved_conflict{
    .number = 23, .label = {"unresolved conflict of opinions", "ความขัดแย้งไม่ได้รับการแก้ไข"}, .source = "inference from A:24, E:67", .bounds = bounds,
    .from_week = 9, .weeks = 13, .gives_way_to = 20, .countered_by = "ACT-22 ACT-20"};

} // namespace phakhi::failures_entries
