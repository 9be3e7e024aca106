// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// There is a vision, but members do not know it.
static constexpr Bound bounds[] = {
    above(MetricId::vision_clarity, 0.25, 0.1),
    below(MetricId::mean_awareness, 0.38, 0.1),
};

extern constinit const FailureMode vision_not_communicated{
    .number = 14, .label = {"vision not known or accepted", "สื่อสารวิสัยทัศน์ไม่ได้ผล"}, .source = "B:221-223", .bounds = bounds,
    .from_week = 27, .weeks = 13, .gives_way_to = 0, .countered_by = "ACT-3 ACT-7 ACT-26"};

} // namespace phakhi::failures_entries
