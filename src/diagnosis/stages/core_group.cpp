// SPDX-License-Identifier: MIT
#include "diagnosis/stage.hpp"

namespace phakhi::stages_entries {

/// A connected core of influential, committed, trusting members, and somebody leads.
static constexpr Bound bounds[] = {
    above(MetricId::core_group, 0.25, 0.2),
    above(MetricId::members, 2.5, 1),
    above(MetricId::leaders, 0.5, 0.5),
};

extern constinit const Stage core_group{.number = 2, .label = {"guiding core group", "ก่อรูปกลุ่มแกนนำ"}, .source = "B:152", .bounds = bounds};

} // namespace phakhi::stages_entries
