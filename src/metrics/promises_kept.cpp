// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Promises kept.
static double measure(const State& s) {
    return s.network.promises_kept;
}

extern constinit const Metric promises_kept{.key = "promises_kept", .label = {"promises kept", "คำมั่นที่รักษาได้"}, .unit = "share", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
