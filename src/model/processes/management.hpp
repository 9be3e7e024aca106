// SPDX-License-Identifier: MIT
#pragma once
#include "model/turn.hpp"
#include "support/setting.hpp"

namespace phakhi {

/// The manager and the calendar of the world: the levers and conditions in force this week are the standing ones, changed by what is
/// dated, pushed by actions under way, bent by shocks. A trigger reads last week's observable measures only.
/// Reads the plan and last week's measures. Writes levers, conditions, network.wanted_leaders, memory. No draws.
/// Off: the standing levers and conditions, nothing dated.
struct Management {
    static constexpr std::string_view key = "management";
    double founders_per_leader = 8;
    double fewest_leaders = 2;

    static const std::span<const Setting<Management>> table;
    void operator()(State&, const Turn&) const;
    void neutral(State&, const Turn&) const;

    /// Sets network.wanted_leaders: the lever, or as many as founders and members ask for.
    void seat_leaders(State&) const;
};

} // namespace phakhi
