// SPDX-License-Identifier: MIT
#pragma once
#include "model/turn.hpp"
#include "support/setting.hpp"

namespace phakhi {

/// Getting people to one table (COORD-1..8, FAIL-19). When an activity is due and U < 1.3·pe, each member comes with probability
///   σ(−2.4 + 2(1 − e^{−lead/8.4 days}) + .9·channel + 2.6c + .8·w_convener + .5A − 2.5·over − 4.4·gate·p(1 − channel)(1 − w_convener)
///     − 2.5[clash] − .6(1 − support) + 1[leader]);  convener = the most effective leader.
/// It is held if the quorum comes (and at least clip(3 n₀/24, 2, 3)); else postponed two weeks (one if weekly), momentum ×.9; after
/// max_postponements it waits for the next cadence, momentum ×.85. Reads commitment, overload, influence, closeness to the convener.
/// Off by default: preparation adds 1.2·prep·p and halves the gate; courtesy of a common contact opens it (referral: w_convener or .8·min of the two
/// ties); whom a leader is close to is met informally, channel += informal·clip((w − .2)/.2)(1 − channel). Where a host may refuse a new date
/// (`host_refusal`), a failed attempt is cancelled at once unless another takes over: the convener asks contacts of the same rank, or below, up to four
/// introductions away; each introduction costs a week and the host who says yes is free (CASE-7, COORD-12, COORD-13).
/// Writes attended, the activity counters and their smoothed shares, momentum. Draws: hold, come (2 words a member). Off: no activities.
struct Coordination {
    static constexpr std::string_view key = "coordination";
    double base = -2.4;
    double lead_effect = 2;
    double lead_days = 8.4;
    double channel_effect = 0.9;
    double commitment_effect = 2.6;
    double convener_effect = 0.8;
    double culture_effect = 0.5;
    double overload_effect = 2.5;
    double gate_effect = 4.4;
    double clash_effect = 2.5;
    double money_effect = 0.6;
    double leader_effect = 1;
    double fewest_attending = 3;
    double postponed_momentum = 0.9;
    double cancelled_momentum = 0.85;
    double preparation_effect = 1.2;
    double preparation_gate = 0.5;
    double referral_gate = 0.8;
    double informal_closeness = 0.2;
    double counterpart_rank = 0.15;
    double most_introductions = 4;
    double willing_clash = 0.3;
    double shared_failure = 0.6;

    static const std::span<const Setting<Coordination>> table;
    void operator()(State&, const Turn&) const;
    void neutral(State&, const Turn&) const;

private:
    int invite(State&, const Turn&) const;
};

} // namespace phakhi
