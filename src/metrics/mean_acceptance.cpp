// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Mean acceptance of the vision of members.
static double measure(const State& s) {
    return member_mean(s, s.agents.acceptance);
}

extern constinit const Metric mean_acceptance{.key = "mean_acceptance", .label = {"mean acceptance of the vision", "การยอมรับวิสัยทัศน์ (เฉลี่ย)"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
