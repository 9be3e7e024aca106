// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Habit.
static double measure(const State& s) {
    return s.network.habit;
}

extern constinit const Metric habit{.key = "habit", .label = {"habit", "ความเคยชิน"}, .unit = "1", .seen_by = SeenBy::nobody, .measure = measure};

} // namespace phakhi::metrics_entries
