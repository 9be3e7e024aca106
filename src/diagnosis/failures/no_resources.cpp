// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// The money covers less than half of the need.
static constexpr Bound bounds[] = {
    below(MetricId::resources, 0.5, 0.2),
};

extern constinit const FailureMode no_resources{
    .number = 18, .label = {"inadequate resources", "ทรัพยากรสนับสนุนไม่เพียงพอ"}, .source = "inverse of C:66", .bounds = bounds,
    .from_week = 9, .weeks = 13, .gives_way_to = 0, .countered_by = "ACT-10"};

} // namespace phakhi::failures_entries
