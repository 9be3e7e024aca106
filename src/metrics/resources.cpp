// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Money need covered.
static double measure(const State& s) {
    return s.network.resources;
}

extern constinit const Metric resources{.key = "resources", .label = {"money need covered", "ส่วนของเงินที่ต้องใช้ซึ่งมีให้"}, .unit = "share", .seen_by = SeenBy::books, .measure = measure};

} // namespace phakhi::metrics_entries
