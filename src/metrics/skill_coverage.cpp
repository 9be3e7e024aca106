// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// How far members' effort covers the skills that the work needs (COND-5).
static double measure(const State& s) { return s.network.complementarity; }

extern constinit const Metric skill_coverage{.key = "skill_coverage", .label = {"coverage of the skills needed", "ความครอบคลุมของความชำนาญที่ต้องใช้"}, .unit = "1", .seen_by = SeenBy::minutes, .measure = measure};

} // namespace phakhi::metrics_entries
