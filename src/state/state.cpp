// SPDX-License-Identifier: MIT
#include "state/state.hpp"

namespace phakhi {

void Roster::refresh(const Agents& agents) {
    members.clear();
    leaders.clear();
    for (const AgentId i : everyone) {
        if (agents.status[i] != Status::member) continue;
        members.push_back(i);
        if (agents.leader[i]) leaders.push_back(i);
    }
}

std::size_t State::bytes() const {
    std::size_t sum = sizeof *this + ties.bytes() + events.bytes() + tie_changes.bytes();
    Agents::each_array(agents, [&](const auto& array) { sum += array.bytes(); });
    for (const auto* list : {&roster.everyone, &roster.members, &roster.leaders}) sum += list->capacity() * sizeof(AgentId);
    return sum;
}

} // namespace phakhi
