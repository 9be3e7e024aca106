// SPDX-License-Identifier: MIT
#include "diagnosis/stage.hpp"

namespace phakhi::stages_entries {

/// Most members feel the urgency.
static constexpr Bound bounds[] = {
    above(MetricId::urgent_share, 0.6, 0.1),
};

extern constinit const Stage urgency{.number = 1, .label = {"sense of urgency", "สร้างความรู้สึกเร่งด่วน"}, .source = "B:144", .bounds = bounds};

} // namespace phakhi::stages_entries
