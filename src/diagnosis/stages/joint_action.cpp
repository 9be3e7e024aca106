// SPDX-License-Identifier: MIT
#include "diagnosis/stage.hpp"

namespace phakhi::stages_entries {

/// Activities are held, attended, and something comes of them, on a course that members accept.
static constexpr Bound bounds[] = {
    above(MetricId::activity, 0.7, 0.1),
    above(MetricId::attendance, 0.55, 0.1),
    above(MetricId::output, 0.6, 0.2),
    above(MetricId::week, 26.5, 1),
    above(MetricId::accepting_share, 0.5, 0.1),
};

extern constinit const Stage joint_action{.number = 5, .label = {"drive joint action", "ขับเคลื่อนการกระทำระหว่างหน่วยงาน"}, .source = "B:165", .bounds = bounds};

} // namespace phakhi::stages_entries
