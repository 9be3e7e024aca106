// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Distance of the vision to what would really help.
static double measure(const State& s) {
    return std::sqrt(goal_gap2(s.network.vision, s.surroundings.need));
}

extern constinit const Metric need_gap{.key = "need_gap", .label = {"distance of vision and real need", "ระยะห่างวิสัยทัศน์กับความต้องการจริง"}, .unit = "1", .seen_by = SeenBy::nobody, .measure = measure};

} // namespace phakhi::metrics_entries
