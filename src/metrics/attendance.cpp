// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Attendance.
static double measure(const State& s) {
    return s.network.attendance;
}

extern constinit const Metric attendance{.key = "attendance", .label = {"attendance", "อัตราการเข้าร่วม"}, .unit = "share", .seen_by = SeenBy::attendance_sheet, .measure = measure};

} // namespace phakhi::metrics_entries
