// SPDX-License-Identifier: MIT
#include "metrics/member_degree.hpp"
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Mean ties of a member to other members.
static double measure(const State& s) {
    int ends = 0;
    for (std::size_t k = 0; k < s.ties.size(); ++k) ends += 2 * among_members(s, tie_id(k));
    return s.members() ? static_cast<double>(ends) / s.members() : 0;
}

extern constinit const Metric mean_degree{.key = "mean_degree", .label = {"mean ties per member", "จำนวนความสัมพันธ์เฉลี่ยต่อคน"}, .unit = "ties", .seen_by = SeenBy::member_survey, .measure = measure};

} // namespace phakhi::metrics_entries
