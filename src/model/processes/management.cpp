// SPDX-License-Identifier: MIT
#include "model/processes/management.hpp"
#include "model/action.hpp"
#include "model/plan.hpp"
#include "model/shock.hpp"
#include <algorithm>
#include <cmath>

namespace phakhi {

static constexpr Setting<Management> rows[] = {
    {&Management::founders_per_leader, "founders_per_leader", "founders", {1, 100}, "assumption; findings-next 1", {"founders for each leader where the number of leaders is left to the size", "จำนวนผู้ก่อตั้งต่อผู้นำหนึ่งคน เมื่อให้จำนวนผู้นำเป็นไปตามขนาด"}},
    {&Management::fewest_leaders, "fewest_leaders", "leaders", {0, 20}, "assumption", {"leaders of the smallest network, where left to the size", "จำนวนผู้นำของเครือข่ายที่เล็กที่สุด เมื่อให้เป็นไปตามขนาด"}},
};
const std::span<const Setting<Management>> Management::table = rows;

namespace {

/// Whether a trigger holds, counting for how long each of its comparisons has.
bool holds(const Trigger& when, const Measures& seen, std::int32_t*& held) {
    bool any = false;
    for (const auto& all : when.any) {
        bool every = true;
        for (const Comparison& c : all) {
            const bool now = c.below ? seen[c.metric] < c.bound : seen[c.metric] > c.bound;
            *held = now ? *held + 1 : 0;
            every = every && *held >= c.weeks;
            ++held;
        }
        any = any || every;
    }
    return any;
}

bool due(const PlannedAction& planned, int week, bool triggered, bool was_true, std::int32_t last) {
    if (week < planned.week || week >= planned.until) return false;
    if (!planned.when.empty() && !triggered) return false;
    if (planned.every_weeks > 0) return planned.when.empty() ? (week - planned.week) % planned.every_weeks == 0 : week - last >= planned.every_weeks;
    return planned.when.empty() ? week == planned.week : !was_true;
}

} // namespace

void Management::seat_leaders(State& s) const {
    if (s.levers.leaders >= 0) {
        s.network.wanted_leaders = s.levers.leaders;
        return;
    }
    const double by_founders = std::max(fewest_leaders, std::floor(s.network.founders / founders_per_leader + 0.5));
    const double group = s.levers.group_size > 0 ? s.levers.group_size : s.levers.span_of_control;
    s.network.wanted_leaders = std::max(by_founders, std::floor(s.members() / group));
}

void Management::neutral(State& s, const Turn& turn) const {
    s.levers = turn.plan.levers;
    s.conditions = turn.plan.conditions;
    seat_leaders(s);
}

void Management::operator()(State& s, const Turn& turn) const {
    const Plan& plan = turn.plan;
    s.levers = plan.levers;
    s.conditions = plan.conditions;
    for (const Change& change : plan.changes) {
        if (s.week < change.week || s.week >= change.until) continue;
        (change.lever ? s.levers.*change.lever : s.conditions.*change.condition) = change.value;
        if (s.week == change.week) s.events.add({.kind = EventKind::change, .value = change.value});
    }
    std::int32_t* held = s.memory.held_weeks.data();
    for (std::size_t k = 0; k < plan.actions.size(); ++k) {
        const PlannedAction& planned = plan.actions[k];
        const Action& action = *find_action(planned.action);
        std::int32_t& taken = s.memory.taken_week[k];
        const bool triggered = holds(planned.when, turn.seen, held);
        if (due(planned, s.week, triggered, s.memory.was_true[k], taken)) {
            taken = s.week;
            s.network.action_hours += action.hours * planned.strength;
            s.network.action_money += action.money * planned.strength;
            s.events.add({.kind = EventKind::action, .value = planned.strength, .id = static_cast<std::int16_t>(action.number)});
        }
        s.memory.was_true[k] = triggered;
        const int lasts = planned.for_weeks > 0 ? planned.for_weeks : action.weeks;
        if (s.week - taken >= lasts) continue;
        for (const Effect& e : action.effects) s.levers.*e.lever += planned.strength * (e.value - s.levers.*e.lever);
    }
    for (const PlannedShock& planned : plan.shocks) {
        const Shock& shock = *find_shock(planned.shock);
        if (s.week == planned.week) {
            if (shock.strike) shock.strike(s, planned.size);
            s.events.add({.kind = EventKind::shock, .value = planned.size, .id = static_cast<std::int16_t>(shock.number)});
        }
        const int lasts = planned.weeks > 0 ? planned.weeks : shock.weeks;
        if (shock.hold && s.week >= planned.week && s.week - planned.week < lasts) shock.hold(s.levers, s.conditions, planned.size);
    }
    if (!plan.shocks.empty()) s.roster.refresh(s.agents);
    seat_leaders(s);
}

} // namespace phakhi
