// SPDX-License-Identifier: MIT
#include "scenario/presets.hpp"
#include "scenario/messages.hpp"
#include "scenario/readers.hpp"
#include "scenario/settings.hpp"
#include "support/nearest_name.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <algorithm>

namespace phakhi {

/// "it belongs in [strategy]" if another section has a setting of this name.
static Said belongs_elsewhere(const std::string& name) {
    for (const std::string& key : setting_keys()) {
        const std::size_t dot = key.find_last_of('.');
        if (key.substr(dot + 1) == name) return say(messages::belongs_in, key.substr(0, dot));
    }
    return {};
}

/// All settings under a prefix, out of the section of that name.
static void read_numbers(Section& section, const std::string& prefix, const std::vector<SettingRef>& all) {
    for (const SettingRef& setting : all) {
        if (setting.key.rfind(prefix, 0) == 0)
            section.number(std::string_view(setting.key).substr(prefix.size()), setting.range, setting.unit, *setting.value);
    }
    section.finish(belongs_elsewhere);
}

static void read_strategy(Section strategy, const std::vector<SettingRef>& all, Scenario& scenario) {
    if (const Node* use = strategy.any("use")) {
        const bool file = use->text.size() > 5 && use->text.substr(use->text.size() - 5) == ".toml";
        std::string ignored;
        if (!file && !(use->kind == Node::Kind::text && use->text.empty())) strategy.choice("use", preset_ids(Source::Kind::strategy), ignored);
    }
    for (const SettingRef& setting : all) {
        if (setting.key.rfind("strategy.", 0) != 0) continue;
        const std::string_view name = std::string_view(setting.key).substr(9);
        const Node* node = strategy.any(name);
        if (name == "leaders" && node && node->kind == Node::Kind::text && node->text == "auto")
            scenario.plan.levers.leaders = -1;
        else
            strategy.number(name, setting.range, setting.unit, *setting.value);
    }
    strategy.finish(belongs_elsewhere);
}

void read_settings(Section& file, Scenario& scenario) {
    const std::vector<SettingRef> all = settings(scenario);
    read_strategy(file.section("strategy"), all, scenario);
    Section environment = file.section("environment");
    read_numbers(environment, "environment.", all);
    Section parameters = file.section("parameters");
    std::vector<std::string> owners = process_names();
    owners.insert(owners.begin(), "founding");
    for (const std::string& owner : owners) {
        Section section = parameters.section(owner);
        read_numbers(section, "parameters." + owner + ".", all);
    }
    parameters.finish(belongs_elsewhere);
}

} // namespace phakhi
