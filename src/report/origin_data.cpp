// SPDX-License-Identifier: MIT
#include "report/run_data.hpp"
#include "scenario/document.hpp"
#include "scenario/read_scenario.hpp"
#include "support/errors.hpp"
#include "text/story.hpp"

namespace phakhi {

using Json = nlohmann::ordered_json;

namespace {

/// Day of week 0 as YYYY-MM-DD, or "".
std::string start_date(const Provenance& provenance) {
    try {
        const Node file = parse_toml(provenance.scenario_resolved, std::make_shared<Source>());
        const Node* date = file.at({"run", "start_date"});
        return date ? date->text : "";
    } catch (const InputError&) {
        return "";
    }
}

/// What share is assumed, that it is no forecast, what did nothing.
Json honest_line(const Honesty& honesty, const Provenance& provenance) {
    const auto told = [&](Language language) {
        Page page(1'000'000);   // one line: the screen breaks it
        tell_honesty(page, honesty, {}, provenance.inputs.empty() ? "" : provenance.inputs.front().path, Voice(language));
        return page.text();
    };
    return both(told(Language::english), told(Language::thai));
}

} // namespace

std::optional<Scenario> stored_scenario(const Provenance& provenance) {
    std::vector<InputFile> files;
    for (const ProvenanceInput& input : provenance.inputs) {
        if (input.bytes.empty() && input.size > 0) return std::nullopt;
        files.push_back({input.path, input.bytes});
    }
    try {
        return read_stored_scenario(files);
    } catch (const InputError&) {
        return std::nullopt;
    }
}

Json origin_data(const Provenance& p) {
    const std::optional<Scenario> scenario = stored_scenario(p);
    Honesty honesty = honesty_of(scenario ? *scenario : Scenario{});
    if (!scenario) honesty.idle.clear();   // what does nothing cannot be known without the scenario
    Json inputs = Json::array();
    for (const ProvenanceInput& input : p.inputs) inputs.push_back({{"path", input.path}, {"sha256", input.sha256}});
    return {{"start", start_date(p)}, {"honest", honest_line(honesty, p)}, {"parameters", honesty.parameters}, {"assumptions", honesty.assumptions}, {"version", p.program_version}, {"commit", p.git_commit}, {"seed", p.seed}, {"replicate", p.replicate},
            {"command", p.volatile_facts.command_line}, {"made", p.volatile_facts.finished}, {"inputs", std::move(inputs)}};
}

} // namespace phakhi
