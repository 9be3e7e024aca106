// SPDX-License-Identifier: MIT
#include "metrics/level_share.hpp"
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Of ties at level 3 or higher, the share whose both ends know their tasks (role clarity above .5): coordination as the source defines it (TIE-DEF-3).
static double measure(const State& s) {
    return level_share(s, 3, [&](AgentId i, AgentId j) { return s.agents.role_clarity[i] > 0.5f && s.agents.role_clarity[j] > 0.5f; });
}

extern constinit const Metric assigned_ties{.key = "assigned_ties", .label = {"coordination with known tasks", "การประสานงานที่รู้หน้าที่กัน"}, .unit = "share of ties", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::quarterly};

} // namespace phakhi::metrics_entries
