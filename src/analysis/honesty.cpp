// SPDX-License-Identifier: MIT
#include "analysis/honesty.hpp"
#include "diagnosis/outcome.hpp"
#include "scenario/settings.hpp"

namespace phakhi {

bool is_assumption(std::string_view source) {
    return source.empty() || source.starts_with("assumption") || source.find("free parameter") != source.npos;
}

Honesty honesty_of(const Scenario& scenario) {
    Honesty honesty;
    const auto count = [&](std::string_view source) {
        ++honesty.parameters;
        honesty.assumptions += is_assumption(source);
    };
    Scenario copy = scenario;
    for (const SettingRef& setting : settings(copy)) {
        if (setting.key.starts_with("parameters.")) count(setting.source);
    }
    for (const Setting<OutcomeRule>& row : OutcomeRule::table) count(row.source);
    honesty.idle = check(scenario).idle;
    return honesty;
}

} // namespace phakhi
