// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Output since the last milestone.
static double measure(const State& s) {
    return s.network.since_win;
}

extern constinit const Metric since_win{.key = "since_win", .label = {"output since the last milestone", "ผลงานตั้งแต่ความสำเร็จครั้งก่อน"}, .unit = "healthy weeks per member", .seen_by = SeenBy::books, .measure = measure};

} // namespace phakhi::metrics_entries
