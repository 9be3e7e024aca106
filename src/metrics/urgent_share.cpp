// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Share of members who feel the urgency (above .45).
static double measure(const State& s) {
    return share_above(s, s.agents.urgency, 0.45f);
}

extern constinit const Metric urgent_share{.key = "urgent_share", .label = {"members who feel the urgency", "สมาชิกที่รู้สึกเร่งด่วน"}, .unit = "share", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
