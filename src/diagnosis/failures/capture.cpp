// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// A few decide, the others have little say, and the work is taken from them: the network is captured.
static constexpr Bound bounds[] = {
    above(MetricId::decision_concentration, 1.9, 0.3),
    below(MetricId::mean_voice, 0.63, 0.05),
    above(MetricId::credit_gap, 0.09, 0.05),
};

extern constinit const FailureMode capture{
    .number = 15, .label = {"capture by an interest group", "ถูกกลุ่มผลประโยชน์ครอบงำ"}, .source = "D:569", .bounds = bounds,
    .from_week = 9, .weeks = 13, .gives_way_to = 0, .countered_by = "ACT-15 ACT-8 ACT-13"};

} // namespace phakhi::failures_entries
