// SPDX-License-Identifier: MIT
#pragma once
#include "state/state.hpp"

namespace phakhi {

/// Another person sits down in a member's seat, sent by the same agency: the group stays a member. The new one keeps the share `kept` of what the
/// other had come to (commitment, awareness, acceptance, roles, trust both ways, readiness), and is in the rest as a newcomer; ties keep the share
/// `closeness` of their closeness. Who led leads no longer.
void change_person(State& s, AgentId i, float kept, float closeness);

} // namespace phakhi
