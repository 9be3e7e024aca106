// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include <algorithm>

namespace phakhi::metrics_entries {

/// Decision weight of the weightiest fifth of members against their fair share; 1 = equals. The fifth is at most 128 members.
static double measure(const State& s) {
    std::array<float, 128> top;   // the largest so far, smallest first
    const std::size_t n = s.roster.members.size(), most = std::min(std::max<std::size_t>(1, n / 5), top.size());
    if (n == 0) return 1;
    std::size_t held = 0;
    double all = 0;
    for (const AgentId i : s.roster.members) {
        const float w = s.agents.decision_weight[i];
        all += w;
        if (held == most && w <= top[0]) continue;
        std::size_t place = 0;
        if (held < most) {
            while (place < held && top[place] < w) ++place;
            std::copy_backward(top.begin() + static_cast<std::ptrdiff_t>(place), top.begin() + static_cast<std::ptrdiff_t>(held), top.begin() + static_cast<std::ptrdiff_t>(held + 1));
            ++held;
        } else {
            while (place + 1 < most && top[place + 1] < w) {
                top[place] = top[place + 1];
                ++place;
            }
        }
        top[place] = w;
    }
    double sum = 0;
    for (std::size_t k = most; k-- > 0;) sum += top[k];
    return all > 0 ? sum / all / (static_cast<double>(most) / static_cast<double>(n)) : 1;
}

extern constinit const Metric decision_concentration{.key = "decision_concentration", .label = {"decision weight of the top fifth", "น้ำหนักการตัดสินใจของกลุ่มบน"}, .unit = "times fair share", .seen_by = SeenBy::minutes, .measure = measure};

} // namespace phakhi::metrics_entries
