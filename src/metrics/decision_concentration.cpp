// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include <algorithm>

namespace phakhi::metrics_entries {

/// Decision weight of the weightiest fifth of members against their fair share; 1 = equals. The fifth is at most 128 members.
static double measure(const State& s) {
    std::array<float, 128> top{};   // the largest so far, largest first
    constexpr std::size_t few = 8;
    const std::size_t n = s.roster.members.size(), most = std::min(std::max<std::size_t>(1, n / 5), top.size());
    if (n == 0) return 1;
    const auto sink = [&](float w, std::size_t places) {   // each place keeps the larger and hands on the smaller
        for (std::size_t k = 0; k < places; ++k) {
            const float kept = std::max(top[k], w);
            w = std::min(top[k], w);
            top[k] = kept;
        }
    };
    double all = 0;
    for (const AgentId i : s.roster.members) {
        const float w = s.agents.decision_weight[i];
        all += w;
        if (most <= few) sink(w, few);   // without branches
        else if (w > top[most - 1]) sink(w, most);
    }
    double sum = 0;
    for (std::size_t k = 0; k < most; ++k) sum += top[k];
    return all > 0 ? sum / all / (static_cast<double>(most) / static_cast<double>(n)) : 1;
}

extern constinit const Metric decision_concentration{.key = "decision_concentration", .label = {"decision weight of the top fifth", "น้ำหนักการตัดสินใจของกลุ่มบน"}, .unit = "times fair share", .seen_by = SeenBy::minutes, .measure = measure};

} // namespace phakhi::metrics_entries
