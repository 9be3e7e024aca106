// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// How far cooperation is how the member agencies themselves work (FAIL-9, SCHOOL-3).
static double measure(const State& s) { return s.network.home_culture; }

extern constinit const Metric home_culture{.key = "home_culture", .label = {"cooperation as culture of member agencies", "ความร่วมมือเป็นวัฒนธรรมของหน่วยงานสมาชิก"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
