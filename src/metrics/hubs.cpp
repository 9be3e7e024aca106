// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include "metrics/member_degree.hpp"
#include <algorithm>

namespace phakhi::metrics_entries {

/// Members with more than 1.2 standard deviations above the mean degree, and at least 5 ties.
static double measure(const State& s) {
    const double n = s.members();
    if (n == 0) return 0;
    double sum = 0, squares = 0;
    const PerAgent<int> degree = member_degrees(s);
    for (const AgentId i : s.roster.members) {
        sum += degree[i];
        squares += static_cast<double>(degree[i]) * degree[i];
    }
    const double mean = sum / n, sd = std::sqrt(std::max(0.0, squares / n - mean * mean));
    int count = 0;
    for (const AgentId i : s.roster.members) count += degree[i] >= 5 && degree[i] > mean + 1.2 * sd;
    return count;
}

extern constinit const Metric hubs{.key = "hubs", .label = {"hubs", "จำนวนจุดร่วม (Hub)"}, .unit = "members", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::quarterly};

} // namespace phakhi::metrics_entries
