// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Money in reserve.
static double measure(const State& s) {
    return s.network.reserve;
}

extern constinit const Metric reserve{.key = "reserve", .label = {"money in reserve", "เงินสำรอง"}, .unit = "weeks of need", .seen_by = SeenBy::books, .measure = measure};

} // namespace phakhi::metrics_entries
