// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// Sectors want different things or do not trust each other.
static constexpr Bound bounds[] = {
    above(MetricId::sector_mismatch, 0.5, 0.2),
};

extern constinit const FailureMode mismatch{
    .number = 20, .label = {"expectations do not match", "ความคาดหวังไม่ตรงกัน"}, .source = "inverse of A:41", .bounds = bounds,
    .from_week = 9, .weeks = 20, .gives_way_to = 0, .countered_by = "ACT-20"};

} // namespace phakhi::failures_entries
