// SPDX-License-Identifier: MIT
#include "metrics/member_degree.hpp"
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Of ties at level 5, the share whose both ends accept the shared vision (above .35): collaboration as the source defines it (TIE-DEF-5a).
static double measure(const State& s) {
    int all = 0, fit = 0;
    for (std::size_t k = 0; k < s.ties.size(); ++k) {
        const TieId t = tie_id(k);
        if (!among_members(s, t) || s.ties.level[t] < 5) continue;
        const AgentId i = s.ties.lo[t], j = s.ties.hi[t];
        ++all;
        fit += (s.agents.acceptance[i] > 0.35f) & (s.agents.acceptance[j] > 0.35f);
    }
    return all ? static_cast<double>(fit) / all : 0;
}

extern constinit const Metric belonging_ties{.key = "belonging_ties", .label = {"collaboration of those who feel part of the group", "การทำงานร่วมกันของผู้ที่เห็นว่าตนเป็นส่วนหนึ่งของกลุ่ม"}, .unit = "share of ties", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::quarterly};

} // namespace phakhi::metrics_entries
