// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// The sectors’ organisations expect different things of the network.
static constexpr Bound bounds[] = {
    above(MetricId::expectation_gap, 0.2, 0.1),
};

extern constinit const FailureMode mismatch{
    .number = 20, .label = {"expectations do not match", "ความคาดหวังไม่ตรงกัน"}, .source = "inverse of A:41", .bounds = bounds,
    .from_week = 9, .weeks = 13, .gives_way_to = 0, .countered_by = "ACT-20"};

} // namespace phakhi::failures_entries
