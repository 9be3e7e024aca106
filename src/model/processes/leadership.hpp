// SPDX-License-Identifier: MIT
#pragma once
#include "model/turn.hpp"
#include "support/setting.hpp"

namespace phakhi {

/// Fatigue, readiness, departures, rotation and succession (FAIL-17, ACT-12, ACT-13).
///   f += .003c + .03over(1−f) + .03min(2, load)(1−f)(1 − .3help)[leader] + .01(difficulty − 1)⁺c − .015f,  load = n/(n_l·span)/(.4+a)(1+K)
///   b: a leader += .01(1−b); others at an activity += .024·mentoring·pe·(cadence/4)(.8−b)⁺; where nobody is to lead all += .01min(1, 8/n)(1−b)
///   a leader leaves w.p. transfer + .15(f − .62)⁺, momentum ×.85, and 70 % of them leave the network
///   candidate = max (trust received + .1)(.3 + .7b)a(1−f)(.5+c)(.8 + .4U) among members with c > .35, f < .45, 26 weeks since their own term;
///   at a scheduled turn also ÷(1 + .5 terms served). The asked accepts w.p. .03 + .5b(.7 + incentives). One is asked for each leader whose
///   term is over (the successor starts at effectiveness .3b, H ×(1 − .1/m)) and one (two if m > 6) for the vacancies (.25b).
/// Writes fatigue, readiness, leader and its terms, momentum, habit; status of leaders who go. Draws: go, standing, accept. Off: nobody tires or changes seat.
/// Off by default: shared responsibility tires leaders less, ×(1 − .3R), and spares momentum when one goes; turns in roles ready everybody, + .006·role_rotation;
/// where the agencies have a practice of their own, A_h, who leaves office leaves the network less often, ×(1 − A_h): another takes the seat.
struct Leadership {
    static constexpr std::string_view key = "leadership";
    double fatigue_base = 0.003;
    double fatigue_overload = 0.03;
    double fatigue_leading = 0.03;
    double fatigue_difficulty = 0.01;
    double fatigue_recovery = 0.015;
    double help_relief = 0.3;
    double tenure_load = 1;
    double readiness_leading = 0.01;
    double readiness_mentoring = 0.024;
    double readiness_most = 0.8;
    double transfer = 0.0016;
    double burnout = 0.15;
    double burnout_fatigue = 0.62;
    double departure_momentum = 0.85;
    double departure_exit = 0.7;
    double willing_commitment = 0.35;
    double willing_fatigue = 0.45;
    double rest_weeks = 26;
    double accept_base = 0.03;
    double accept_ready = 0.5;
    double turn_effectiveness = 0.3;
    double vacancy_effectiveness = 0.25;
    double turn_momentum = 0.96;
    double turn_habit = 0.1;
    double rotation_readiness = 0.006;
    double responsibility_relief = 0.3;

    static const std::span<const Setting<Leadership>> table;
    void operator()(State&, const Turn&) const;
    void neutral(State&, const Turn&) const {}

    /// The member who would lead best, or nobody (as an index past the members). `turn_taking`: those who served often stand back.
    /// `willing_only` is off at founding, where no one has a past.
    std::size_t candidate(const State&, const Draws&, bool turn_taking, bool willing_only) const;

private:
    void tire(State&, const Turn&) const;
    bool depart(State&, const Turn&) const;      ///< each says whether anyone changed seat
    bool rotate(State&, const Turn&) const;
    bool fill_seats(State&, const Turn&) const;
    bool accepts(const State&, const Turn&, AgentId) const;
    void seat(State&, AgentId, double effectiveness) const;
};

} // namespace phakhi
