// SPDX-License-Identifier: MIT
#pragma once
#include "model/turn.hpp"
#include "support/setting.hpp"

namespace phakhi {

/// Effort and what it comes to. Trouble (own illness, home organisation) begins w.p. .012 a week and ends w.p. .08 + .25·help·pe.
///   demand = (.2 + .6(.4 + .6 attendance)·clip(pe, .2, 1)(1 + .3·gather_views)/cadence)(1 − .4·embedding) + leader(.175·min(2, n/(n_l·span)) + .03(n_l − 1))
///   h_eff = h(1 − dependence(1 − Sp))(½ if in trouble);  over = (demand − h_eff)⁺/demand;  e = h_eff·c(1 − f)x
///   complementarity = mean over skills (1 − e^{−Σ e q/(.9 s₀)})  [COND-5];  L_lead = .85(1 − e^{−Σ_l (.4+a)(1−f)eff·clip(.25+1.5τ_rec)·span/n})
///   peers = 1 − exp(−8 D e^{−(goal sd/.25)²}), D = Σ member ties τ̄·min(1, 2.5w)/pairs, × (1 − .8(1 − shared decisions)), and by the bench of ready members
///   L = 1 − (1 − peers)(1 − L_lead)(1 − admin·res·min(1, week/26))(1 − .35A);  Q = L(.3 + .7ρ̄)(.35 + .65·attendance·activity)
///   fit = e^{−|V−θ|²/.35²};  y = (.4 + .6·clarity)·Q·complementarity·mean(e)/.068·(.4 + .6·support)/difficulty·fit;  seen: fit^{1−H}.
/// Off by default: resourcing gives time, h_eff ×(1 + .25·resourcing); Σ e q ×(1 − tacit_knowledge(1 − K_n)); y ×(1 + .5N); easy work achieves less, X ×(1 − .2·easy_first).
/// Reads everything members bring. Writes effort, overload, in_trouble, effectiveness, coverage, coordination, output and its histories.
/// Draws: trouble (1 word a member). Off: nobody is overloaded or in trouble, output 1 (a healthy week).
struct Production {
    static constexpr std::string_view key = "production";
    double trouble_onset = 0.012;
    double trouble_end = 0.08;
    double trouble_help = 0.25;
    double trouble_capacity = 0.5;
    double base_load = 0.2;
    double activity_load = 0.6;
    double views_load = 0.3;
    double embedding_relief = 0.4;
    double resourcing_time = 0.25;
    double visit_load = 0;
    double novelty_ease = 0.5;
    double easy_impact = 0.2;
    double leader_load = 0.175;
    double leader_pair_load = 0.03;
    double leader_pairs_most = 5;
    double coordination_cost = 0.7;
    double skill_scale = 0.9;
    double reference_effort = 0.068;
    double handover_weeks = 26;
    double leader_ceiling = 0.85;
    double peer_strength = 8;
    double peer_goal_width = 0.25;
    double peer_command_loss = 0.8;
    double bench_weight = 0.55;
    double bench_full = 0.45;
    double culture_coordination = 0.35;
    double fit_width = 0.35;
    double blindness = 1;

    static const std::span<const Setting<Production>> table;
    void operator()(State&, const Turn&) const;
    void neutral(State&, const Turn&) const;

private:
    void work(State&, const Turn&) const;
    double leaders_part(State&) const;
    double peers_part(State&, const Turn&) const;
};

} // namespace phakhi
