// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// Long since anything was celebrated.
static constexpr Bound bounds[] = {
    above(MetricId::since_win, 12, 4),
};

extern constinit const FailureMode no_small_wins{
    .number = 7, .label = {"no step-by-step success", "ไม่ได้กำหนดความสำเร็จทีละขั้น"}, .source = "B:198", .bounds = bounds,
    .from_week = 9, .weeks = 6, .gives_way_to = 0, .countered_by = "ACT-16"};

} // namespace phakhi::failures_entries
