// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Share of members who accept the vision (above .35).
static double measure(const State& s) {
    int count = 0;
    for (const AgentId i : s.roster.members) count += s.agents.acceptance[i] > 0.35f;
    return s.members() ? static_cast<double>(count) / s.members() : 0;
}

extern constinit const Metric accepting_share{.key = "accepting_share", .label = {"members who accept the vision", "สมาชิกที่ยอมรับวิสัยทัศน์"}, .unit = "share", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
