// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// The vision is known and does not move anyone.
static constexpr Bound bounds[] = {
    above(MetricId::vision_clarity, 0.25, 0.1),
    above(MetricId::mean_awareness, 0.4, 0.1),
    below(MetricId::mean_acceptance, 0.18, 0.1),
};

extern constinit const FailureMode weak_vision{
    .number = 13, .label = {"no vision strong enough to lead change", "ขาดวิสัยทัศน์ที่มีพลังชี้นำ"}, .source = "B:219", .bounds = bounds,
    .from_week = 9, .weeks = 20, .gives_way_to = 0, .countered_by = "ACT-5"};

} // namespace phakhi::failures_entries
