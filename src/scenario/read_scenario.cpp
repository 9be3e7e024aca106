// SPDX-License-Identifier: MIT
#include "scenario/read_scenario.hpp"
#include "scenario/layers.hpp"
#include "scenario/messages.hpp"
#include "scenario/readers.hpp"
#include "scenario/write_scenario.hpp"
#include "text/say.hpp"

namespace phakhi {

Scenario read_scenario(const std::string& path, const std::vector<std::string>& overrides, const InputFiles& files) {
    Problems problems;
    Layers layers = load_layers(path, overrides, files, problems);
    Scenario scenario;
    scenario.inputs = std::move(layers.inputs);
    scenario.notes = std::move(layers.notes);
    Section file(&layers.effective, "", problems);
    read_about(file, scenario);
    read_run(file, scenario);
    read_population(file, scenario, layers.folder, files);
    read_network(file, scenario);
    read_settings(file, scenario);
    read_plan(file, scenario);
    read_processes(file, scenario);
    read_variation(file, scenario);
    read_costs(file, scenario);
    read_output(file, scenario);
    file.finish();
    problems.raise();
    scenario.resolved = write_scenario(scenario, layers.effective, layers.folder);
    return scenario;
}

Scenario read_scenario(const std::string& path, const std::vector<std::string>& overrides) { return read_scenario(path, overrides, InputFiles{}); }

Scenario read_stored_scenario(const std::vector<InputFile>& files, const std::vector<std::string>& overrides) {
    if (files.empty()) throw InputError({"", 0, 0, say(messages::nothing_stored), ""});
    return read_scenario(files.front().path, overrides, InputFiles(files));
}

} // namespace phakhi
