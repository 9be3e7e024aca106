// SPDX-License-Identifier: MIT
#include "demonstrations.hpp"
#include "scenario/settings.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace phakhi::validation {

namespace {

constexpr Demonstration all[] = {
    {1, "lock_in"},         {2, "drift"},          {3, "no_vision"},       {4, "no_roles"},       {5, "clique"},
    {6, "too_hard"},        {7, "no_small_wins"},  {8, "no_perseverance"}, {9, "not_anchored"},   {10, "credit_stealing"},
    {11, "complacency"},    {12, "no_sponsor"},    {13, "weak_vision"},    {14, "vision_not_communicated"}, {15, "capture"},
    {16, "poor_systems"},   {17, "lack_of_leader"}, {18, "no_resources"},  {19, "coordination_breakdown"}, {20, "mismatch"},
    {21, "distrust"},       {22, "no_time"},       {23, "unresolved_conflict"}, {24, "hidden_knowledge"},
};

bool same(const Change& a, const Change& b) {
    return a.week == b.week && a.until == b.until && a.lever == b.lever && a.condition == b.condition && a.value == b.value;
}

/// What a demonstration turns: full key and value.
using Turned = std::map<std::string, double>;

Turned turned(Scenario demonstrated, Scenario healthy) {
    Turned out;
    const auto now = settings(demonstrated), before = settings(healthy);
    for (std::size_t k = 0; k < now.size(); ++k) {
        if (*now[k].value != *before[k].value) out[now[k].key] = *now[k].value;
    }
    return out;
}

bool is_parameter(const std::string& key) { return key.starts_with("parameters."); }

bool turns(const Scenario& scenario, const Scenario& healthy, const Change& change) {
    for (const auto& [key, value] : turned(scenario, healthy)) {
        Arm arm(healthy);
        if (is_parameter(key)) continue;
        arm.at(1, key, value);
        const Change& own = arm.scenario.plan.changes.back();
        if (own.lever == change.lever && own.condition == change.condition) return true;
    }
    const auto& dated = scenario.plan.changes;
    return std::any_of(dated.begin(), dated.end(), [&](const Change& c) { return c.lever == change.lever && c.condition == change.condition; });
}

} // namespace

std::span<const Demonstration> demonstrations() { return all; }

Arm demonstration(Laboratory& lab, const Demonstration& d) { return lab.arm(fmt::format("failures/{}.toml", d.name)); }

Countered countered(Laboratory& lab, const Demonstration& d) {
    const std::vector<Change> own = demonstration(lab, d).scenario.plan.changes;
    Countered found{lab.arm(fmt::format("counters/{}.toml", d.name)), lab.arm(fmt::format("counters/{}.toml", d.name)), forever, {}};
    std::vector<Change>& changes = found.left.scenario.plan.changes;
    const auto added = [&](const Change& c) { return std::none_of(own.begin(), own.end(), [&](const Change& o) { return same(c, o); }); };
    for (const Change& c : changes) {
        if (added(c)) found.week = std::min(found.week, c.week);
    }
    const auto counter = [&](const Change& c) { return added(c) && c.week == found.week; };
    std::copy_if(changes.begin(), changes.end(), std::back_inserter(found.changes), counter);
    changes.erase(std::remove_if(changes.begin(), changes.end(), counter), changes.end());
    return found;
}

std::optional<Arm> together(Laboratory& lab, std::initializer_list<const Demonstration*> causes) {
    constexpr int from = 13;
    Arm arm = lab.arm("./healthy.toml");
    const Scenario healthy = arm.scenario;
    std::vector<Scenario> scenarios;
    for (const Demonstration* d : causes) scenarios.push_back(demonstration(lab, *d).scenario);
    Turned all;
    for (const Scenario& one : scenarios) {
        for (const Scenario& other : scenarios) {
            const auto clashes = [&](const Change& c) { return turns(other, healthy, c); };
            if (&one != &other && std::any_of(one.plan.changes.begin(), one.plan.changes.end(), clashes)) return std::nullopt;
        }
        for (const auto& [key, value] : turned(one, healthy)) {
            const auto [at, fresh] = all.emplace(key, value);
            if (!fresh && at->second != value) return std::nullopt;
        }
    }
    for (const auto& [key, value] : all) {
        if (is_parameter(key)) arm.set(key, value);
        else arm.at(from, key, value);
    }
    Plan& plan = arm.scenario.plan;
    for (const Scenario& one : scenarios) {
        for (Change change : one.plan.changes) {
            change.week = from;
            plan.changes.push_back(change);
        }
        plan.shocks.insert(plan.shocks.end(), one.plan.shocks.begin(), one.plan.shocks.end());
    }
    return arm;
}

} // namespace phakhi::validation
