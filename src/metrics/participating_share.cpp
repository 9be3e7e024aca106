// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Participation as a property of the group (TIE-DEF-5b): share of members with a say above .5 who do at least their fair half.
static double measure(const State& s) {
    int count = 0;
    for (const AgentId i : s.roster.members) count += (s.agents.voice[i] > 0.5f) & (s.agents.contribution[i] > 0.5f);
    return s.members() ? static_cast<double>(count) / s.members() : 0;
}

extern constinit const Metric participating_share{.key = "participating_share", .label = {"members who take part and have a say", "สมาชิกที่มีส่วนร่วมและมีเสียงในการตัดสินใจ"}, .unit = "share", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::monthly};

} // namespace phakhi::metrics_entries
