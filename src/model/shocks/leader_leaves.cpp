// SPDX-License-Identifier: MIT
#include "model/shock.hpp"
#include "support/maths.hpp"
#include <cmath>

namespace phakhi::shocks_entries {

/// A share `size` of the leaders in office (rounded up) leaves the network, longest in office first.
static void strike(State& s, double size) {
    Agents& a = s.agents;
    auto go = static_cast<std::size_t>(std::ceil(std::min(1.0, size) * static_cast<double>(s.roster.leaders.size())));
    for (; go > 0; --go) {
        const AgentId* longest = nullptr;
        for (const AgentId& i : s.roster.leaders) {
            if (a.leader[i] && (!longest || a.term_weeks[i] > a.term_weeks[*longest])) longest = &i;
        }
        a.leader[*longest] = 0;
        ++s.network.leader_departures;
        const bool replaced = s.network.home_culture > 0.5;   // the agency sends another, who has its practice
        s.events.add({.kind = EventKind::leader_left, .agent = s.uid(*longest), .value = replaced ? 0.0 : 1.0});
        if (replaced) continue;
        a.status[*longest] = Status::left;
        s.events.add({.kind = EventKind::left, .agent = s.uid(*longest)});
    }
}

extern constinit const Shock leader_leaves{
    .number = 3, .label = {"leader transferred or retires", "ผู้นำย้ายหรือเกษียณ"}, .source = "inverse of C:68, D:571; assumption", .weeks = 1, .strike = strike, .hold = nullptr};

} // namespace phakhi::shocks_entries
