// SPDX-License-Identifier: MIT
#include "metrics/level_share.hpp"
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Of ties at level 4 or higher, the share with just one end in charge, who bears the load and is credited: cooperation as the source defines it (TIE-DEF-4).
static double measure(const State& s) {
    return level_share(s, 4, [&](AgentId i, AgentId j) { return s.agents.leader[i] != s.agents.leader[j]; });
}

extern constinit const Metric hosted_ties{.key = "hosted_ties", .label = {"cooperation with one host", "ความร่วมมือที่ฝ่ายใดฝ่ายหนึ่งเป็นเจ้าภาพ"}, .unit = "share of ties", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::quarterly};

} // namespace phakhi::metrics_entries
