// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include <algorithm>
#include <vector>

namespace phakhi::metrics_entries {

/// Effort of the most active fifth of members against their fair share: how far the others hang on them (DEF-13, FACTOR-2); 1 = equals.
static double measure(const State& s) {
    std::vector<float> effort;
    effort.reserve(s.roster.members.size());
    for (const AgentId i : s.roster.members) effort.push_back(s.agents.effort[i]);
    if (effort.empty()) return 1;
    std::sort(effort.begin(), effort.end());
    const std::size_t top = std::max<std::size_t>(1, effort.size() / 5);
    double all = 0, most = 0;
    for (std::size_t k = 0; k < effort.size(); ++k) {
        all += effort[k];
        most += k + top >= effort.size() ? effort[k] : 0;
    }
    return all > 0 ? most / all / (static_cast<double>(top) / static_cast<double>(effort.size())) : 1;
}

extern constinit const Metric work_concentration{.key = "work_concentration", .label = {"work done by the most active fifth", "งานที่ตกแก่กลุ่มที่ลงแรงมากที่สุด"}, .unit = "times fair share", .seen_by = SeenBy::minutes, .measure = measure, .cadence = Cadence::monthly};

} // namespace phakhi::metrics_entries
