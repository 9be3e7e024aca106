// SPDX-License-Identifier: MIT
#include "analysis/cost.hpp"

namespace phakhi {

Effort weekly_effort(const Levers& levers) {
    static const Levers standard;
    Effort effort;
    for (const Setting<Levers>& row : Levers::table) {
        const double usual = standard.*row.value, value = levers.*row.value;
        if (row.hours == 0 && row.money == 0) continue;
        const bool interval = row.value == &Levers::meeting_cadence_weeks;
        const double times = interval ? usual / value : usual == 0 ? value : value / usual;   // what is off by default costs what its full use does
        effort.hours += row.hours * times;
        effort.units += row.money * times;
    }
    return effort;
}

Effort effort_spent(const Plan& plan, int end_week, const Network& network) {
    Effort total{network.action_hours, network.action_money};
    for (int week = 1; week <= end_week; ++week) {
        Levers levers = plan.levers;
        for (const Change& change : plan.changes) {
            if (change.lever && week >= change.week && week < change.until) levers.*change.lever = change.value;
        }
        const Effort now = weekly_effort(levers);
        total.hours += now.hours;
        total.units += now.units;
    }
    return total;
}

} // namespace phakhi
