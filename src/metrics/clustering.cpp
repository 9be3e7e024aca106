// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include "metrics/nominations.hpp"

namespace phakhi::metrics_entries {

/// Transitivity of nominations, direction left aside: closed triples of all triples.
static double measure(const State& s) {
    PerTie<std::uint8_t> named(s.ties.size());
    PerAgent<int> degree(s.agents.size());
    for (std::size_t k = 0; k < s.ties.size(); ++k) {
        const TieId t = tie_id(k);
        named[t] = nomination(s, t).any();
        degree[s.ties.lo[t]] += named[t];
        degree[s.ties.hi[t]] += named[t];
    }
    double triples = 0;
    int triangles = 0;
    PerAgent<AgentId> known_to(s.agents.size(), AgentId{0xffffffffu});   // the last member whose partners were marked
    for (const AgentId i : s.roster.members) {
        triples += static_cast<double>(degree[i]) * (degree[i] - 1) / 2;
        if (degree[i] < 2) continue;
        for (const TieId t : s.ties.of(i)) {
            if (named[t]) known_to[s.ties.other(t, i)] = i;
        }
        for (const TieId t : s.ties.of(i)) {
            const AgentId j = s.ties.other(t, i);
            if (named[t] == 0 || s.ties.shared[t] == 0 || j < i) continue;
            for (const TieId u : s.ties.of(j)) {   // a triangle is met once: from its first place by way of its second
                const AgentId x = s.ties.other(u, j);
                triangles += (j < x) & (named[u] != 0) & (known_to[x] == i);
            }
        }
    }
    return triples > 0 ? 3.0 * triangles / triples : 0;
}

extern constinit const Metric clustering{.key = "clustering", .label = {"clustering coefficient", "สัมประสิทธิ์การเกาะกลุ่ม"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::quarterly};

} // namespace phakhi::metrics_entries
