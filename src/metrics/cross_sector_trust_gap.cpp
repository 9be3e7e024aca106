// SPDX-License-Identifier: MIT
#include "metrics/member_degree.hpp"
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Mean trust within sectors minus mean trust across, over members' ties (more than three of each).
static double measure(const State& s) {
    double within = 0, across = 0;
    int inside = 0, between = 0;
    for (std::size_t k = 0; k < s.ties.size(); ++k) {
        const TieId t = tie_id(k);
        const bool counts = among_members(s, t), same = s.agents.sector[s.ties.lo[t]] == s.agents.sector[s.ties.hi[t]];
        within += (counts & same) * s.ties.mean_trust(t);
        across += (counts & !same) * s.ties.mean_trust(t);
        inside += counts & same;
        between += counts & !same;
    }
    return inside > 3 && between > 3 ? within / inside - across / between : 0;
}

extern constinit const Metric cross_sector_trust_gap{.key = "cross_sector_trust_gap", .label = {"trust within sectors above trust across", "ความไว้วางใจในภาคส่วนที่สูงกว่าข้ามภาคส่วน"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
