// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Mean fatigue of leaders in office; 0 without any.
static double measure(const State& s) {
    double sum = 0;
    for (const AgentId i : s.roster.leaders) sum += s.agents.fatigue[i];
    return s.roster.leaders.empty() ? 0 : sum / static_cast<double>(s.roster.leaders.size());
}

extern constinit const Metric leader_fatigue{.key = "leader_fatigue", .label = {"leaders’ fatigue", "ความเหนื่อยล้าของผู้นำ"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
