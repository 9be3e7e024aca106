// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include <algorithm>

namespace phakhi::metrics_entries {

/// Work that members say was taken from them: mean of effort share minus credit share where positive, in fair shares.
static double measure(const State& s) {
    double sum = 0;
    for (const AgentId i : s.roster.members) sum += std::max(0.0f, s.agents.credit_gap[i]);
    return s.members() ? sum / s.members() : 0;
}

extern constinit const Metric credit_gap{.key = "credit_gap", .label = {"work felt to be taken", "ผลงานที่รู้สึกว่าถูกแย่ง"}, .unit = "fair shares", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
