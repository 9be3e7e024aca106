// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// Members are overloaded by their own jobs.
static constexpr Bound bounds[] = {
    above(MetricId::mean_overload, 0.24, 0.1),
};

extern constinit const FailureMode no_time{
    .number = 22, .label = {"no time", "สมาชิกไม่มีเวลา"}, .source = "E:240", .bounds = bounds,
    .from_week = 9, .weeks = 8, .gives_way_to = 12, .countered_by = "ACT-25 ACT-10"};

} // namespace phakhi::failures_entries
