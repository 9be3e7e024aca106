// SPDX-License-Identifier: MIT
#include "model/expansion.hpp"
#include "model/tie_making.hpp"
#include <algorithm>

namespace phakhi {

namespace {

/// Calls f(i, j, tie wanted) for each whose ends are still the persons of the worksheet, in the field.
template <class F> void each_wanted(State& s, F&& f) {
    const auto find = [&](Uid uid) {   // everyone stands in the order of uids
        const auto& everyone = s.roster.everyone;
        const auto at = std::lower_bound(everyone.begin(), everyone.end(), uid, [&](AgentId i, Uid wanted) { return s.agents.uid[i] < wanted; });
        return at != everyone.end() && s.agents.uid[*at] == uid && s.agents.status[*at] != Status::left ? &*at : nullptr;
    };
    for (const WantedTie& wanted : s.wanted) {
        const AgentId *const i = find(wanted.lo), *const j = find(wanted.hi);
        if (i && j) f(*i, *j, wanted);
    }
}

} // namespace

void move_wanted_ties(State& s, double rate) {
    const float closes = rate, trusts = 0.2 * rate;
    each_wanted(s, [&](AgentId i, AgentId j, const WantedTie& wanted) {
        const TieId t = s.ties.between(i, j);
        if (t == Ties::no_tie) return;
        for (float* trust : {&s.ties.trust_lo[t], &s.ties.trust_hi[t]}) *trust += trusts * std::max(wanted.trust - *trust, 0.0f);
        s.ties.closeness[t] += closes * std::max(wanted.closeness - s.ties.closeness[t], 0.0f);
    });
}

void renew_wanted_ties(State& s) {
    each_wanted(s, [&](AgentId i, AgentId j, const WantedTie&) { make_tie(s, i, j, 0.35f, 0.12f); });
}

} // namespace phakhi
