// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include <algorithm>

namespace phakhi::metrics_entries {

/// Share of members in the largest group connected by ties among members.
static double measure(const State& s) {
    PerAgent<std::uint8_t> seen(s.agents.size());
    std::vector<AgentId> open;
    std::size_t largest = 0;
    for (const AgentId start : s.roster.members) {
        if (seen[start]) continue;
        seen[start] = 1;
        open.push_back(start);
        std::size_t size = 0;
        while (!open.empty()) {
            const AgentId i = open.back();
            open.pop_back();
            ++size;
            for (const TieId t : s.ties.of(i)) {
                const AgentId j = s.ties.other(t, i);
                if (s.agents.status[j] != Status::member || seen[j]) continue;
                seen[j] = 1;
                open.push_back(j);
            }
        }
        largest = std::max(largest, size);
    }
    return s.members() ? static_cast<double>(largest) / s.members() : 0;
}

extern constinit const Metric giant_component{.key = "giant_component", .label = {"giant component", "กลุ่มเชื่อมถึงกันที่ใหญ่ที่สุด"}, .unit = "share", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::quarterly};

} // namespace phakhi::metrics_entries
