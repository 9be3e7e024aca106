// SPDX-License-Identifier: MIT
#pragma once
#include "model/turn.hpp"
#include "support/setting.hpp"

namespace phakhi {

/// Ties fade and form. Dropped w.p. .07(1 − 2w)²(1 − .5τ̄)/(1 + age/52) (Burt 2000: decay is fast for new ties, slow for old), .1 if one end
/// left the field, .001 for founders' ties of daily life. Then all ask and ties are allotted (at most 3 requests an agent, granted in keyed order,
/// the weakest tie gives way at the cap):
///   at an activity w.p. .25 the best connected of 3 met; a friend of a friend w.p. .09(1 − over); anyone w.p. .002; a member meets an outsider
///   w.p. .03·recruitment·c: each accepted by likeness (1 in the sector, .5 across)(.25 + .75e^{−(|Δg|/.25)²}) (MOT-1);
///   every member weaves w.p. .1(.5 + .5weaving·pe)c(1 − over)σ(degree − 6): 30 % reach the least connected of 6, else two own contacts are introduced
///   (same sector only 40 %); the coordinator tries max(1, m/3) times a week w.p. weaving·pe (40 % reach) (ACT-4, Krebs & Holley).
/// Off by default: a stated exchange makes up for unlikeness across sectors and adds outreach (ACT-18); `trouble_seeking` > 0: members in trouble seek each other (MOT-9).
/// Writes ties, tie_changes. Draws: drop (per tie), ask (per agent), and one block for each request that is made. Off: ties stay.
struct TieTurnover {
    static constexpr std::string_view key = "tie_turnover";
    double drop_rate = 0.07;
    double drop_closeness = 2;
    double drop_trust = 0.5;
    double drop_age_weeks = 52;
    double drop_gone = 0.1;
    double drop_daily_life = 0.001;
    double meeting_rate = 0.25;
    double meeting_looks = 3;
    double triad_rate = 0.09;
    double random_rate = 0.002;
    double outreach_rate = 0.03;
    double weave_rate = 0.1;
    double weave_degree = 6;
    double weave_reach = 0.3;
    double coordinator_reach = 0.4;
    double same_sector_introduction = 0.4;
    double cross_sector = 0.5;
    double likeness_floor = 0.25;
    double likeness_width = 0.25;
    double exchange_acceptance = 0.8;
    double exchange_outreach = 1;
    double trouble_seeking = 0;

    static const std::span<const Setting<TieTurnover>> table;
    void operator()(State&, const Turn&) const;
    void neutral(State&, const Turn&) const {}

private:
    void drop(State&, const Turn&) const;
    void ask(State&, const Turn&) const;
    void allot(State&, const Turn&) const;
    float likeness(const State&, AgentId, AgentId) const;
    Workspace::Proposal weave(const State&, const Turn&, AgentId, std::uint32_t purpose, const PhiloxBlock& words, float reach) const;
};

} // namespace phakhi
