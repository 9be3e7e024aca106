// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Mean return (benefit over cost) of members.
static double measure(const State& s) {
    return member_mean(s, s.agents.benefit);
}

extern constinit const Metric mean_benefit{.key = "mean_benefit", .label = {"mean return (benefit over cost)", "ผลตอบแทน (เฉลี่ย)"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
