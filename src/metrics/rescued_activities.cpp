// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Activities so far that another host took over after the first refused (COORD-7, COORD-13).
static double measure(const State& s) { return s.network.rescues; }

extern constinit const Metric rescued_activities{.key = "rescued_activities", .label = {"activities that another host took over", "กิจกรรมที่มีเจ้าภาพใหม่รับแทน"}, .unit = "activities", .seen_by = SeenBy::minutes, .measure = measure};

} // namespace phakhi::metrics_entries
