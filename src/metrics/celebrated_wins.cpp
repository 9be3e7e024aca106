// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include <algorithm>

namespace phakhi::metrics_entries {

/// Milestones of the last 52 weeks that were celebrated at a joint activity.
static double measure(const State& s) {
    int count = 0;
    const std::size_t kept = std::min<std::size_t>(static_cast<std::size_t>(s.network.wins), s.network.win_weeks.size());
    for (std::size_t k = 0; k < kept; ++k) count += (s.network.win_celebrated[k] != 0) & (s.week - s.network.win_weeks[k] <= 52);
    return count;
}

extern constinit const Metric celebrated_wins{.key = "celebrated_wins", .label = {"celebrated milestones in the last year", "ความสำเร็จที่ชื่นชมร่วมกันในรอบปี"}, .unit = "milestones", .seen_by = SeenBy::minutes, .measure = measure};

} // namespace phakhi::metrics_entries
