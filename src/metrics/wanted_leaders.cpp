// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Seats of leaders that this size asks for.
static double measure(const State& s) {
    return s.network.wanted_leaders;
}

extern constinit const Metric wanted_leaders{.key = "wanted_leaders", .label = {"seats of leaders", "ตำแหน่งผู้นำ"}, .unit = "leaders", .seen_by = SeenBy::minutes, .measure = measure};

} // namespace phakhi::metrics_entries
