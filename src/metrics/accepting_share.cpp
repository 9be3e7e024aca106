// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Share of members who accept the vision (above .35).
static double measure(const State& s) {
    return share_above(s, s.agents.acceptance, 0.35f);
}

extern constinit const Metric accepting_share{.key = "accepting_share", .label = {"members who accept the vision", "สมาชิกที่ยอมรับวิสัยทัศน์"}, .unit = "share", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
