// SPDX-License-Identifier: MIT
#include "diagnosis/stage.hpp"

namespace phakhi::stages_entries {

/// Cooperation is how one works, and members are bound to it.
static constexpr Bound bounds[] = {
    above(MetricId::culture_anchoring, 0.5, 0.1),
    above(MetricId::mean_commitment, 0.45, 0.1),
};

extern constinit const Stage culture{.number = 8, .label = {"anchor as culture", "ปลูกฝังให้เป็นวัฒนธรรม"}, .source = "B:182", .bounds = bounds};

} // namespace phakhi::stages_entries
