// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Energy of the core group.
static double measure(const State& s) {
    return s.network.energy;
}

extern constinit const Metric energy{.key = "energy", .label = {"energy of the core group", "แรงขับเคลื่อนของแกนนำ"}, .unit = "1", .seen_by = SeenBy::nobody, .measure = measure};

} // namespace phakhi::metrics_entries
