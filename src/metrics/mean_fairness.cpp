// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Mean fairness of members.
static double measure(const State& s) {
    return member_mean(s, s.agents.fairness);
}

extern constinit const Metric mean_fairness{.key = "mean_fairness", .label = {"mean fairness", "ความเป็นธรรม (เฉลี่ย)"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
