// SPDX-License-Identifier: MIT
#include "metrics/level_share.hpp"
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Of ties at level 5, the share whose both ends accept the shared vision (above .35): collaboration as the source defines it (TIE-DEF-5a).
static double measure(const State& s) {
    return level_share(s, 5, [&](AgentId i, AgentId j) { return s.agents.acceptance[i] > 0.35f && s.agents.acceptance[j] > 0.35f; });
}

extern constinit const Metric belonging_ties{.key = "belonging_ties", .label = {"collaboration of those who feel part of the group", "การทำงานร่วมกันของผู้ที่เห็นว่าตนเป็นส่วนหนึ่งของกลุ่ม"}, .unit = "share of ties", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::quarterly};

} // namespace phakhi::metrics_entries
