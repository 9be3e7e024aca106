// SPDX-License-Identifier: MIT
#include "diagnosis/stage.hpp"

namespace phakhi::stages_entries {

/// The vision is clear and close to what members want.
static constexpr Bound bounds[] = {
    above(MetricId::vision_clarity, 0.45, 0.1),
    below(MetricId::vision_gap, 0.15, 0.1),
    above(MetricId::members, 4.5, 1),
};

extern constinit const Stage vision{.number = 3, .label = {"vision and strategy", "สร้างวิสัยทัศน์และกลยุทธ์"}, .source = "B:158", .bounds = bounds};

} // namespace phakhi::stages_entries
