// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// Asked what they know that others could use, members name less than half of it.
static constexpr Bound bounds[] = {
    below(MetricId::knowledge_known, 0.5, 0.1),
};

extern constinit const FailureMode hidden_knowledge{
    .number = 24, .label = {"members do not know the knowledge they hold", "สมาชิกไม่รู้ว่าตนมีองค์ความรู้อะไร"}, .source = "A:306", .bounds = bounds,
    .from_week = 9, .weeks = 13, .gives_way_to = 0, .countered_by = "ACT-21"};

} // namespace phakhi::failures_entries
