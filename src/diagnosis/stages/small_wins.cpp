// SPDX-License-Identifier: MIT
#include "diagnosis/stage.hpp"

namespace phakhi::stages_entries {

/// At least two milestones of the last year were celebrated at a joint activity, and activities go on.
static constexpr Bound bounds[] = {
    above(MetricId::celebrated_wins, 1.5, 1),
    above(MetricId::activity, 0.7, 0.1),
    above(MetricId::output, 0.6, 0.2),
    above(MetricId::week, 52.5, 1),
};

extern constinit const Stage small_wins{.number = 6, .label = {"celebrate small successes", "ชื่นชมความสำเร็จทีละเล็กละน้อย"}, .source = "B:169", .bounds = bounds};

} // namespace phakhi::stages_entries
