// SPDX-License-Identifier: MIT
#include "model/tie_making.hpp"
#include <algorithm>

namespace phakhi {

static void log(State& s, TieChangeKind kind, TieId t) {
    const Ties& ties = s.ties;
    s.tie_changes.add({kind, s.agents.uid[ties.lo[t]], s.agents.uid[ties.hi[t]], ties.trust_lo[t], ties.trust_hi[t], ties.closeness[t], ties.level[t]});
}

void drop_tie(State& s, TieId tie) {
    log(s, TieChangeKind::drop, tie);
    s.ties.remove(tie);
}

bool make_tie(State& s, AgentId i, AgentId j, float trust, float closeness) {
    if (i == j || s.ties.capacity() == 0 || s.ties.between(i, j) != Ties::no_tie) return false;
    const auto full = [&](AgentId end) { return s.ties.degree(end) >= s.ties.capacity(); };
    const auto strength = [&](TieId t) { return s.ties.closeness[t] + 0.3f * (s.ties.trust_lo[t] + s.ties.trust_hi[t]); };
    const auto weakest = [&](AgentId end) {
        const auto own = s.ties.of(end);
        return *std::min_element(own.begin(), own.end(), [&](TieId x, TieId y) { return strength(x) < strength(y); });
    };
    for (const AgentId end : {i, j}) {
        if (full(end) && strength(weakest(end)) > closeness + 0.6f * trust) return false;
    }
    for (const AgentId end : {i, j}) {
        if (full(end)) drop_tie(s, weakest(end));
    }
    const TieId tie = s.ties.add(i, j, s.agents.uid, trust, closeness, s.week);
    s.ties.level[tie] = static_cast<std::int8_t>(tie_level_of(closeness, trust));
    log(s, TieChangeKind::form, tie);
    return true;
}

} // namespace phakhi
