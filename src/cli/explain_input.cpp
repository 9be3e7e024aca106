// SPDX-License-Identifier: MIT
#include "cli/explain_input.hpp"
#include "cli/options.hpp"
#include "engine/variation.hpp"
#include "results/read_ensemble.hpp"
#include "results/read_trajectory.hpp"
#include "scenario/read_experiment.hpp"
#include "scenario/read_scenario.hpp"
#include "support/errors.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <fstream>

namespace phakhi {

namespace {

/// HDF5 files begin with these bytes.
bool is_result(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string start(8, '\0');
    return file.read(start.data(), 8) && start == "\x89HDF\r\n\x1a\n";
}

/// Twins are many: they need no copies of the files.
Scenario light(Scenario scenario) {
    scenario.inputs.clear();
    scenario.resolved.clear();
    return scenario;
}

/// A run as its replicate had it: what was drawn for it is a fact of it.
Scenario as_drawn(const Scenario& scenario, std::uint64_t seed, std::uint32_t replicate) {
    Scenario own = scenario.variation.empty() ? scenario : varied(scenario, seed, replicate);
    own.variation.clear();
    return light(std::move(own));
}

void ask_about(Question& question, const Scenario& scenario, std::uint64_t seed, std::uint32_t replicate) {
    question.runs.push_back({question.scenarios.size(), seed, replicate});
    question.scenarios.push_back(as_drawn(scenario, seed, replicate));
}

/// The stored scenario with every value in force, as it was played: also what was set on the command line.
ExplainInput read_run(const ExplainOptions& o, Language language) {
    const Voice voice(language);
    if (o.run) usage_error("explain", voice({"--run does nothing here: {0} holds one run", "--run ไม่มีผล: {0} มีรอบจำลองเดียว"}, shown(o.file)), voice({"leave it out", "ตัดออก"}));
    const Trajectory result = read_trajectory(o.file);
    const Provenance& p = result.provenance;
    std::vector<InputFile> files = {{p.inputs.empty() ? o.file : p.inputs.front().path, p.scenario_resolved}};
    for (std::size_t k = 1; k < p.inputs.size(); ++k) {
        const ProvenanceInput& input = p.inputs[k];
        if (input.bytes.empty() && input.size > 0)
            throw InputError({o.file, 0, 0, say({"this was kept with --pseudonyms, so the worksheet {0} is not in it and the run cannot be played again", "แฟ้มนี้บันทึกด้วย --pseudonyms จึงไม่มีแบบกรอก {0} และจำลองซ้ำไม่ได้"}, shown(input.path)),
                              say({"explain the scenario itself: phakhi explain SCENARIO.toml --run {0}", "ให้อธิบายจากฉากทัศน์: phakhi explain SCENARIO.toml --run {0}"}, p.replicate)});
        files.push_back({input.path, input.bytes});
    }
    ExplainInput in;
    in.scenario = read_stored_scenario(files, o.settings);
    if (o.settings.empty()) in.stored = result.record.outcome;
    ask_about(in.question, in.scenario, parse_whole(p.seed).value_or(1), static_cast<std::uint32_t>(p.replicate));
    return in;
}

/// Numbers of the runs that failed, or the one asked for.
std::vector<std::size_t> runs_of(const EnsembleRecord& record, const ExplainOptions& o) {
    if (o.run) {
        if (*o.run >= record.runs())
            throw InputError({o.file, 0, 0, say({"there is no run {0}: its runs are 0 to {1}", "ไม่มีรอบที่ {0} มีรอบ 0 ถึง {1}"}, *o.run, record.runs() - 1), say({"phakhi export {0} --format csv lists them", "ดูรายการด้วย phakhi export {0} --format csv"}, shown(o.file))});
        return {static_cast<std::size_t>(*o.run)};
    }
    std::vector<std::size_t> failing;
    for (std::size_t k = 0; k < record.runs(); ++k) {
        if (record.status[k] == 0 && failed(static_cast<Outcome>(record.outcome[k]))) failing.push_back(k);
    }
    return failing;
}

ExplainInput read_many(const ExplainOptions& o, Language language) {
    const Voice voice(language);
    if (!o.settings.empty()) usage_error("explain", voice({"--set does nothing here: an ensemble holds runs of many scenarios", "--set ไม่มีผล: ผลการทดลองมีหลายฉากทัศน์"}), voice({"leave it out, or explain the scenario", "ตัดออก หรืออธิบายจากฉากทัศน์"}));
    const Ensemble ensemble = read_ensemble(o.file, Series::leave);
    const Experiment experiment = read_stored_experiment(stored_files(ensemble.provenance));
    const std::vector<std::size_t> failing = runs_of(ensemble.record, o);
    ExplainInput in;
    if (failing.empty()) {
        in.scenario = experiment.at(0);
        in.all_lived = ensemble.record.runs();
    }
    in.failed_runs = failing.size();
    const std::size_t count = std::min(failing.size(), most_runs_asked);
    for (std::size_t k = 0; k < count; ++k) {
        const std::size_t number = failing[k * failing.size() / count];
        const RunId id = experiment.run(number);
        const Scenario scenario = experiment.at(id.point);
        if (k == 0) in.scenario = scenario;
        ask_about(in.question, scenario, experiment.seed, id.replicate);
        if (count > 1) continue;
        in.stored.emplace();
        in.stored->outcome = describe(static_cast<Outcome>(ensemble.record.outcome[number])).key;
        in.stored->end_week = ensemble.record.end_week[number];
    }
    if (count > 1 && !experiment.title.empty()) in.scenario.title = experiment.title, in.scenario.title_th = experiment.title_th;
    return in;
}

ExplainInput read_plan(const ExplainOptions& o) {
    ExplainInput in;
    in.scenario = read_scenario(o.file, o.settings);
    if (o.run) ask_about(in.question, in.scenario, in.scenario.seed, static_cast<std::uint32_t>(*o.run));
    else in.question.scenarios.push_back(light(in.scenario));
    return in;
}

} // namespace

ExplainInput read_explain_input(const ExplainOptions& o, Language language) {
    ExplainInput in = !is_result(o.file) ? read_plan(o) : is_ensemble(o.file) ? read_many(o, language) : read_run(o, language);
    in.question.replicates = o.replicates.value_or(100);
    if (!o.reference.empty()) in.question.reference = light(read_scenario(o.reference));
    return in;
}

} // namespace phakhi
