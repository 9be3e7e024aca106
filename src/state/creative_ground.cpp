// SPDX-License-Identifier: MIT
#include "state/creative_ground.hpp"
#include "state/member_sums.hpp"
#include <algorithm>
#include <cmath>

namespace phakhi {

double creative_ground(const State& s) {
    if (s.roster.members.empty()) return 0;
    const double difference = std::min(1.0, std::sqrt(member_goal_spread2(s, member_goal(s))) / 0.12);
    const double safety = member_mean(s, s.agents.voice) * (1 - member_mean(s, s.agents.conflict));
    return s.network.complementarity * difference * safety;
}

} // namespace phakhi
