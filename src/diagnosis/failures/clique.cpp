// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// A few decide, the others feel unheard, and yet no work is stolen.
static constexpr Bound bounds[] = {
    above(MetricId::decision_concentration, 1.6, 0.3),
    below(MetricId::mean_voice, 0.53, 0.05),
    below(MetricId::credit_gap, 0.11, 0.05),
};

extern constinit const FailureMode clique{
    .number = 5, .label = {"domination by a knowledgeable few", "กลุ่มผู้รู้มีอิทธิพลเหนือผู้อื่น"}, .source = "B:82-84", .bounds = bounds,
    .from_week = 9, .weeks = 13, .gives_way_to = 0, .countered_by = "ACT-8 ACT-7 ACT-13"};

} // namespace phakhi::failures_entries
