// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include "metrics/nominations.hpp"

namespace phakhi::metrics_entries {

/// Transitivity of nominations, direction left aside: closed triples of all triples.
static double measure(const State& s) {
    std::array<AgentId, Ties::most_per_agent> partners;
    double triples = 0, closed = 0;
    for (const AgentId i : s.roster.members) {
        std::size_t count = 0;
        for (const TieId t : s.ties.of(i)) {
            if (nomination(s, t).any()) partners[count++] = s.ties.other(t, i);
        }
        triples += static_cast<double>(count) * (static_cast<double>(count) - 1) / 2;
        for (std::size_t x = 0; x < count; ++x) {
            for (std::size_t y = 0; y < x; ++y) {
                const TieId t = s.ties.between(partners[x], partners[y]);
                closed += t != Ties::no_tie && nomination(s, t).any();
            }
        }
    }
    return triples > 0 ? closed / triples : 0;
}

extern constinit const Metric clustering{.key = "clustering", .label = {"clustering coefficient", "สัมประสิทธิ์การเกาะกลุ่ม"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::quarterly};

} // namespace phakhi::metrics_entries
