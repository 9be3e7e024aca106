// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Mean effort of members; 1 = a healthy week.
static double measure(const State& s) {
    return s.network.effort_mean / 0.068;
}

extern constinit const Metric mean_effort{.key = "mean_effort", .label = {"mean effort", "การลงแรง (เฉลี่ย)"}, .unit = "healthy weeks", .seen_by = SeenBy::attendance_sheet, .measure = measure};

} // namespace phakhi::metrics_entries
