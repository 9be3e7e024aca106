// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// Activities are postponed again and again.
static constexpr Bound bounds[] = {
    above(MetricId::postponed_share, 0.5, 0.15),
};

extern constinit const FailureMode coordination_breakdown{
    .number = 19, .label = {"coordination breakdown", "การประสานงานล้มเหลว"}, .source = "E:168-171, 194-198", .bounds = bounds,
    .from_week = 9, .weeks = 6, .gives_way_to = 0, .countered_by = "ACT-2 ACT-4"};

} // namespace phakhi::failures_entries
