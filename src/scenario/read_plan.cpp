// SPDX-License-Identifier: MIT
#include "model/action.hpp"
#include "model/shock.hpp"
#include "scenario/messages.hpp"
#include "scenario/readers.hpp"
#include "scenario/settings.hpp"
#include "scenario/trigger.hpp"
#include "support/nearest_name.hpp"
#include "text/say.hpp"
#include "text/width.hpp"

namespace phakhi {

namespace {

constexpr Range a_week{1, 5200}, some_weeks{0, 5200};

template <class Entry> std::vector<std::string> ids(std::string_view prefix, std::span<const Entry* const> entries) {
    std::vector<std::string> all;
    for (const Entry* entry : entries) all.push_back(std::string(prefix) + std::to_string(entry->number));
    return all;
}

/// The number of an id such as ACT-13, or 0 after a problem.
int read_id(Section& section, std::string_view prefix, const std::vector<std::string>& known, const Message& missing, const Message& unknown) {
    const Node* node = section.any("id");
    if (!node) {
        section.problem_here(say(missing), say(messages::write_id, prefix));
        return 0;
    }
    for (const std::string& id : known) {
        if (node->kind == Node::Kind::text && node->text == id) return std::stoi(id.substr(prefix.size()));
    }
    section.problem(*node, say(unknown, shown(node->text)), did_you_mean(node->text, known));
    return 0;
}

/// until, which must be later than week.
void read_until(Section& section, int week, int& until) {
    if (!section.whole("until", a_week, "weeks", until) || until > week) return;
    section.problem(*section.any("until"), say(messages::until_too_early, until, week));
}

void read_action(Section& section, Scenario& scenario, const std::vector<std::string>& known) {
    PlannedAction action;
    action.action = read_id(section, "ACT-", known, messages::action_without_id, messages::unknown_action);
    section.whole("week", a_week, "weeks", action.week);
    read_until(section, action.week, action.until);
    section.whole("every_weeks", some_weeks, "weeks", action.every_weeks);
    section.number("strength", {0, 1}, "", action.strength); // more would push levers out of their ranges
    section.whole("for_weeks", some_weeks, "weeks", action.for_weeks);
    if (const Node* when = section.any("when"); when && !(when->kind == Node::Kind::text && when->text.empty()))
        action.when = parse_trigger(*when, section.problems());
    section.finish();
    scenario.plan.actions.push_back(std::move(action));
}

void read_shock(Section& section, Scenario& scenario, const std::vector<std::string>& known) {
    PlannedShock shock;
    shock.shock = read_id(section, "SHOCK-", known, messages::shock_without_id, messages::unknown_shock);
    section.whole("week", a_week, "weeks", shock.week);
    section.number("size", {0, 1}, "", shock.size);
    section.whole("weeks", some_weeks, "weeks", shock.weeks);
    section.finish();
    scenario.plan.shocks.push_back(shock);
}

/// The values of one table of a dated change.
template <class Owner, class Add> void read_values(Section& section, std::string_view key, Add&& add) {
    Section values = section.section(key);
    for (const Setting<Owner>& row : Owner::table) {
        double value = 0;
        const Node* node = values.any(row.key);
        if (row.key == "leaders" && node && node->kind == Node::Kind::text && node->text == "auto")
            add(row, -1.0);
        else if (values.number(row.key, row.range, row.unit, value))
            add(row, value);
    }
    values.finish();
}

void read_change(Section& section, Scenario& scenario) {
    Change change;
    section.whole("week", a_week, "weeks", change.week);
    read_until(section, change.week, change.until);
    const bool given = section.any("strategy") || section.any("environment");
    read_values<Levers>(section, "strategy", [&](const Setting<Levers>& row, double value) {
        Change one = change;
        one.lever = row.value, one.value = value;
        scenario.plan.changes.push_back(one);
    });
    read_values<Conditions>(section, "environment", [&](const Setting<Conditions>& row, double value) {
        Change one = change;
        one.condition = row.value, one.value = value;
        scenario.plan.changes.push_back(one);
    });
    if (!given) section.problem_here(say(messages::empty_change), say(messages::write_change));
    section.finish();
}

} // namespace

void read_plan(Section& file, Scenario& scenario) {
    const std::vector<std::string> action_ids = ids("ACT-", actions()), shock_ids = ids("SHOCK-", shocks());
    for (Section& section : file.sections("action")) read_action(section, scenario, action_ids);
    for (Section& section : file.sections("shock")) read_shock(section, scenario, shock_ids);
    for (Section& section : file.sections("change")) read_change(section, scenario);
}

} // namespace phakhi
