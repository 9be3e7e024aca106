// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Mean voice (say in decisions) of members.
static double measure(const State& s) {
    return member_mean(s, s.agents.voice);
}

extern constinit const Metric mean_voice{.key = "mean_voice", .label = {"mean voice (say in decisions)", "การมีเสียงในการตัดสินใจ (เฉลี่ย)"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
