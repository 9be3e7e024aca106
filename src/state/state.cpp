// SPDX-License-Identifier: MIT
#include "state/state.hpp"
#include <algorithm>
#include <utility>

namespace phakhi {

void Roster::refresh(const Agents& agents) {
    // Without branches on what nobody can foretell: every agent is written where the next member goes.
    std::size_t here = 0, leading = 0;
    std::uint32_t last = 0;
    members.resize(everyone.size());
    for (const AgentId i : everyone) {
        const bool in = agents.status[i] == Status::member;
        members[here] = i;
        here += in;
        const std::uint32_t upto = (number(i) + 1) * in;
        last = last < upto ? upto : last;
    }
    members.resize(here);
    leaders.resize(here);
    for (const AgentId i : members) {
        leaders[leading] = i;
        leading += agents.leader[i] != 0;
    }
    leaders.resize(leading);
    reach = whole_lanes(last);
}

void State::stand_together(std::vector<AgentId>& scratch) {
    const std::size_t room = whole_lanes(roster.members.size());
    if (roster.reach <= room) return;
    scratch.resize(agents.size());
    for (std::size_t k = 0; k < agents.size(); ++k) scratch[k] = agent_id(k);
    std::size_t free = 0;
    for (const AgentId i : roster.members) {
        if (number(i) < room) continue;
        while (agents.status[agent_id(free)] == Status::member) ++free;
        const AgentId j = agent_id(free);
        Agents::each_array(agents, [&](auto& array) { std::swap(array[i], array[j]); });
        ties.swap_places(i, j);
        std::swap(scratch[number(i)], scratch[number(j)]);   // each place trades at most once: members move down, others up
    }
    for (AgentId& i : roster.everyone) i = scratch[number(i)];
    roster.refresh(agents);
}

std::size_t State::bytes() const {
    std::size_t sum = sizeof *this + ties.bytes() + events.bytes() + tie_changes.bytes() + wanted.capacity() * sizeof(WantedTie);
    Agents::each_array(agents, [&](const auto& array) { sum += array.bytes(); });
    for (const auto* list : {&roster.everyone, &roster.members, &roster.leaders}) sum += list->capacity() * sizeof(AgentId);
    return sum;
}

} // namespace phakhi
