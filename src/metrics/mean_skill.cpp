// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include "state/member_sums.hpp"

namespace phakhi::metrics_entries {

/// Mean skill of members over the six skills: what joint learning raises (MARK-4).
static double measure(const State& s) {
    double sum = 0;
    for (const auto& skill : s.agents.skill) sum += member_mean(s, skill);
    return sum / kSkills;
}

extern constinit const Metric mean_skill{.key = "mean_skill", .label = {"skill (mean over members and skills)", "ความชำนาญ (เฉลี่ยทุกคนทุกด้าน)"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::monthly};

} // namespace phakhi::metrics_entries
