// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include <algorithm>

namespace phakhi::metrics_entries {

/// The best member of each skill, mean over skills: deep knowledge of specialists (BEN-8).
static double measure(const State& s) {
    double sum = 0;
    for (const auto& skill : s.agents.skill) {
        float best = 0;
        for (const AgentId i : s.roster.members) best = std::max(best, skill[i]);
        sum += best;
    }
    return sum / kSkills;
}

extern constinit const Metric skill_depth{.key = "skill_depth", .label = {"depth of skill (the best of each kind)", "ความลึกของความชำนาญ (ผู้ที่เก่งที่สุดในแต่ละด้าน)"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::monthly};

} // namespace phakhi::metrics_entries
