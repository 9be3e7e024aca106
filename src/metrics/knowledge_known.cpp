// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Share of members' knowledge of which they know (FAIL-24): 1 − hidden share × (1 − what has come to light).
static double measure(const State& s) { return 1 - s.conditions.tacit_knowledge * (1 - s.network.known); }

extern constinit const Metric knowledge_known{.key = "knowledge_known", .label = {"knowledge that members know they have", "ความรู้ที่สมาชิกรู้ว่าตนมี"}, .unit = "share", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
