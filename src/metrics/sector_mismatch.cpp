// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include <algorithm>

namespace phakhi::metrics_entries {

/// How far apart the sectors stand: the larger of their goals' distance (0.5 at .2) and the trust gap across (0.5 at .14).
static double measure(const State& s) {
    const double goals = metrics()[static_cast<std::size_t>(MetricId::sector_goal_gap)]->measure(s);
    const double trust = metrics()[static_cast<std::size_t>(MetricId::cross_sector_trust_gap)]->measure(s);
    return std::clamp(0.5 * std::max(goals / 0.2, trust / 0.14), 0.0, 1.0);
}

extern constinit const Metric sector_mismatch{.key = "sector_mismatch", .label = {"mismatch between sectors", "ความคาดหวังไม่ตรงกันระหว่างภาคส่วน"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::monthly};

} // namespace phakhi::metrics_entries
