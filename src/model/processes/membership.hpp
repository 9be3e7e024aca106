// SPDX-License-Identifier: MIT
#pragma once
#include "model/turn.hpp"
#include "support/setting.hpp"

namespace phakhi {

/// Who leaves and who comes (COND-1..7).
///   exit w.p. (h₀ + h₁σ((threshold + .1[disappointed] − honeymoon·e^{−weeks in/52} − c)/.02))·(.1 in office)   [honeymoon: Fichman & Levinthal 1991]
///   an outsider tied to a member joins w.p. .12·recruitment(.3 + .7pe)σ(−7.5 + 1.5u + 2e^{−(|g−V|/.3)²}·clarity + 2r̄ + 1.5ω̄
///     + e^{−coverage of own best skill/(.9 s₀)} + 1.5τ̄ + min(1, 2Σw) + M[recent output > .3] − 6·share disappointed), starts with c .5, ρ .2, u ≥ .4, v ≥ .2, φ .8, r and ω the members' means;
///   w.p. mentoring·pe the newcomer is given a tie to the readiest member and clearer roles; reserved seats are filled by the sponsor w.p. .1·max(Sp, .2).
///   an agreement in force binds, threshold − .05; shared responsibility turns leaving into speaking out, .1·(1 − .7R)[disappointed] (both off by default)
///   where agencies replace persons (`transfers` w.p. a week) the new one keeps the share A_h of commitment, roles, acceptance and trust, the rest as a newcomer; A ×(1 − (1 − A_h)/n).
///   Those who left come back to the pool as new persons (new uid, all traits but sector and influence drawn anew) w.p. .005 a week.
/// Writes status, the newcomers' states, ties of newcomers, newcomers. Draws: one block an agent (leave, join, come back), buddy, seat. Off: nobody comes or goes.
struct Membership {
    static constexpr std::string_view key = "membership";
    double exit_base = 0;
    double exit_rate = 0.075;
    double exit_width = 0.02;
    double exit_honeymoon = 0.14;
    double exit_honeymoon_weeks = 52;
    double exit_in_office = 0.1;
    double exit_disappointed = 0.1;
    double join_disappointed = 6;
    double join_rate = 0.12;
    double join_base = -7.5;
    double join_needs_tie = 1;
    double return_rate = 0.005;
    double seat_rate = 0.1;
    double obligation = 0.05;
    double voice_instead = 0.7;
    double transfer_closeness = 0.5;

    static const std::span<const Setting<Membership>> table;
    void operator()(State&, const Turn&) const;
    void neutral(State&, const Turn&) const {}

private:
    /// Marks who leaves, may join and may come back; returns the words against which the chance to join is held, by place.
    const std::uint32_t* cast_fates(State&, const Turn&) const;
    double most_joining(const State&) const;
    void leave(State&, const Turn&) const;
    void join(State&, const Turn&, const std::uint32_t* words) const;
    void fill_reserved(State&, const Turn&) const;
    void come_back(State&, const Turn&) const;
};

} // namespace phakhi
