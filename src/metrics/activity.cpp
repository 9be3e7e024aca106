// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Activities held of those planned.
static double measure(const State& s) {
    return s.network.activity;
}

extern constinit const Metric activity{.key = "activity", .label = {"activities held of those planned", "กิจกรรมที่จัดได้จริง"}, .unit = "share", .seen_by = SeenBy::minutes, .measure = measure};

} // namespace phakhi::metrics_entries
