// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// Members hardly hear from the network, though activities are tried.
static constexpr Bound bounds[] = {
    below(MetricId::exposure, 0.3, 0.1),
    above(MetricId::attempts, 0.85, 0.1),
};

extern constinit const FailureMode poor_systems{
    .number = 16, .label = {"poor communication, relations, management", "ระบบสื่อสาร ความสัมพันธ์ และการจัดการไม่ดี"}, .source = "D:570", .bounds = bounds,
    .from_week = 9, .weeks = 13, .gives_way_to = 0, .countered_by = "ACT-7 ACT-3 ACT-4"};

} // namespace phakhi::failures_entries
