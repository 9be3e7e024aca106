// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// New ways of working that members have found together and use (MARK-6).
static double measure(const State& s) { return s.network.novelty; }

extern constinit const Metric innovation{.key = "innovation", .label = {"new ways of working found together", "นวัตกรรมจากเครือข่าย"}, .unit = "1", .seen_by = SeenBy::minutes, .measure = measure};

} // namespace phakhi::metrics_entries
