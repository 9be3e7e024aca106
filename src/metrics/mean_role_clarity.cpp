// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Mean role clarity of members.
static double measure(const State& s) {
    return member_mean(s, s.agents.role_clarity);
}

extern constinit const Metric mean_role_clarity{.key = "mean_role_clarity", .label = {"mean role clarity", "ความชัดเจนของบทบาท (เฉลี่ย)"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
