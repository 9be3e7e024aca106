// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Mean commitment of members.
static double measure(const State& s) {
    return member_mean(s, s.agents.commitment);
}

extern constinit const Metric mean_commitment{.key = "mean_commitment", .label = {"mean commitment", "ความผูกพัน (เฉลี่ย)"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
