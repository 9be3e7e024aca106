// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"

namespace phakhi::failures_entries {

/// Nobody knows what is whose to do.
static constexpr Bound bounds[] = {
    below(MetricId::mean_role_clarity, 0.42, 0.1),
};

extern constinit const FailureMode no_roles{
    .number = 4, .label = {"roles not clearly defined", "ไม่ได้กำหนดบทบาทให้ชัดเจน"}, .source = "B:80", .bounds = bounds,
    .from_week = 9, .weeks = 13, .gives_way_to = 0, .countered_by = "ACT-14 ACT-28"};

} // namespace phakhi::failures_entries
