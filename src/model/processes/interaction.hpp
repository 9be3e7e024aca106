// SPDX-License-Identifier: MIT
#pragma once
#include "model/turn.hpp"
#include "support/setting.hpp"

namespace phakhi {

/// Contact on ties, promises kept or broken, trust and closeness. Per tie and week:
///   everyday contact w.p. .45(.15 + .85w)(1 − .5 max over) (×.4 with an outsider; founders' ties at least everyday_contact), strength .6
///   at an activity both came to, talk w.p. min(1, (12/n_att)(.4 + τ̄ + .3em)), strength 1;   w += .08(contact − w)
///   P(j keeps) = (1 − o(1−T))(1 − .7over)(1 − .2f)(.72 + .28ρ)(1 − overpromising)(1 − .3(.6 − min(τ_ji, .6)))  [reciprocity]
///                · (1 − .35(1 − respect)) across sectors;  + (1−P)·.15·em  [reputation];  + (1−P)·.25·help·pe between members
///   kept τ += η(1 − τ), broken τ −= κητ, κ = 3 (TRUST-1; slow to build, quick to lose: Slovic 1993).
/// Off by default: courtesy makes everyday contact .6 + .3·courtesy strong; flexibility renegotiates in time, .7over ×(1 − .7·flexibility); a stated exchange
/// moves wanted ties, w += .3·exchange(w_wanted − w)⁺ and trust a fifth as fast, and ties such pairs again (ACT-18).
/// em = 1 − e^{−shared partners/2}. Reads overload, fatigue, role_clarity, attended.
/// Writes ties.trust, closeness, contact, promises_kept. Draws: one block of 4 words a tie. Off: no contact, ties as they are.
struct Interaction {
    static constexpr std::string_view key = "interaction";
    double contact_rate = 0.45;
    double contact_base = 0.15;
    double overload_contact = 0.5;
    double outside_contact = 0.4;
    double everyday_strength = 0.6;
    double talks_at_activity = 12;
    double talk_base = 0.4;
    double talk_trust = 1;
    double talk_embedded = 0.3;
    double closeness_rate = 0.08;
    double trust_gain = 0.05;
    double breach_ratio = 3;
    double overload_breach = 0.7;
    double fatigue_breach = 0.2;
    double role_breach = 0.28;
    double reciprocity = 0.3;
    double sector_misunderstanding = 0.35;
    double reputation = 0.15;
    double help_effect = 0.25;
    double courtesy_strength = 0.3;
    double renegotiation = 0.7;
    double exchange_rate = 0.3;

    static const std::span<const Setting<Interaction>> table;
    void operator()(State&, const Turn&) const;
    void neutral(State&, const Turn&) const;
};

} // namespace phakhi
