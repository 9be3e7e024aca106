// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include "state/member_sums.hpp"
#include <algorithm>

namespace phakhi::metrics_entries {

/// Mean of: activities held as planned, not postponed, roles clear, money there, seats of leaders filled (MARK-2; which parts: ours).
static double measure(const State& s) {
    const Network& n = s.network;
    const double seated = n.wanted_leaders > 0 ? std::min(1.0, static_cast<double>(s.roster.leaders.size()) / n.wanted_leaders) : 1;
    return (std::clamp(n.activity, 0.0, 1.0) + 1 - n.postponed_share + member_mean(s, s.agents.role_clarity) + n.resources + seated) / 5;
}

extern constinit const Metric management_mark{.key = "management_mark", .label = {"mark of good management", "ระดับการจัดการที่ดี"}, .unit = "1", .seen_by = SeenBy::minutes, .measure = measure};

} // namespace phakhi::metrics_entries
