// SPDX-License-Identifier: MIT
#include "metrics/groups.hpp"
#include "metrics/metric.hpp"
#include <algorithm>

namespace phakhi::metrics_entries {

/// Share of members in the largest group connected by ties among members.
static double measure(const State& s) {
    std::vector<std::uint32_t> size(s.roster.members.size());
    std::uint32_t largest = 0;
    each_group(s, s.roster.members, [](TieId) { return true; }, [&](std::size_t group, AgentId) { largest = std::max(largest, ++size[group]); });
    return s.members() ? static_cast<double>(largest) / s.members() : 0;
}

extern constinit const Metric giant_component{.key = "giant_component", .label = {"giant component", "กลุ่มเชื่อมถึงกันที่ใหญ่ที่สุด"}, .unit = "share", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::quarterly};

} // namespace phakhi::metrics_entries
