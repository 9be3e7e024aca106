// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Leaders in office whose term is younger than three years.
static double measure(const State& s) {
    int fresh = 0;
    for (const AgentId i : s.roster.leaders) fresh += s.agents.term_weeks[i] < 150;
    return fresh;
}

extern constinit const Metric fresh_leaders{.key = "fresh_leaders", .label = {"leaders in office for less than three years", "ผู้นำที่ดำรงตำแหน่งไม่ถึงสามปี"}, .unit = "leaders", .seen_by = SeenBy::minutes, .measure = measure};

} // namespace phakhi::metrics_entries
