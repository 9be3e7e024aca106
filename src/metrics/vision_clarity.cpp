// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Clarity of the vision.
static double measure(const State& s) {
    return s.network.clarity;
}

extern constinit const Metric vision_clarity{.key = "vision_clarity", .label = {"clarity of the vision", "ความชัดเจนของวิสัยทัศน์"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
