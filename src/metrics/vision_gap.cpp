// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Distance of the vision to the members' mean goal.
static double measure(const State& s) {
    return s.members() ? std::sqrt(goal_gap2(member_goal(s), s.network.vision)) : 0;
}

extern constinit const Metric vision_gap{.key = "vision_gap", .label = {"distance of vision and members’ goals", "ระยะห่างวิสัยทัศน์กับเป้าหมายสมาชิก"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
