// SPDX-License-Identifier: MIT
#include "metrics/groups.hpp"
#include "metrics/metric.hpp"
#include <algorithm>

namespace phakhi::metrics_entries {

/// Power of the guiding core: the share of all members' influence held by the most influential connected group of members who feel the urgency
/// (u > .45), are committed (c > .42), have some influence themselves (p > .4) and trust each other (both trusts of a tie > .3).
static double measure(const State& s) {
    const Agents& a = s.agents;
    std::vector<AgentId> core(s.roster.members.size());
    std::size_t count = 0;
    for (const AgentId i : s.roster.members) {
        core[count] = i;
        count += (a.urgency[i] > 0.45f) & (a.commitment[i] > 0.42f) & (a.influence[i] > 0.4f);
    }
    core.resize(count);
    if (core.empty()) return 0;
    std::vector<double> power(count);
    each_group(s, core, [&](TieId t) { return std::min(s.ties.trust_lo[t], s.ties.trust_hi[t]) > 0.3f; }, [&](std::size_t group, AgentId i) { power[group] += a.influence[i]; });
    const double all = member_sum(s, a.influence.data());
    return all > 0 ? *std::max_element(power.begin(), power.end()) / all : 0;
}

extern constinit const Metric core_group{.key = "core_group", .label = {"power of the guiding core", "พลังของกลุ่มแกนนำ"}, .unit = "share of influence", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::monthly};

} // namespace phakhi::metrics_entries
