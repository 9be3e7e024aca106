// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Exposure to the network’s messages.
static double measure(const State& s) {
    return s.network.exposure_smooth;
}

extern constinit const Metric exposure{.key = "exposure", .label = {"exposure to the network’s messages", "การได้รับข่าวสาร"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
