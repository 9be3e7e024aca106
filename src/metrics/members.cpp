// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Seats filled.
static double measure(const State& s) {
    return s.members();
}

extern constinit const Metric members{.key = "members", .label = {"members", "จำนวนสมาชิก"}, .unit = "members", .seen_by = SeenBy::attendance_sheet, .measure = measure};

} // namespace phakhi::metrics_entries
