// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// Members feel robbed of their work and give less; where a few decide as well, FAIL-15 explains it.
static constexpr Bound bounds[] = {
    above(MetricId::credit_gap, 0.11, 0.05),
    below(MetricId::mean_fairness, 0.85, 0.1),
    below(MetricId::mean_contribution, 0.75, 0.1),
};

extern constinit const FailureMode credit_stealing{
    .number = 10, .label = {"credit stealing, free riding", "แย่งผลงาน ชุบมือเปิบ"}, .source = "B:208", .bounds = bounds,
    .from_week = 9, .weeks = 13, .gives_way_to = 15, .countered_by = "ACT-15 ACT-24"};

} // namespace phakhi::failures_entries
