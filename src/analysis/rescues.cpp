// SPDX-License-Identifier: MIT
#include "analysis/alteration.hpp"
#include "model/action.hpp"
#include "scenario/check.hpp"
#include "scenario/settings.hpp"
#include <algorithm>

namespace phakhi {

namespace {

using Kind = Alteration::Kind;
using Role = Alteration::Role;

/// Levers that no action of the catalogue pulls, with a value that a determined manager would choose; and what sponsors and leaders could give.
struct Raised {
    std::string_view id;    ///< the action of the material that it stands for, or ""
    std::vector<std::pair<std::string_view, double>> values;
    enum class To { value, at_least, at_most, more } to = To::value;
};

const std::vector<Raised>& raised() {
    using To = Raised::To;
    static const std::vector<Raised> all = {
        {"", {{"strategy.leaders", 2}}, To::more},
        {"", {{"strategy.rotation_on_fatigue", 0.5}}, To::value},
        {"", {{"strategy.anchoring", 1}}, To::at_least},
        {"", {{"strategy.recruitment", 2}}, To::at_least},
        {"", {{"strategy.invitation_lead_days", 30}, {"strategy.channel", 0.9}}, To::at_least},
        {"", {{"strategy.quorum", 0.2}}, To::at_most},
        {"", {{"strategy.push", 1.3}}, To::at_least},
        {"", {{"strategy.ambition", 1}, {"strategy.vision_messages", 1.6}}, To::at_least},
        {"", {{"strategy.administration", 0.5}}, To::at_least},
        {"", {{"strategy.sustainability_planning", 1}}, To::at_least},
        {"ACT-10", {{"environment.own_budget", 1}}, To::at_least},
        {"ACT-19", {{"environment.sponsor_support", 0.9}, {"environment.sponsor_share", 0.5}}, To::at_least},
        {"", {{"parameters.leadership.transfer", 0}, {"parameters.leadership.burnout", 0}}, To::value},
    };
    return all;
}

double target(const Raised& row, std::string_view key, double wanted, const Scenario& s) {
    const double now = *find_setting(s, key);
    switch (row.to) {
    case Raised::To::value: return wanted;
    case Raised::To::at_least: return std::max(now, wanted);
    case Raised::To::at_most: return std::min(now, wanted);
    case Raised::To::more: return now < 0 ? now : now + wanted;
    }
    return wanted;
}

/// Whether an action taken without end would pull any lever that is not there already.
bool pulls(const Action& action, const Levers& levers) {
    return std::any_of(action.effects.begin(), action.effects.end(), [&](const Effect& e) { return levers.*e.lever != e.value; });
}

} // namespace

std::vector<Alteration> possible_rescues(const Scenario& scenario) {
    std::vector<Alteration> all;
    std::vector<const Action*> catalogue(actions().begin(), actions().end());
    std::sort(catalogue.begin(), catalogue.end(), [](const Action* a, const Action* b) { return a->number < b->number; });
    for (const Action* action : catalogue) {
        if (!pulls(*action, scenario.plan.levers)) continue;
        all.push_back({.role = Role::rescue, .kind = Kind::added_action, .key = "ACT-" + std::to_string(action->number), .number = action->number, .week = 1});
    }
    for (const Raised& row : raised()) {
        Alteration one{.role = Role::rescue, .kind = Kind::setting, .key = std::string(row.id.empty() ? row.values.front().first : row.id)};
        for (const auto& [key, wanted] : row.values) {
            const double from = *find_setting(scenario, key), to = target(row, key, wanted, scenario);
            if (from != to) one.values.push_back({std::string(key), from, to});
        }
        if (!one.values.empty()) all.push_back(std::move(one));
    }
    return all;
}

std::vector<Alteration> placebos(const Scenario& scenario, int weeks) {
    std::vector<Alteration> all;
    for (const int part : {4, 2}) all.push_back({.role = Role::placebo, .kind = Kind::luck, .key = "luck", .index = static_cast<std::size_t>(part), .week = std::max(2, weeks / part)});
    Scenario copy = scenario;
    constexpr std::size_t most_idle = 2;
    std::size_t idle = 0;
    for (const SettingRef& setting : settings(copy)) {
        if (idle == most_idle) break;
        if (why_idle(scenario, setting.key).empty()) continue;
        // a value that is as far away as the setting goes
        const double other = *setting.value - setting.range.min > setting.range.max - *setting.value ? setting.range.min : setting.range.max;
        Scenario changed = scenario;
        *find_setting(changed, setting.key) = other;
        if (why_idle(changed, setting.key).empty()) continue;
        all.push_back({.role = Role::placebo, .kind = Kind::setting, .key = setting.key, .values = {{setting.key, *setting.value, other}}});
        ++idle;
    }
    return all;
}

} // namespace phakhi
