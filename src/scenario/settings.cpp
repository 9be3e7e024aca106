// SPDX-License-Identifier: MIT
#include "scenario/settings.hpp"
#include "scenario/messages.hpp"
#include "scenario/number.hpp"
#include "text/say.hpp"
#include "text/unit_words.hpp"
#include <algorithm>

namespace phakhi {

template <class Owner> static void append(std::vector<SettingRef>& all, const std::string& prefix, Owner& owner) {
    for (const Setting<Owner>& row : Owner::table) {
        all.push_back({prefix + "." + std::string(row.key), row.meaning, row.unit, row.range, row.source, &(owner.*row.value), row.hours, row.money});
    }
}

std::vector<SettingRef> settings(Scenario& scenario) {
    std::vector<SettingRef> all;
    append(all, "strategy", scenario.plan.levers);
    append(all, "environment", scenario.plan.conditions);
    append(all, "parameters.founding", scenario.model.founding);
    each_process(scenario.model.week, [&](auto& process, std::size_t) { append(all, "parameters." + std::string(process.key), process); });
    return all;
}

double* find_setting(Scenario& scenario, std::string_view key) {
    const std::vector<std::string>& keys = setting_keys();
    const auto found = std::find(keys.begin(), keys.end(), key);
    return found == keys.end() ? nullptr : settings(scenario)[static_cast<std::size_t>(found - keys.begin())].value;
}

const double* find_setting(const Scenario& scenario, std::string_view key) { return find_setting(const_cast<Scenario&>(scenario), key); }

const std::vector<std::string>& setting_keys() {
    static const std::vector<std::string> keys = [] {
        Scenario scenario;
        std::vector<std::string> all;
        for (const SettingRef& setting : settings(scenario)) all.push_back(setting.key);
        return all;
    }();
    return keys;
}

template <class Owner> static const Setting<Owner>* find_row(std::string_view key) {
    const auto found = std::find_if(Owner::table.begin(), Owner::table.end(), [&](const Setting<Owner>& row) { return row.key == key; });
    return found == Owner::table.end() ? nullptr : &*found;
}

const Setting<Levers>* find_lever(std::string_view key) { return find_row<Levers>(key); }
const Setting<Conditions>* find_condition(std::string_view key) { return find_row<Conditions>(key); }

const std::vector<std::string>& process_names() {
    static const std::vector<std::string> names = [] {
        Week week;
        std::vector<std::string> all;
        each_process(week, [&](const auto& process, std::size_t) { all.emplace_back(process.key); });
        return all;
    }();
    return names;
}

Said range_text(Range range, std::string_view unit) {
    const Said bounds = say(messages::range, number_text(range.min), number_text(range.max));
    if (unit.empty() || unit == "1") return bounds;
    if (unit.substr(0, 2) == "1/") return say(messages::range_per, bounds, unit_words(unit.substr(2)));
    for (const std::string_view kind : {"share", "probability", "logit"}) {
        if (unit.substr(0, kind.size()) == kind) return say(messages::range_of, bounds, unit_words(unit));
    }
    return say(messages::range_unit, bounds, unit_words(unit == "week" ? "weeks" : unit));
}

} // namespace phakhi
