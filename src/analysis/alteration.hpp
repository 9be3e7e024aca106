// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/scenario.hpp"
#include <string>
#include <vector>

namespace phakhi {

/// One thing that is different in a twin of a network. Data only: src/text has its words.
struct Alteration {
    /// A cause is set back to its reference; a rescue is added; a placebo cannot matter in substance.
    enum class Role { cause, rescue, placebo };
    enum class Kind {
        setting,         ///< levers, conditions, founding values, parameters: `values`
        bundle,          ///< the settings of a form or a governance together: `values`
        founders, pool,  ///< how many found it; how many are in the field: `values[0]`
        shock, change, action,   ///< an entry of the plan (`index`) does not happen
        process,         ///< the process of number `index` is switched on
        missing_action,  ///< an action of the reference that is not in the plan is taken as there: `planned`
        added_action,    ///< ACT-`number` is taken again and again from `week` on
        luck             ///< other random numbers from `week` on
    };
    /// A number that is set, and what it was (NaN: not the same in all scenarios asked about). The key is that of the settings.
    struct Value {
        std::string key;
        double from = 0, to = 0;
    };
    Role role = Role::cause;
    Kind kind = Kind::setting;
    std::string key{};            ///< "strategy.rotation_weeks", "network.form", "SHOCK-4", "processes.culture", "ACT-13", "luck"
    std::vector<Value> values{};
    int number = 0;               ///< of the ACT or SHOCK
    std::size_t index = 0;        ///< in the plan or among the processes
    PlannedAction planned{};
    int week = 0;                 ///< when the entry of the plan happens, or the luck turns
    bool at_founding = false;     ///< acts at the founding only: there is no later week to do it in

    bool operator==(const Alteration& other) const { return role == other.role && key == other.key && kind == other.kind && index == other.index; }
};

/// The scenario with that one thing changed. Entries that do not happen stay in the plan, so that a manager's memory keeps its places.
void apply(const Alteration& alteration, Scenario& scenario);

/// Everything in which a scenario differs from its reference and that could matter there, each set back: settings, variation of settings, form
/// and governance as a whole, numbers of founders and of people in the field, shocks, dated changes, actions taken and actions missing, processes switched off.
/// Where both have a stakeholder worksheet or another field of people, that is kept as it is.
std::vector<Alteration> differences(const Scenario& scenario, const Scenario& reference);

/// What a manager could have done besides: every action of the catalogue taken without end, levers that no action pulls, and no leader leaving
/// without a handover. From week 1 on.
std::vector<Alteration> possible_rescues(const Scenario& scenario);

/// Changes that cannot matter in substance: other luck from a quarter and from the middle of `weeks` on, and idle settings.
std::vector<Alteration> placebos(const Scenario& scenario, int weeks);

/// The same alteration, taken from a later week on; only rescues and luck have their week in themselves.
Alteration from_week(Alteration alteration, int week);

} // namespace phakhi
