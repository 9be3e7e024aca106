// SPDX-License-Identifier: MIT
#pragma once
#include "model/turn.hpp"
#include "support/setting.hpp"

namespace phakhi {

/// Who decides, who gets the credit, what members get out of it, and milestones.
///   decision weight ∝ p^γ(1 + 3K(1 − .5T)), γ = 3(1 − shared)(1 − .4T);  theft z = clip((1−T)·1.6(1 − .6O) Σ weight·o), O = ownership·min(1, pe)
///   credit = (1−z)·effort share + z·(o²p share);  r* = .15 + .75b/(b+.5) + .35·incentives·support − .06 − .024e/ē − .192/cadence, b = credit·n·y_p
///   r += .06(r* − r);  φ += .04(φ* − φ), φ* = 1 − .9(n(es−cr))⁺ − .15(n(cr−es))⁺  (inequity aversion: Fehr & Schmidt 1999)
///   x += .05(x* − x), x* = (1 − 2(1 − .5O)o·h)⁺(1 − κ + κ·mean x), κ = h, h = ((1−T)(1 − .9·sanction·pe))^1.3  (who is unseen gives less: the more so the
///     more opportunistic, and as others give: Fischbacher, Gächter & Fehr 2001; peers who punish make up for what nobody sees: Fehr & Gächter 2000);
///     those who are punished take it ill, φ* −= .2·sanction·(mean x − x)⁺;  a fresh start calls everybody in anew, x += .5·restart·(1 − x)
///   The rival, `imitate_success` = 1: not what others give on average, but what those who do well give, mean x weighted by r (Schlag 1998).
///   b of members who are disappointed counts what came of the work, not what it seemed to be (process disappointment)
///   M ← .98M, + .01·reports·min(1, pe)·min(1, y_p)(1 − M); perceived output per member adds up; at 8 healthy weeks (104 if wins are not celebrated) M += .2(1−M) (.35), and it starts anew.
/// Off by default: γ += 2.5·eminent_experts(1 − .7·preparation·min(1, pe)); r* += .08·courtesy, cost of coming ×(1 − .8·enjoyment·mean trust); easy_first: milestone
/// ×(1 − .5E), its momentum ×(1 − .3E); `taker_distrust` > 0: in contact, trust in j ×(1 − it·(−gap_j)⁺), at most 1 (TRUST-2).
/// Reads effort, output. Writes decision_weight, benefit, fairness, contribution, credit_gap, theft, momentum, wins. No draws.
/// Off: weights equal, nothing stolen, benefit, fairness, contribution and momentum as they are.
struct Rewards {
    static constexpr std::string_view key = "rewards";
    double command_exponent = 3;
    double command_transparency = 0.4;
    double tenure_weight = 3;
    double theft_most = 1.6;
    double benefit_half = 0.5;
    double incentive_worth = 0.35;
    double benefit_rate = 0.06;
    double effort_cost = 0.024;
    double activity_cost = 0.192;
    double fairness_rate = 0.04;
    double contribution_rate = 0.05;
    double imitation = 1;
    double imitate_success = 0;
    double free_riding = 2;
    double unseen_power = 1.3;
    double ownership_credit = 0.6;
    double ownership_giving = 0.5;
    double sanction_effect = 0.9;
    double sanction_strain = 0.2;
    double restart_effect = 0.5;
    double milestone = 8;
    double big_milestone = 104;
    double momentum_fade = 0.02;
    double report_momentum = 0.01;
    double win_momentum = 0.2;
    double big_win_momentum = 0.35;
    double courtesy_worth = 0.08;
    double enjoyment_relief = 0.8;
    double visit_honour = 0;
    double eminence_exponent = 2.5;
    double preparation_weight = 0.7;
    double taker_distrust = 0;
    double easy_steps = 0.5;
    double easy_worth = 0.3;

    static const std::span<const Setting<Rewards>> table;
    void operator()(State&, const Turn&) const;
    void neutral(State&, const Turn&) const;

private:
    void milestones(State&) const;
};

} // namespace phakhi
