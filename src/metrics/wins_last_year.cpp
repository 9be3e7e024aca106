// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include <algorithm>

namespace phakhi::metrics_entries {

/// Milestones reached in the last 52 weeks.
static double measure(const State& s) {
    int count = 0;
    const std::size_t kept = std::min<std::size_t>(static_cast<std::size_t>(s.network.wins), s.network.win_weeks.size());
    for (std::size_t k = 0; k < kept; ++k) count += s.week - s.network.win_weeks[k] <= 52;
    return count;
}

extern constinit const Metric wins_last_year{.key = "wins_last_year", .label = {"milestones in the last year", "ความสำเร็จในรอบปี"}, .unit = "milestones", .seen_by = SeenBy::minutes, .measure = measure};

} // namespace phakhi::metrics_entries
