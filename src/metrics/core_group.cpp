// SPDX-License-Identifier: MIT
#include "metrics/groups.hpp"
#include "metrics/metric.hpp"
#include <algorithm>

namespace phakhi::metrics_entries {

/// Power of the guiding core: the share of all members' influence held by the most influential connected group of members who feel the urgency
/// (u > .45), are committed (c > .42), have some influence themselves (p > .4) and trust each other (both trusts of a tie > .3).
static double measure(const State& s) {
    const Agents& a = s.agents;
    std::vector<AgentId> core;
    core.reserve(s.roster.members.size());
    PerAgent<std::uint32_t> place(a.size());   // in the core, from 1; 0 = not of it
    for (const AgentId i : s.roster.members) {
        const bool of_it = (a.urgency[i] > 0.45f) & (a.commitment[i] > 0.42f) & (a.influence[i] > 0.4f);
        if (of_it) core.push_back(i), place[i] = static_cast<std::uint32_t>(core.size());
    }
    if (core.empty()) return 0;
    Groups groups(core.size());
    for (std::size_t k = 0; k < s.ties.size(); ++k) {
        const TieId t = tie_id(k);
        const std::uint32_t x = place[s.ties.lo[t]], y = place[s.ties.hi[t]];
        if ((x > 0) & (y > 0) & (std::min(s.ties.trust_lo[t], s.ties.trust_hi[t]) > 0.3f)) groups.join(x - 1, y - 1);
    }
    std::vector<double> power(core.size());
    for (std::uint32_t k = 0; k < core.size(); ++k) power[groups.of(k)] += a.influence[core[k]];
    const double all = member_sum(s, a.influence.data());
    return all > 0 ? *std::max_element(power.begin(), power.end()) / all : 0;
}

extern constinit const Metric core_group{.key = "core_group", .label = {"power of the guiding core", "พลังของกลุ่มแกนนำ"}, .unit = "share of influence", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::monthly};

} // namespace phakhi::metrics_entries
