// SPDX-License-Identifier: MIT
#include "diagnosis/stage.hpp"

namespace phakhi::stages_entries {

/// Wins go on, the network has kept its size, and leaders are new.
static constexpr Bound bounds[] = {
    above(MetricId::celebrated_wins, 2.5, 1),
    above_share(MetricId::members, .999, MetricId::founders, 2),
    above(MetricId::output, 0.8, 0.2),
    above(MetricId::fresh_leaders, 0.5, 0.5),
    above(MetricId::week, 52.5, 1),
};

extern constinit const Stage consolidation{.number = 7, .label = {"consolidate gains into waves of change", "ผนึกความสำเร็จเป็นคลื่นการเปลี่ยนแปลง"}, .source = "B:174", .bounds = bounds};

} // namespace phakhi::stages_entries
