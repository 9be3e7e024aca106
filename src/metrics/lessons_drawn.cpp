// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Times that lessons were drawn together so far (MARK-7).
static double measure(const State& s) { return s.network.lessons; }

extern constinit const Metric lessons_drawn{.key = "lessons_drawn", .label = {"lessons drawn so far", "จำนวนครั้งที่ถอดบทเรียน"}, .unit = "lessons", .seen_by = SeenBy::minutes, .measure = measure};

} // namespace phakhi::metrics_entries
