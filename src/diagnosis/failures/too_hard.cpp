// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// Members are tired, and more so than lack of time explains: the work itself is too hard.
static constexpr Bound bounds[] = {
    above(MetricId::mean_fatigue, 0.26, 0.1),
    below_share(MetricId::mean_overload, 0.8, MetricId::mean_fatigue, 0.1),
};

extern constinit const FailureMode too_hard{
    .number = 6, .label = {"felt as too hard, no energy", "รู้สึกว่ายาก ไม่มีแรงพลังพอ"}, .source = "B:194-196", .bounds = bounds,
    .from_week = 9, .weeks = 13, .gives_way_to = 0, .countered_by = "ACT-11 ACT-9"};

} // namespace phakhi::failures_entries
