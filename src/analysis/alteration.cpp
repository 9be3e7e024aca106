// SPDX-License-Identifier: MIT
#include "analysis/alteration.hpp"
#include "model/action.hpp"
#include "scenario/settings.hpp"
#include <algorithm>
#include <cmath>

namespace phakhi {

static void set_value(Scenario& scenario, const Alteration::Value& value) {
    if (double* place = find_setting(scenario, value.key)) *place = value.to;
    // what is drawn from a range forgets the value that is set; a relative spread does not, and stays
    std::erase_if(scenario.variation, [&](const Variation& v) { return v.key == value.key && v.kind == Variation::Kind::range; });
}

void apply(const Alteration& a, Scenario& s) {
    using Kind = Alteration::Kind;
    switch (a.kind) {
    case Kind::setting:
    case Kind::bundle:
        for (const Alteration::Value& value : a.values) set_value(s, value);
        break;
    case Kind::founders: {
        const int outsiders = s.population.pool - s.population.founders;
        s.population.founders = static_cast<int>(a.values[0].to);
        s.population.pool = s.population.founders + std::max(outsiders, 0);
        break;
    }
    case Kind::pool: s.population.pool = std::max(s.population.founding_seats(), static_cast<int>(a.values[0].to)); break;
    case Kind::shock:
        if (a.index < s.plan.shocks.size() && s.plan.shocks[a.index].shock == a.number) s.plan.shocks[a.index].size = 0;
        break;
    case Kind::change:
        if (a.index < s.plan.changes.size() && s.plan.changes[a.index].week == a.week) s.plan.changes[a.index].until = 1;
        break;
    case Kind::action:
        if (a.index < s.plan.actions.size() && s.plan.actions[a.index].action == a.number) s.plan.actions[a.index].until = 1, s.plan.actions[a.index].strength = 0;
        break;
    case Kind::process: s.model.off[a.index] = false; break;
    case Kind::missing_action: s.plan.actions.push_back(a.planned); break;
    case Kind::added_action: {
        const Action* action = find_action(a.number);
        PlannedAction& added = s.plan.actions.emplace_back();
        added.action = a.number, added.week = std::max(1, a.week), added.every_weeks = action ? action->weeks : 52;
        break;
    }
    case Kind::luck: break;   // the dice are thrown elsewhere
    }
}

Alteration from_week(Alteration alteration, int week) {
    if (alteration.kind == Alteration::Kind::added_action || alteration.kind == Alteration::Kind::luck) alteration.week = week;
    if (alteration.kind == Alteration::Kind::missing_action) alteration.planned.week = std::max(alteration.planned.week, week);
    return alteration;
}

} // namespace phakhi
