// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include <algorithm>

namespace phakhi::metrics_entries {

/// How far faith is broken: the worse of mean trust (0.5 at .3) and promises kept (0.5 at .65).
static double measure(const State& s) {
    const double trust = metrics()[static_cast<std::size_t>(MetricId::mean_trust)]->measure(s);
    return std::clamp(0.5 + std::max((0.3 - trust) / 0.4, (0.65 - s.network.promises_kept) / 0.4), 0.0, 1.0);
}

extern constinit const Metric broken_faith{.key = "broken_faith", .label = {"broken faith", "การผิดคำมั่นและไม่ไว้วางใจ"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::monthly};

} // namespace phakhi::metrics_entries
