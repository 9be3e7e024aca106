// SPDX-License-Identifier: MIT
#include "model/seat_change.hpp"
#include <algorithm>

namespace phakhi {

void change_person(State& s, AgentId i, float kept, float closeness) {
    Agents& a = s.agents;
    const auto anew = [&](PerAgent<float>& array, float newcomer) { array[i] = newcomer + kept * (array[i] - newcomer); };
    anew(a.commitment, 0.5f);
    anew(a.role_clarity, 0.2f);
    anew(a.acceptance, std::min(a.acceptance[i], 0.2f));
    anew(a.awareness, std::min(a.awareness[i], 0.3f));
    anew(a.readiness, std::min(a.readiness[i], 0.15f));
    a.fatigue[i] = 0.05f;
    a.contribution[i] = 0.9f;
    a.conflict[i] = 0;
    a.disappointed[i] = 0;
    for (const TieId t : s.ties.of(i)) {
        for (float* trust : {&s.ties.trust_lo[t], &s.ties.trust_hi[t]}) {
            const float stranger = std::min(*trust, 0.35f);
            *trust = stranger + kept * (*trust - stranger);
        }
        s.ties.closeness[t] *= closeness;
    }
    ++s.network.seat_changes;
    if (!a.leader[i]) return;
    a.leader[i] = 0;
    a.term_weeks[i] = a.terms_served[i] = 0;
    a.stepped_down_week[i] = 0;
    ++s.network.leader_departures;
    s.events.add({.kind = EventKind::leader_left, .agent = s.uid(i)});
}

} // namespace phakhi
