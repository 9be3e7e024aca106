// SPDX-License-Identifier: MIT
#include "diagnosis/stage.hpp"

namespace phakhi::stages_entries {

/// Most members accept it.
static constexpr Bound bounds[] = {
    above(MetricId::accepting_share, 0.6, 0.1),
};

extern constinit const Stage acceptance{.number = 4, .label = {"spread and win acceptance of the vision", "แผ่ขยายการรับรู้และยอมรับวิสัยทัศน์"}, .source = "B:162", .bounds = bounds};

} // namespace phakhi::stages_entries
