// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Leaders in office.
static double measure(const State& s) {
    return static_cast<double>(s.roster.leaders.size());
}

extern constinit const Metric leaders{.key = "leaders", .label = {"leaders in office", "จำนวนผู้นำ"}, .unit = "leaders", .seen_by = SeenBy::minutes, .measure = measure};

} // namespace phakhi::metrics_entries
