// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Mean fatigue of members.
static double measure(const State& s) {
    return member_mean(s, s.agents.fatigue);
}

extern constinit const Metric mean_fatigue{.key = "mean_fatigue", .label = {"mean fatigue", "ความเหนื่อยล้า (เฉลี่ย)"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
