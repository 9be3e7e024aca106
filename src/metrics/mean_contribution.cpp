// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Mean contribution of members.
static double measure(const State& s) {
    return member_mean(s, s.agents.contribution);
}

extern constinit const Metric mean_contribution{.key = "mean_contribution", .label = {"mean contribution", "การลงแรงตามส่วน (เฉลี่ย)"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
