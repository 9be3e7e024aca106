// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Anchoring as culture.
static double measure(const State& s) {
    return s.network.culture;
}

extern constinit const Metric culture_anchoring{.key = "culture_anchoring", .label = {"anchoring as culture", "การปลูกฝังเป็นวัฒนธรรม"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
