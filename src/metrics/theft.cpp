// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Share of credit taken by opportunists.
static double measure(const State& s) {
    return s.network.theft;
}

extern constinit const Metric theft{.key = "theft", .label = {"share of credit taken by opportunists", "ผลงานที่ถูกแย่งไป"}, .unit = "share", .seen_by = SeenBy::nobody, .measure = measure};

} // namespace phakhi::metrics_entries
