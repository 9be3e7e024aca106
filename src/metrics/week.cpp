// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Weeks since founding.
static double measure(const State& s) {
    return s.week;
}

extern constinit const Metric week{.key = "week", .label = {"week", "สัปดาห์"}, .unit = "weeks", .seen_by = SeenBy::attendance_sheet, .measure = measure};

} // namespace phakhi::metrics_entries
