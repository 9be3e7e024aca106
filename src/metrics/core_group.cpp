// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include <algorithm>

namespace phakhi::metrics_entries {

/// Members of the largest connected group of committed (c > .45), influential (p > .5), trusting (τ > .4) members.
static double measure(const State& s) {
    std::array<AgentId, 256> core;
    std::array<std::uint16_t, 256> group;
    std::size_t n = 0;
    for (const AgentId i : s.roster.members) {
        if (n < core.size() && s.agents.commitment[i] > 0.45f && s.agents.influence[i] > 0.5f && s.agents.trust_given[i] > 0.4f) core[n++] = i;
    }
    for (std::size_t k = 0; k < n; ++k) group[k] = static_cast<std::uint16_t>(k);
    const auto root = [&](std::size_t k) {
        while (group[k] != k) k = group[k];
        return k;
    };
    for (std::size_t x = 0; x < n; ++x) {
        for (std::size_t y = x + 1; y < n; ++y) {
            const std::size_t a = root(x), b = root(y);
            if (a != b && s.ties.between(core[x], core[y]) != Ties::no_tie) group[std::max(a, b)] = static_cast<std::uint16_t>(std::min(a, b));
        }
    }
    std::array<std::uint16_t, 256> size{};
    for (std::size_t k = 0; k < n; ++k) ++size[root(k)];
    return *std::max_element(size.begin(), size.end());
}

extern constinit const Metric core_group{.key = "core_group", .label = {"connected core group", "แกนนำที่เชื่อมถึงกัน"}, .unit = "members", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::monthly};

} // namespace phakhi::metrics_entries
