// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Distance of the vision to the members' mean goal.
static double measure(const State& s) {
    if (s.members() == 0) return 0;
    Goal mean{};
    for (const AgentId i : s.roster.members) {
        for (int d = 0; d < kGoals; ++d) mean[d] += s.agents.goal[d][i];
    }
    for (double& g : mean) g /= s.members();
    return std::sqrt(goal_gap2(mean, s.network.vision));
}

extern constinit const Metric vision_gap{.key = "vision_gap", .label = {"distance of vision and members’ goals", "ระยะห่างวิสัยทัศน์กับเป้าหมายสมาชิก"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
