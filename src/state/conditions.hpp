// SPDX-License-Identifier: MIT
#pragma once
#include "support/setting.hpp"

namespace phakhi {

/// The world around a network (scenario section [environment]): nobody in it can set these.
struct Conditions {
    double problem_pressure = 0.7;
    double need_drift = 0.003;
    double difficulty = 1;
    double gatekeeping = 0.15;
    double calendar_clash = 0.08;
    double capacity_factor = 1;
    double everyday_contact = 0;
    double sponsor_support = 0.6;
    double sponsor_dependence = 0.25;
    double sponsor_share = 0.5;
    double own_budget = 0.5;
    double grant_end_week = 0;
    double grant_renewal = 0.8;
    double grant_length_weeks = 52;
    double target_impact = 0;
    double target_spread = 0;
    double orderly_close = 1;
    double succession_blocked = 0;
    double termination_hazard = 0;
    double transfers = 0;
    double eminent_experts = 0;
    double host_refusal = 0;
    double tacit_knowledge = 0;

    static const std::span<const Setting<Conditions>> table;
};

} // namespace phakhi
