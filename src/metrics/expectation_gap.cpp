// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include <algorithm>

namespace phakhi::metrics_entries {

/// How far apart the sectors stand in what their organisations expect: the part of the standard deviation of members' home pulls (goal 2) that lies
/// between sectors, freed of what chance puts there (variance component of a one-way analysis of variance). 0 where all are of one sector.
static double measure(const State& s) {
    double sum[kSectors] = {}, squares = 0, count[kSectors] = {};
    for (const AgentId i : s.roster.members) {
        const double pull = s.agents.home_pull[i];
        sum[s.agents.sector[i]] += pull;
        squares += pull * pull;
        count[s.agents.sector[i]] += 1;
    }
    double n = 0, total = 0, groups = 0, among = 0, sizes = 0;
    for (int x = 0; x < kSectors; ++x) {
        if (count[x] == 0) continue;
        n += count[x], total += sum[x], groups += 1;
        among += sum[x] * sum[x] / count[x];
        sizes += count[x] * count[x];
    }
    if (groups < 2 || n <= groups) return 0;
    const double between = (among - total * total / n) / (groups - 1), within = (squares - among) / (n - groups);
    return std::sqrt(std::max(0.0, (between - within) / ((n - sizes / n) / (groups - 1))));
}

extern constinit const Metric expectation_gap{.key = "expectation_gap", .label = {"distance of sectors’ expectations", "ระยะห่างของความคาดหวังระหว่างภาคส่วน"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
