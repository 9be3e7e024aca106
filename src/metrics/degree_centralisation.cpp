// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include "metrics/member_degree.hpp"
#include <algorithm>

namespace phakhi::metrics_entries {

/// Freeman degree centralisation of members' ties.
static double measure(const State& s) {
    const double n = s.members();
    if (n <= 2) return 0;
    int most = 0;
    double sum = 0;
    const PerAgent<int> degree = member_degrees(s);
    for (const AgentId i : s.roster.members) {
        most = std::max(most, degree[i]);
        sum += degree[i];
    }
    return (n * most - sum) / ((n - 1) * (n - 2));
}

extern constinit const Metric degree_centralisation{.key = "degree_centralisation", .label = {"degree centralisation", "ระดับการรวมศูนย์"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::quarterly};

} // namespace phakhi::metrics_entries
