// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// A year on and later, cooperation has not become how one works as far as it should have by then, neither in the network nor in the member agencies.
static constexpr Bound bounds[] = {
    below_share(MetricId::culture_anchoring, 0.0016, MetricId::week, 0.05),   // .08 after a year, .2 from week 125 on
    below(MetricId::culture_anchoring, 0.2, 0.05),
    below(MetricId::home_culture, 0.25, 0.1),
};

extern constinit const FailureMode not_anchored{
    .number = 9, .label = {"cooperation not anchored as culture", "ไม่ได้ปลูกฝังความร่วมมือให้เป็นวัฒนธรรม"}, .source = "B:204-206", .bounds = bounds,
    .from_week = 53, .weeks = 13, .gives_way_to = 0, .countered_by = "ACT-12 ACT-16"};

} // namespace phakhi::failures_entries
