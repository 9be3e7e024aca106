// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/scenario.hpp"
#include "support/said.hpp"
#include "support/setting.hpp"
#include <string>
#include <vector>

namespace phakhi {

/// A number of a scenario that a user may set, under its full key:
///   strategy.LEVER, environment.CONDITION, parameters.founding.NAME, parameters.PROCESS.NAME
struct SettingRef {
    std::string key;
    Text meaning;
    std::string_view unit;
    Range range;
    std::string_view source;
    double* value;       ///< in the scenario that was asked
    double hours, money; ///< a week, of the default (levers only)
};

/// Everything that may be set in a scenario, in the order of the tables. The one walk: the reader, --set, variation, designs, `list`,
/// `schema`, `check` and the written file all go by it.
std::vector<SettingRef> settings(Scenario& scenario);

/// Calls f(key, meaning, unit, range, source, value) for each; value is a double&.
template <class F> void for_each_setting(Scenario& scenario, F&& f) {
    for (const SettingRef& s : settings(scenario)) f(s.key, s.meaning, s.unit, s.range, s.source, *s.value);
}

/// The value of a full key, or nullptr.
double* find_setting(Scenario& scenario, std::string_view key);
const double* find_setting(const Scenario& scenario, std::string_view key);

/// The full keys, in order.
const std::vector<std::string>& setting_keys();

/// The lever or condition of a name, or nullptr.
const Setting<Levers>* find_lever(std::string_view key);
const Setting<Conditions>* find_condition(std::string_view key);

/// Names of the processes, in the order of the week.
const std::vector<std::string>& process_names();

/// A range as a user reads it: "0 to 1", "1 to 104 weeks", "0 to 0.1 per week".
Said range_text(Range range, std::string_view unit);

} // namespace phakhi
