// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include <algorithm>

namespace phakhi::metrics_entries {

/// Largest distance between the mean goals of two sectors with more than three members each.
static double measure(const State& s) {
    Goal mean[kSectors] = {};
    int count[kSectors] = {};
    for (const AgentId i : s.roster.members) {
        ++count[s.agents.sector[i]];
        for (int d = 0; d < kGoals; ++d) mean[s.agents.sector[i]][d] += s.agents.goal[d][i];
    }
    double largest = 0;
    for (int x = 0; x < kSectors; ++x) {
        for (double& g : mean[x]) g /= std::max(1, count[x]);
        for (int y = 0; y < x; ++y) {
            if (count[x] > 3 && count[y] > 3) largest = std::max(largest, std::sqrt(goal_gap2(mean[x], mean[y])));
        }
    }
    return largest;
}

extern constinit const Metric sector_goal_gap{.key = "sector_goal_gap", .label = {"distance of goals between sectors", "ระยะห่างของเป้าหมายระหว่างภาคส่วน"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
