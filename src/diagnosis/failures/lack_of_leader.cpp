// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// Fewer than half of the leaders' seats are filled; a half is not too few, hence .49.
static constexpr Bound bounds[] = {
    below_share(MetricId::leaders, .49, MetricId::wanted_leaders, .5),
    above(MetricId::wanted_leaders, 0.5, 0.4),
};

extern constinit const FailureMode lack_of_leader{
    .number = 17, .label = {"lack of leader", "ขาดผู้นำ"}, .source = "D:571", .bounds = bounds,
    .from_week = 9, .weeks = 13, .gives_way_to = 0, .countered_by = "ACT-12 ACT-13 ACT-9"};

} // namespace phakhi::failures_entries
