// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Momentum.
static double measure(const State& s) {
    return s.network.momentum;
}

extern constinit const Metric momentum{.key = "momentum", .label = {"momentum", "แรงส่ง"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
