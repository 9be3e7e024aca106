// SPDX-License-Identifier: MIT
#include "scenario/check.hpp"
#include "model/action.hpp"
#include "scenario/messages.hpp"
#include "scenario/settings.hpp"
#include "text/say.hpp"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace phakhi {

namespace {

/// Settings that the scenario gives another value than the default, or varies.
void check_settings(const Scenario& scenario, std::vector<Idle>& idle) {
    Scenario mine = scenario, plain;
    const std::vector<SettingRef> given = settings(mine), standard = settings(plain);
    for (std::size_t k = 0; k < given.size(); ++k) {
        const auto varied =
            std::find_if(scenario.variation.begin(), scenario.variation.end(), [&](const Variation& v) { return v.key == given[k].key; });
        const bool unsaid = *given[k].value == *standard[k].value || *given[k].value == 0; // 0 is how one says that it shall not act
        if (unsaid && varied == scenario.variation.end()) continue;
        if (Said why = why_idle(scenario, given[k].key); !why.empty()) idle.push_back({given[k].key, std::move(why)});
    }
}

void check_variation(const Scenario& scenario, std::vector<Idle>& idle) {
    for (const Variation& v : scenario.variation) {
        const std::string key = "variation." + v.key;
        if (v.kind == Variation::Kind::range && v.low == v.high) idle.push_back({key, say(messages::same_low_high)});
        if (v.kind == Variation::Kind::relative_sd && v.low == 0)
            idle.push_back({key, say(messages::sd_zero)});
        else if (v.kind == Variation::Kind::relative_sd && *find_setting(scenario, v.key) == 0)
            idle.push_back({key, say(messages::sd_of_zero)});
    }
}

template <class Owner> std::string key_of(std::string_view section, double Owner::*member) {
    for (const Setting<Owner>& row : Owner::table) {
        if (row.value == member) return std::string(section) + std::string(row.key);
    }
    return "";
}

bool management_is_off(const Scenario& scenario) {
    const std::vector<std::string>& names = process_names();
    const auto found = std::find(names.begin(), names.end(), "management");
    return found != names.end() && scenario.model.off[static_cast<std::size_t>(found - names.begin())];
}

void check_actions(const Scenario& s, std::vector<Idle>& idle) {
    for (const PlannedAction& planned : s.plan.actions) {
        const std::string key = "[[action]] ACT-" + std::to_string(planned.action);
        const Action* action = find_action(planned.action);
        if (planned.week > s.weeks)
            idle.push_back({key, say(messages::first_week_late, s.weeks)});
        else if (planned.strength == 0)
            idle.push_back({key, say(messages::strength_zero)});
        else if (action && !action->effects.empty()) {
            Said why;
            for (const Effect& effect : action->effects) {
                why = why_idle(s, key_of("strategy.", effect.lever));
                if (why.empty()) break;
            }
            if (!why.empty()) idle.push_back({key, why});
        }
    }
}

void check_shocks(const Scenario& s, std::vector<Idle>& idle) {
    for (const PlannedShock& shock : s.plan.shocks) {
        const std::string key = "[[shock]] SHOCK-" + std::to_string(shock.shock);
        if (shock.week > s.weeks)
            idle.push_back({key, say(messages::strikes_late, s.weeks)});
        else if (shock.size == 0)
            idle.push_back({key, say(messages::size_zero)});
    }
}

void check_changes(const Scenario& s, std::vector<Idle>& idle) {
    for (const Change& change : s.plan.changes) {
        const std::string setting = change.lever ? key_of("strategy.", change.lever) : key_of("environment.", change.condition);
        const std::string key = "[[change]] " + setting;
        const double standing = change.lever ? s.plan.levers.*change.lever : s.plan.conditions.*change.condition;
        const bool alone = std::count_if(s.plan.changes.begin(), s.plan.changes.end(),
                                         [&](const Change& c) { return c.lever == change.lever && c.condition == change.condition; }) == 1;
        Said why = why_idle(s, setting);
        if (setting == "environment.target_impact" || setting == "environment.target_spread") why = say(messages::founding_only);
        if (change.week > s.weeks)
            why = say(messages::begins_late, s.weeks);
        else if (why.empty() && alone && change.value == standing)
            why = say(messages::value_stands);
        if (!why.empty()) idle.push_back({key, why});
    }
}

} // namespace

CheckReport check(const Scenario& scenario) {
    CheckReport report;
    report.title = scenario.title;
    report.founders = scenario.population.founding_seats();
    report.pool = scenario.population.size();
    report.weeks = scenario.weeks;
    report.notes = scenario.notes;
    check_settings(scenario, report.idle);
    check_variation(scenario, report.idle);
    const bool planned = !scenario.plan.actions.empty() || !scenario.plan.shocks.empty() || !scenario.plan.changes.empty();
    if (planned && management_is_off(scenario))
        report.idle.push_back({"[[action]], [[shock]], [[change]]", say(messages::management_off)});
    else
        check_actions(scenario, report.idle), check_shocks(scenario, report.idle), check_changes(scenario, report.idle);
    return report;
}

std::string CheckReport::json() const {
    nlohmann::ordered_json out = {{"valid", true},
                                  {"title", title},
                                  {"founders", founders},
                                  {"pool", pool},
                                  {"weeks", weeks},
                                  {"notes", nlohmann::ordered_json::array()},
                                  {"notes_th", nlohmann::ordered_json::array()},
                                  {"idle", nlohmann::ordered_json::array()}};
    for (const Said& note : notes) out["notes"].push_back(note.en), out["notes_th"].push_back(note.in(Language::thai));
    for (const Idle& one : idle) out["idle"].push_back({{"key", one.key}, {"why", one.why.en}, {"why_th", one.why.in(Language::thai)}});
    return out.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace phakhi
