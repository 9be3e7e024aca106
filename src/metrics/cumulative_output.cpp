// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Cumulative output.
static double measure(const State& s) {
    return s.network.cumulative_output;
}

extern constinit const Metric cumulative_output{.key = "cumulative_output", .label = {"cumulative output", "ผลงานสะสม"}, .unit = "healthy weeks of 24 members", .seen_by = SeenBy::books, .measure = measure};

} // namespace phakhi::metrics_entries
