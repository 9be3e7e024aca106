// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Output per member, smoothed.
static double measure(const State& s) {
    return s.network.output_smooth;
}

extern constinit const Metric output{.key = "output", .label = {"output per member", "ผลงานต่อสมาชิก"}, .unit = "healthy weeks", .seen_by = SeenBy::books, .measure = measure};

} // namespace phakhi::metrics_entries
