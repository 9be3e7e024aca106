// SPDX-License-Identifier: MIT
#pragma once
#include "support/setting.hpp"

namespace phakhi {

/// How a network and its members start (parameters founding.*). N is a normal, U a uniform draw, keyed by seed, replicate and uid.
/// need θ_k = low + span·U; agent: influence ~ N, capacity ~ N, opportunism = −mean·ln(1 − .98U), ability ~ N, goal = θ + N(0, spread)
/// (+ .35·opportunism on goal 1 if it is over .3; + sector gap·(sector − 1) on goal 2), one skill .8, the others .15 + .15U.
struct Founding {
    static constexpr std::string_view key = "founding";
    double trust = 0.42;
    double trust_spread = 0.1;
    double closeness = 0.25;
    double ties_per_founder = 3;
    double cross_sector_ties = 0.4;
    double same_sector_ties = 1;
    double outsider_trust = 0.25;
    double outsider_closeness = 0.1;
    double outsider_ties = 1;
    double commitment = 0.55;
    double urgency = 0.3;
    double outsider_urgency = 0.2;
    double acceptance = 0.2;
    double fatigue = 0.05;
    double role_clarity = 0.3;
    double fairness = 0.8;
    double voice = 0.6;
    double benefit = 0.5;
    double contribution = 0.9;
    double momentum = 0.35;
    double culture = 0.05;
    double habit = 0.05;
    double clarity = 0.25;
    double vision_offset = 0;
    double reserve = 26;
    double influence = 0.5;
    double influence_spread = 0.2;
    double capacity = 0.5;
    double capacity_spread = 0.12;
    double opportunism = 0.15;
    double ability = 0.45;
    double ability_spread = 0.15;
    double goal_spread = 0.12;
    double sector_gap = 0;
    double home_spread = 0;
    double readiness = 0.15;
    double exit_threshold = 0.517;
    double exit_threshold_spread = 0.1;
    double leader_effectiveness = 0.5;
    double leader_readiness = 0.4;
    double need_low = 0.35;
    double need_span = 0.3;

    static const std::span<const Setting<Founding>> table;
};

} // namespace phakhi
