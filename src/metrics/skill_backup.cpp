// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include "state/member_sums.hpp"

namespace phakhi::metrics_entries {

/// Share of the six skills that at least two members have above .5: who falls out can be stood in for (BEN-7).
static double measure(const State& s) {
    int covered = 0;
    for (const auto& skill : s.agents.skill) covered += members_above(s, skill.data(), 0.5f) >= 2;
    return static_cast<double>(covered) / kSkills;
}

extern constinit const Metric skill_backup{.key = "skill_backup", .label = {"skills that two or more members have", "ความชำนาญที่มีสมาชิกทำแทนกันได้"}, .unit = "share of skills", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::monthly};

} // namespace phakhi::metrics_entries
