// SPDX-License-Identifier: MIT
#include "analysis/alteration.hpp"
#include "scenario/check.hpp"
#include "scenario/presets.hpp"
#include "scenario/settings.hpp"
#include <algorithm>
#include <cmath>

namespace phakhi {

namespace {

using Kind = Alteration::Kind;

bool acts_at_founding(std::string_view key) {
    return key.starts_with("parameters.founding.") || key == "environment.target_impact" || key == "environment.target_spread";
}

void add_settings(std::vector<Alteration>& all, const Scenario& scenario, const Scenario& reference) {
    Scenario mine = scenario, theirs = reference;
    const std::vector<SettingRef> given = settings(mine), standard = settings(theirs);
    for (std::size_t k = 0; k < given.size(); ++k) {
        const double from = *given[k].value, to = *standard[k].value;
        const bool spread = std::any_of(scenario.variation.begin(), scenario.variation.end(), [&](const Variation& v) { return v.key == given[k].key && v.kind == Variation::Kind::range; });
        if (from == to && !spread) continue;
        if (from != 0 && !why_idle(scenario, given[k].key).empty()) continue;   // 0 is how one says that it shall not act: that may matter
        all.push_back({.kind = Kind::setting, .key = given[k].key, .values = {{given[k].key, from, to}}, .at_founding = acts_at_founding(given[k].key)});
    }
}

/// The keys that a bundle of settings sets: tables of numbers down to their full names.
void collect_keys(const Node& node, const std::string& prefix, std::vector<std::string>& keys) {
    for (const Node::Entry& entry : node.entries) {
        const std::string key = prefix.empty() ? entry.key : prefix + "." + entry.key;
        if (entry.value.kind == Node::Kind::table) collect_keys(entry.value, key, keys);
        else keys.push_back(key);
    }
}

void add_bundle(std::vector<Alteration>& all, Source::Kind kind, const std::string& id, const std::string& key) {
    const Preset* preset = id.empty() ? nullptr : find_preset(kind, id);
    if (!preset) return;
    std::vector<std::string> keys;
    collect_keys(preset->content, "", keys);
    Alteration bundle{.kind = Kind::bundle, .key = key, .at_founding = true};
    for (const Alteration& one : all) {
        if (one.kind != Kind::setting || std::find(keys.begin(), keys.end(), one.key) == keys.end()) continue;
        bundle.values.push_back(one.values[0]);
        bundle.at_founding = bundle.at_founding && one.at_founding;
    }
    if (bundle.values.size() > 1) all.push_back(std::move(bundle));
}

void add_population(std::vector<Alteration>& all, const Population& mine, const Population& theirs) {
    const auto add = [&](Kind kind, std::string key, int from, int to) {
        if (from != to) all.push_back({.kind = kind, .key = key, .values = {{key, static_cast<double>(from), static_cast<double>(to)}}, .at_founding = true});
    };
    if (mine.seats.empty() && theirs.seats.empty()) add(Kind::founders, "population.founders", mine.founders, theirs.founders);
    // people in the field for each founder, as in the reference
    const auto founders = static_cast<double>(std::max(1, theirs.founding_seats()));
    const int usual = static_cast<int>(std::lround(mine.founding_seats() * (theirs.size() / founders)));
    if (std::abs(usual - mine.size()) > 1) add(Kind::pool, "population.pool", mine.size(), usual);
}

template <class T, class Same> bool has(const std::vector<T>& all, Same&& same) { return std::any_of(all.begin(), all.end(), same); }

void add_plan(std::vector<Alteration>& all, const Plan& mine, const Plan& theirs, int weeks) {
    for (std::size_t k = 0; k < mine.shocks.size(); ++k) {
        const PlannedShock& s = mine.shocks[k];
        if (s.size == 0 || s.week > weeks || has(theirs.shocks, [&](const PlannedShock& o) { return o.shock == s.shock && o.week == s.week && o.size == s.size && o.weeks == s.weeks; })) continue;
        all.push_back({.kind = Kind::shock, .key = "SHOCK-" + std::to_string(s.shock), .number = s.shock, .index = k, .week = s.week});
    }
    for (std::size_t k = 0; k < mine.changes.size(); ++k) {
        const Change& c = mine.changes[k];
        if (c.week > weeks || has(theirs.changes, [&](const Change& o) { return o.week == c.week && o.lever == c.lever && o.condition == c.condition && o.value == c.value; })) continue;
        std::string key;
        for (const Setting<Levers>& row : Levers::table) {
            if (c.lever && row.value == c.lever) key = "strategy." + std::string(row.key);
        }
        for (const Setting<Conditions>& row : Conditions::table) {
            if (c.condition && row.value == c.condition) key = "environment." + std::string(row.key);
        }
        const double standing = c.lever ? mine.levers.*c.lever : mine.conditions.*c.condition;
        all.push_back({.kind = Kind::change, .key = key, .values = {{key, c.value, standing}}, .index = k, .week = c.week});
    }
    for (std::size_t k = 0; k < mine.actions.size(); ++k) {
        const PlannedAction& a = mine.actions[k];
        if (a.strength == 0 || a.week > weeks || has(theirs.actions, [&](const PlannedAction& o) { return o.action == a.action && o.week == a.week && o.every_weeks == a.every_weeks; })) continue;
        all.push_back({.kind = Kind::action, .key = "ACT-" + std::to_string(a.action), .number = a.action, .index = k, .week = a.week});
    }
}

void add_missing_actions(std::vector<Alteration>& all, const Plan& mine, const Plan& theirs, int weeks) {
    for (std::size_t k = 0; k < theirs.actions.size(); ++k) {
        const PlannedAction& a = theirs.actions[k];
        if (a.strength == 0 || a.week > weeks || has(mine.actions, [&](const PlannedAction& o) { return o.action == a.action && o.week == a.week && o.every_weeks == a.every_weeks && o.strength > 0; })) continue;
        all.push_back({.kind = Kind::missing_action, .key = "missing ACT-" + std::to_string(a.action), .number = a.action, .index = k, .planned = a, .week = a.week});
    }
}

} // namespace

std::vector<Alteration> differences(const Scenario& scenario, const Scenario& reference) {
    std::vector<Alteration> all;
    add_settings(all, scenario, reference);
    add_bundle(all, Source::Kind::form, scenario.form, "network.form");
    add_bundle(all, Source::Kind::governance, scenario.governance, "network.governance");
    add_population(all, scenario.population, reference.population);
    add_plan(all, scenario.plan, reference.plan, scenario.weeks);
    add_missing_actions(all, scenario.plan, reference.plan, scenario.weeks);
    for (std::size_t k = 0; k < process_count; ++k) {
        if (scenario.model.off[k] && !reference.model.off[k]) all.push_back({.kind = Kind::process, .key = "processes." + process_names()[k], .index = k});
    }
    return all;
}

} // namespace phakhi
