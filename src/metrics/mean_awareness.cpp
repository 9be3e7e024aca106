// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Mean awareness of the vision of members.
static double measure(const State& s) {
    return member_mean(s, s.agents.awareness);
}

extern constinit const Metric mean_awareness{.key = "mean_awareness", .label = {"mean awareness of the vision", "การรับรู้วิสัยทัศน์ (เฉลี่ย)"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
