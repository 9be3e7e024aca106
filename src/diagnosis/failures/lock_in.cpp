// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// Lock-in: less and less comes of the same effort, while members agree with one another and are content with the course.
static constexpr Bound bounds[] = {
    above(MetricId::output_decline, 0.35, 0.2),
    above(MetricId::mean_acceptance, 0.35, 0.2),
    below(MetricId::vision_gap, 0.15, 0.1),
    above(MetricId::mean_effort, 0.4, 0.2),
};

extern constinit const FailureMode lock_in{
    .number = 1, .label = {"lock-in, resists change", "ยึดติด ไม่อยากเปลี่ยนแปลง"}, .source = "B:70", .bounds = bounds,
    .from_week = 105, .weeks = 26, .gives_way_to = 0, .countered_by = "ACT-17 ACT-13 ACT-12"};

} // namespace phakhi::failures_entries
