// SPDX-License-Identifier: MIT
#include "metrics/member_degree.hpp"
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Of ties at level 4 or higher, the share with just one end in charge, who bears the load and is credited: cooperation as the source defines it (TIE-DEF-4).
static double measure(const State& s) {
    int all = 0, fit = 0;
    for (std::size_t k = 0; k < s.ties.size(); ++k) {
        const TieId t = tie_id(k);
        if (!among_members(s, t) || s.ties.level[t] < 4) continue;
        const AgentId i = s.ties.lo[t], j = s.ties.hi[t];
        ++all;
        fit += s.agents.leader[i] != s.agents.leader[j];
    }
    return all ? static_cast<double>(fit) / all : 0;
}

extern constinit const Metric hosted_ties{.key = "hosted_ties", .label = {"cooperation with one host", "ความร่วมมือที่ฝ่ายใดฝ่ายหนึ่งเป็นเจ้าภาพ"}, .unit = "share of ties", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::quarterly};

} // namespace phakhi::metrics_entries
