// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Activities tried of those planned.
static double measure(const State& s) {
    return s.network.attempts;
}

extern constinit const Metric attempts{.key = "attempts", .label = {"activities tried of those planned", "กิจกรรมที่พยายามจัด"}, .unit = "share", .seen_by = SeenBy::minutes, .measure = measure};

} // namespace phakhi::metrics_entries
