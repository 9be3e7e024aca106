// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Output as members see it.
static double measure(const State& s) {
    return s.network.perceived_output;
}

extern constinit const Metric perceived_output{.key = "perceived_output", .label = {"output as members see it", "ผลงานในสายตาสมาชิก"}, .unit = "healthy weeks", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
