// SPDX-License-Identifier: MIT
#include "metrics/member_degree.hpp"
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Mean trust between members with a tie, weighted by closeness.
static double measure(const State& s) {
    double sum = 0, weight = 0;
    for (std::size_t k = 0; k < s.ties.size(); ++k) {
        const TieId t = tie_id(k);
        const double w = among_members(s, t) * (s.ties.closeness[t] + 0.02);
        sum += w * s.ties.mean_trust(t);
        weight += w;
    }
    return weight > 0 ? sum / weight : 0;
}

extern constinit const Metric mean_trust{.key = "mean_trust", .label = {"mean trust", "ความไว้วางใจ (เฉลี่ย)"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
