// SPDX-License-Identifier: MIT
#pragma once
#include "model/turn.hpp"
#include "support/setting.hpp"

namespace phakhi {

/// Commitment follows what membership is worth: c += .04(c* − c), c* = (1 − .5f)(1 − .7k)·weighted geometric mean (each at least .03) of
/// urgency, acceptance, benefit, fairness, trust in partners, voice, momentum, role clarity. One thing missing cannot be bought by another.
/// The rival, `compensation` = 1: the arithmetic mean, in which it can.
/// Trust in partners = mean over tied members (×.8 with fewer than two, .2 with none); trust received is less for those whom few know.
/// Writes commitment, trust_given, trust_received. No draws. Off: commitment stays.
struct Commitment {
    static constexpr std::string_view key = "commitment";
    double rate = 0.04;
    double urgency_weight = 0.18;
    double acceptance_weight = 0.15;
    double benefit_weight = 0.2;
    double fairness_weight = 0.1;
    double trust_weight = 0.2;
    double voice_weight = 0.15;
    double momentum_weight = 0.12;
    double role_weight = 0.05;
    double fatigue_loss = 0.5;
    double conflict_loss = 0.7;
    double floor = 0.03;
    double compensation = 0;

    static const std::span<const Setting<Commitment>> table;
    void operator()(State&, const Turn&) const;
    void neutral(State&, const Turn&) const {}

    /// Trust given to and received from tied members, of one agent as it stands.
    static void look_around(State&, AgentId);
};

} // namespace phakhi
