// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/scenario.hpp"
#include "state/network.hpp"

namespace phakhi {

/// What managing a network takes: hours of the secretariat and units of money as the tables of levers and actions count them.
struct Effort {
    double hours = 0;
    double units = 0;
    /// In the user's money.
    double money(const Costs& costs) const { return hours * costs.money_per_hour + units * costs.money_per_unit; }
};

/// Standing levers for a week: proportional to their values, the default costing what the table says; activities by how often they are held.
Effort weekly_effort(const Levers& levers);

/// Levers of weeks 1 to `end_week` (standing values and dated changes) and the actions taken so far. What an action pushes is in its own
/// price, not counted again.
Effort effort_spent(const Plan& plan, int end_week, const Network& network);

} // namespace phakhi
