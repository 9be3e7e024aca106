// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Mean overload of members.
static double measure(const State& s) {
    return member_mean(s, s.agents.overload);
}

extern constinit const Metric mean_overload{.key = "mean_overload", .label = {"mean overload", "ภาระงานล้น (เฉลี่ย)"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
