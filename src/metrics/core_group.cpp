// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include <algorithm>

namespace phakhi::metrics_entries {

/// Power of the guiding core: the share of all members' influence held by the most influential connected group of members who feel the urgency
/// (u > .45), are committed (c > .42), have some influence themselves (p > .4) and trust each other (both trusts of a tie > .3). The first 256 of them.
static double measure(const State& s) {
    const Agents& a = s.agents;
    std::array<AgentId, 256> core;
    std::array<std::uint16_t, 256> group;
    std::size_t n = 0;
    for (const AgentId i : s.roster.members) {
        if (n < core.size() && a.urgency[i] > 0.45f && a.commitment[i] > 0.42f && a.influence[i] > 0.4f) core[n++] = i;
    }
    for (std::size_t k = 0; k < n; ++k) group[k] = static_cast<std::uint16_t>(k);
    const auto root = [&](std::size_t k) {
        while (group[k] != k) k = group[k];
        return k;
    };
    for (std::size_t x = 0; x < n; ++x) {
        for (std::size_t y = x + 1; y < n; ++y) {
            const TieId t = s.ties.between(core[x], core[y]);
            if (t == Ties::no_tie || std::min(s.ties.trust_lo[t], s.ties.trust_hi[t]) <= 0.3f) continue;
            const std::size_t i = root(x), j = root(y);
            if (i != j) group[std::max(i, j)] = static_cast<std::uint16_t>(std::min(i, j));
        }
    }
    std::array<double, 256> power{};
    for (std::size_t k = 0; k < n; ++k) power[root(k)] += a.influence[core[k]];
    const double all = member_sum(s, a.influence.data());
    return all > 0 ? *std::max_element(power.begin(), power.end()) / all : 0;
}

extern constinit const Metric core_group{.key = "core_group", .label = {"power of the guiding core", "พลังของกลุ่มแกนนำ"}, .unit = "share of influence", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::monthly};

} // namespace phakhi::metrics_entries
