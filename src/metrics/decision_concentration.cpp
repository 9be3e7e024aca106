// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include <algorithm>
#include <functional>

namespace phakhi::metrics_entries {

/// Decision weight of the weightiest fifth of members against their fair share; 1 = equals.
static double measure(const State& s) {
    std::array<float, 512> weights;
    const std::size_t n = std::min(s.roster.members.size(), weights.size());
    if (n == 0) return 1;
    float all = 0;
    for (std::size_t k = 0; k < n; ++k) all += weights[k] = s.agents.decision_weight[s.roster.members[k]];
    const std::size_t top = std::max<std::size_t>(1, n / 5);
    std::nth_element(weights.begin(), weights.begin() + static_cast<std::ptrdiff_t>(top), weights.begin() + static_cast<std::ptrdiff_t>(n), std::greater<>{});
    std::sort(weights.begin(), weights.begin() + static_cast<std::ptrdiff_t>(top), std::greater<>{});
    double sum = 0;
    for (std::size_t k = 0; k < top; ++k) sum += weights[k];
    return all > 0 ? sum / static_cast<double>(all) / (static_cast<double>(top) / static_cast<double>(n)) : 1;
}

extern constinit const Metric decision_concentration{.key = "decision_concentration", .label = {"decision weight of the top fifth", "น้ำหนักการตัดสินใจของกลุ่มบน"}, .unit = "times fair share", .seen_by = SeenBy::minutes, .measure = measure};

} // namespace phakhi::metrics_entries
