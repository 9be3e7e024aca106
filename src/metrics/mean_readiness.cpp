// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Mean readiness to lead of members.
static double measure(const State& s) {
    return member_mean(s, s.agents.readiness);
}

extern constinit const Metric mean_readiness{.key = "mean_readiness", .label = {"mean readiness to lead", "ความพร้อมเป็นผู้นำ (เฉลี่ย)"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
