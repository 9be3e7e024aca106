// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Coordination among peers.
static double measure(const State& s) {
    return s.network.peer_coordination;
}

extern constinit const Metric peer_coordination{.key = "peer_coordination", .label = {"coordination among peers", "การประสานงานกันเอง"}, .unit = "1", .seen_by = SeenBy::nobody, .measure = measure};

} // namespace phakhi::metrics_entries
