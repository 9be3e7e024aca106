// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include "state/creative_ground.hpp"

namespace phakhi::metrics_entries {

/// Coverage of skills × difference of opinions × safety to speak: where new ideas could grow (BEN-10, DEF-3).
static double measure(const State& s) { return phakhi::creative_ground(s); }

extern constinit const Metric creative_ground{.key = "creative_ground", .label = {"ground for new ideas", "พื้นที่ให้เกิดความคิดใหม่"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::monthly};

} // namespace phakhi::metrics_entries
