// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Seats at founding.
static double measure(const State& s) {
    return s.network.founders;
}

extern constinit const Metric founders{.key = "founders", .label = {"founders", "จำนวนผู้ก่อตั้ง"}, .unit = "members", .seen_by = SeenBy::attendance_sheet, .measure = measure};

} // namespace phakhi::metrics_entries
