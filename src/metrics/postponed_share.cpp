// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Activities postponed, smoothed.
static double measure(const State& s) {
    return s.network.postponed_share;
}

extern constinit const Metric postponed_share{.key = "postponed_share", .label = {"activities postponed, smoothed", "กิจกรรมที่ต้องเลื่อน"}, .unit = "share", .seen_by = SeenBy::minutes, .measure = measure};

} // namespace phakhi::metrics_entries
