// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Quality of coordination.
static double measure(const State& s) {
    return s.network.coordination;
}

extern constinit const Metric coordination{.key = "coordination", .label = {"quality of coordination", "คุณภาพการประสานงาน"}, .unit = "1", .seen_by = SeenBy::nobody, .measure = measure};

} // namespace phakhi::metrics_entries
