// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include "metrics/member_degree.hpp"
#include <algorithm>

namespace phakhi::metrics_entries {

/// Share of members in the k-core of members' ties, k = max(3, .6 · mean degree).
static double measure(const State& s) {
    const double n = s.members();
    if (n == 0) return 0;
    double sum = 0;
    PerAgent<int> degree = member_degrees(s);
    for (const AgentId i : s.roster.members) sum += degree[i];
    const int k = std::max(3, static_cast<int>(0.6 * sum / n + 0.5));
    int left = s.members();
    for (bool changed = true; changed;) {
        changed = false;
        for (const AgentId i : s.roster.members) {
            if (degree[i] < 0 || degree[i] >= k) continue;
            degree[i] = -1000000;
            --left;
            changed = true;
            for (const TieId t : s.ties.of(i)) --degree[s.ties.other(t, i)];
        }
    }
    return left / n;
}

extern constinit const Metric core_share{.key = "core_share", .label = {"core of the network", "แกนกลางของเครือข่าย"}, .unit = "share", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::quarterly};

} // namespace phakhi::metrics_entries
