// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Mean sense of urgency of members.
static double measure(const State& s) {
    return member_mean(s, s.agents.urgency);
}

extern constinit const Metric mean_urgency{.key = "mean_urgency", .label = {"mean sense of urgency", "ความรู้สึกเร่งด่วน (เฉลี่ย)"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
