// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// Members agree that all is well, while the books show far less: habit hides that the work no longer helps. Not while they see next to nothing.
static constexpr Bound bounds[] = {
    above_share(MetricId::perceived_output, 1.4, MetricId::output, 0.1),
    above(MetricId::perceived_output, 0.03, 0.03),
};

extern constinit const FailureMode lock_in{
    .number = 1, .label = {"lock-in, resists change", "ยึดติด ไม่อยากเปลี่ยนแปลง"}, .source = "B:70", .bounds = bounds,
    .from_week = 105, .weeks = 8, .gives_way_to = 0, .countered_by = "ACT-17 ACT-13 ACT-12"};

} // namespace phakhi::failures_entries
