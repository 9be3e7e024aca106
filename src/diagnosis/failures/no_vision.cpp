// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// There is no clear vision.
static constexpr Bound bounds[] = {
    below(MetricId::vision_clarity, 0.2, 0.1),
};

extern constinit const FailureMode no_vision{
    .number = 3, .label = {"founded without vision", "ก่อตั้งโดยไม่มีวิสัยทัศน์"}, .source = "B:76-78", .bounds = bounds,
    .from_week = 13, .weeks = 8, .gives_way_to = 0, .countered_by = "ACT-5 ACT-8"};

} // namespace phakhi::failures_entries
