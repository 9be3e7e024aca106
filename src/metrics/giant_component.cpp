// SPDX-License-Identifier: MIT
#include "metrics/groups.hpp"
#include "metrics/member_degree.hpp"
#include "metrics/metric.hpp"
#include <algorithm>

namespace phakhi::metrics_entries {

/// Share of members in the largest group connected by ties among members.
static double measure(const State& s) {
    Groups groups(s.agents.size());
    for (std::size_t k = 0; k < s.ties.size(); ++k) {
        if (among_members(s, tie_id(k))) groups.join(number(s.ties.lo[tie_id(k)]), number(s.ties.hi[tie_id(k)]));
    }
    std::vector<std::uint32_t> size(s.agents.size());
    std::uint32_t largest = 0;
    for (const AgentId i : s.roster.members) largest = std::max(largest, ++size[groups.of(number(i))]);
    return s.members() ? static_cast<double>(largest) / s.members() : 0;
}

extern constinit const Metric giant_component{.key = "giant_component", .label = {"giant component", "กลุ่มเชื่อมถึงกันที่ใหญ่ที่สุด"}, .unit = "share", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::quarterly};

} // namespace phakhi::metrics_entries
