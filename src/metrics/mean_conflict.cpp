// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include "state/member_sums.hpp"

namespace phakhi::metrics_entries {

/// Mean unresolved conflict of members with those they meet.
static double measure(const State& s) { return member_mean(s, s.agents.conflict); }

extern constinit const Metric mean_conflict{.key = "mean_conflict", .label = {"unresolved conflict (mean)", "ความขัดแย้งที่ยังไม่ได้รับการแก้ไข (เฉลี่ย)"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
