// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// How far output per effort has fallen from its (slowly forgotten) best.
static double measure(const State& s) {
    return s.network.output_best > 0 ? std::max(0.0, 1 - s.network.output_per_effort / s.network.output_best) : 0;
}

extern constinit const Metric output_decline{.key = "output_decline", .label = {"fall of output per effort from its best", "ผลงานต่อการลงแรงที่ลดลงจากจุดสูงสุด"}, .unit = "share", .seen_by = SeenBy::books, .measure = measure};

} // namespace phakhi::metrics_entries
