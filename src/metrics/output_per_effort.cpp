// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Output per effort, smoothed.
static double measure(const State& s) {
    return s.network.output_per_effort;
}

extern constinit const Metric output_per_effort{.key = "output_per_effort", .label = {"output per effort, smoothed", "ผลงานต่อการลงแรง"}, .unit = "1", .seen_by = SeenBy::books, .measure = measure};

} // namespace phakhi::metrics_entries
