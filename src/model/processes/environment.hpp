// SPDX-License-Identifier: MIT
#pragma once
#include "model/turn.hpp"
#include "support/setting.hpp"

namespace phakhi {

/// The world: problem pressure reverts to its mean with noise, E ← E + ρ(Ē − E) + σN; the need θ walks, θ_k ← θ_k + sN, reflected
/// in [0,1]; a grant's renewal is decided each grant year with P = σ(b₀ + b_p·plan + b_y(y − y*)); the network may be ended from
/// outside with a constant hazard. Reads output_smooth. Writes surroundings, network.sponsor, network.terminated.
/// Draws: pressure, need, renewal, termination. Off: the world stands still.
struct Environment {
    static constexpr std::string_view key = "environment";
    double pressure_return = 0.05;
    double pressure_noise = 0.03;
    double renewal_base = -1.5;
    double renewal_planning = 2;
    double renewal_output = 2;
    double renewal_output_middle = 0.8;
    double pressure_after_need_met = 0.1;

    static const std::span<const Setting<Environment>> table;
    void operator()(State&, const Turn&) const;
    void neutral(State&, const Turn&) const {}
};

} // namespace phakhi
