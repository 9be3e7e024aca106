// SPDX-License-Identifier: MIT
#include "metrics/member_degree.hpp"
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Of ties at level 3 or higher, the share whose both ends know their tasks (role clarity above .5): coordination as the source defines it (TIE-DEF-3).
static double measure(const State& s) {
    int all = 0, fit = 0;
    for (std::size_t k = 0; k < s.ties.size(); ++k) {
        const TieId t = tie_id(k);
        if (!among_members(s, t) || s.ties.level[t] < 3) continue;
        const AgentId i = s.ties.lo[t], j = s.ties.hi[t];
        ++all;
        fit += (s.agents.role_clarity[i] > 0.5f) & (s.agents.role_clarity[j] > 0.5f);
    }
    return all ? static_cast<double>(fit) / all : 0;
}

extern constinit const Metric assigned_ties{.key = "assigned_ties", .label = {"coordination with known tasks", "การประสานงานที่รู้หน้าที่กัน"}, .unit = "share of ties", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::quarterly};

} // namespace phakhi::metrics_entries
