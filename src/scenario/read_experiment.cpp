// SPDX-License-Identifier: MIT
#include "scenario/read_experiment.hpp"
#include "diagnosis/outcome.hpp"
#include "scenario/encoding.hpp"
#include "scenario/experiment_messages.hpp"
#include "scenario/experiment_parts.hpp"
#include "scenario/layers.hpp"
#include "scenario/number.hpp"
#include "scenario/read_scenario.hpp"
#include "scenario/readers.hpp"
#include "scenario/write_scenario.hpp"
#include "support/nearest_name.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <algorithm>
#include <charconv>

namespace phakhi {

namespace {

std::vector<std::string> method_names() {
    std::vector<std::string> names;
    for (int k = 0; k <= static_cast<int>(Method::bundle_parts); ++k) names.emplace_back(name_of(static_cast<Method>(k)));
    return names;
}

void read_title(Section& file, Experiment& e) {
    const Node* title = file.any("title");
    if (!title) return;
    if (title->kind == Node::Kind::text) return static_cast<void>(e.title = title->text);
    Section languages = file.section("title");
    languages.text("en", e.title);
    languages.text("th", e.title_th);
    languages.finish();
}

void read_size(Section& file, std::string_view key, double most, std::size_t& value) {
    int given = 0;
    if (file.whole(key, {1, most}, "", given)) value = static_cast<std::size_t>(given);
}

void read_how(Section& file, Experiment& e) {
    std::string method;
    const std::vector<std::string> names = method_names();
    if (file.choice("method", names, method)) e.method = static_cast<Method>(std::find(names.begin(), names.end(), method) - names.begin());
    read_size(file, "replicates", 1e7, e.replicates);
    read_seed(file, e.seed);
    file.flag("common_random_numbers", e.common_random_numbers);
    read_size(file, "samples", 1e6, e.samples);
    read_size(file, "shifts", 1000, e.shifts);
    read_size(file, "trajectories", 1e6, e.trajectories);
    read_size(file, "levels", 1000, e.morris_levels);
    if (e.morris_levels % 2) file.problem(*file.any("levels"), say(messages::uneven_levels, e.morris_levels));
    if (e.method == Method::sobol && e.samples == 0) e.samples = 256;
    if (e.method == Method::latin_hypercube && e.samples == 0) e.samples = 100;
    if (e.method == Method::sobol && e.samples % e.shifts) {
        const Node *at = file.any("samples"), *other = file.any("shifts");
        const std::size_t good = (e.samples / e.shifts + 1) * e.shifts;
        file.problem(at ? *at : *other, say(messages::uneven_shifts, e.samples, e.shifts), say(messages::write_samples, good));
    }
}

void read_series(Section& file, Experiment& e) {
    Section output = file.section("output");
    e.series = default_series();
    const Node* given = output.any("series");
    output.finish();
    if (!given) return;
    std::vector<std::string> known = {"default", "all"};
    for (const Metric* metric : metrics()) known.emplace_back(metric->key);
    MetricSet chosen;
    const auto choose = [&](const Node& node) {
        const auto found = std::find(known.begin(), known.end(), node.text);
        if (node.kind != Node::Kind::text) output.problem(node, say(messages::series_no_names, node.kind_name()));
        else if (found == known.end()) output.problem(node, say(messages::unknown_series, shown(node.text)), did_you_mean(node.text, known));
        else if (node.text == "all") chosen.set();
        else if (node.text == "default") for (const std::uint16_t k : default_series()) chosen.set(k);
        else chosen.set(static_cast<std::size_t>(found - known.begin()) - 2);
    };
    if (given->kind == Node::Kind::list) for (const Node& item : given->items) choose(item);
    else choose(*given);
    e.series.clear();
    for (std::uint16_t k = 0; k < metrics_count; ++k) {
        if (chosen[k] && k != static_cast<std::uint16_t>(MetricId::week)) e.series.push_back(k);   // the scale says it already
    }
}

/// "failed:first 5 per point" as a rule; false if it is not understood.
bool read_rule(std::string text, KeepRule& rule) {
    const auto number = [](std::string_view digits, std::size_t& value) {
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return error == std::errc{} && end == digits.data() + digits.size();
    };
    constexpr std::string_view per_point = " per point", first = ":first ";
    if (text.ends_with(per_point)) rule.per_point = true, text.resize(text.size() - per_point.size());
    if (text.starts_with("runs ")) text.erase(0, 5);
    else if (text.starts_with("run ")) text.erase(0, 4);
    if (number(text, rule.run)) return !rule.per_point;
    if (const std::size_t colon = text.find(first); colon != text.npos) {
        if (!number(std::string_view(text).substr(colon + first.size()), rule.first)) return false;
        text.resize(colon);
    }
    rule.who = KeepRule::Who::failed;
    if (text == "failed") return true;
    rule.who = KeepRule::Who::ending;
    for (rule.ending = 0; rule.ending < outcome_count; ++rule.ending) {
        if (text == describe(static_cast<Outcome>(rule.ending)).key) return true;
    }
    return false;
}

void read_keep(Section& file, Experiment& e) {
    Section keep = file.section("keep");
    std::string text;
    const bool given = keep.text("trajectories", text);
    keep.finish();
    if (!given) return;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        std::string part = text.substr(begin, end - begin);
        begin = end + 1;
        part.erase(0, std::min(part.find_first_not_of(' '), part.size()));
        part.erase(part.find_last_not_of(' ') + 1);
        KeepRule rule;
        if (part == "all") e.keep_all = true;
        else if (part.empty() || part == "none") continue;
        else if (read_rule(part, rule)) e.keep.push_back(rule);
        else keep.problem(*keep.any("trajectories"), say(messages::bad_keep, shown(part)), say(messages::write_keep));
    }
}

void check_sizes(Section& file, const Experiment& e) {
    constexpr double most = 2147483647;   // run numbers are 32 bits in the file
    const double runs = static_cast<double>(e.design.points) * static_cast<double>(e.replicates);
    if (runs > most) {
        const Node* at = file.any("replicates");
        file.problems().add((at ? at->place : Place{}).problem(say(messages::too_many_runs, number_text(runs), number_text(most)), say(messages::fewer_replicates)));
    }
    for (const KeepRule& rule : e.keep) {
        if (rule.who == KeepRule::Who::run && static_cast<double>(rule.run) >= runs) file.problem(*file.any("keep"), say(messages::keep_beyond, rule.run, number_text(runs - 1)));
    }
}

/// The base scenario, which must be sound before anything else can be judged.
void read_base(Section& file, ExperimentReading& reading) {
    std::string name;
    const Node* base = file.any("base");
    if (base && !file.text("base", name)) return;
    if (base) reading.base_place = base->place;
    const Node* factors = file.any("factor");
    for (const Node& factor : factors ? factors->items : std::vector<Node>{}) {   // or the first scenario of a factor
        const Node *key = factor.find("key"), *values = factor.find("values");
        if (!base && key && values && key->text == "scenario" && !values->items.empty() && values->items[0].kind == Node::Kind::text) name = values->items[0].text, reading.base_place = values->items[0].place;
    }
    if (name.empty()) return reading.problems.add({reading.experiment.inputs.front().path, 0, 0, say(messages::no_base), say(messages::write_base)});
    reading.base = path_in(reading.folder, name);
    reading.experiment.base = reading.scenario(reading.base, {});
    const std::string seen = relative_to(reading.folder, reading.base);   // origins of values name no folder of this machine
    reading.experiment.base.resolved = read_scenario(seen, {}, InputFiles(reading.experiment.inputs)).resolved;
    for (const Said& note : reading.experiment.base.notes) reading.experiment.notes.push_back(note);
}

Experiment read(const std::string& path, InputFiles files) {
    Experiment e;
    Problems problems;
    const std::string folder = folder_of(path);
    files.tell([&](const std::string& file, const std::string& bytes) {
        const std::string seen = relative_to(folder, file);
        const auto same = [&](const InputFile& input) { return input.path == seen; };
        if (std::none_of(e.inputs.begin(), e.inputs.end(), same)) e.inputs.push_back({seen, bytes});
    });
    ExperimentReading reading{e, files, problems, folder, "", {}};
    FileBytes bytes = files.read(path, {});
    const DecodedText decoded = decode_text(bytes.bytes, path);
    if (!decoded.note.empty()) e.notes.push_back(decoded.note);
    Node tree = parse_toml(decoded.text, std::make_shared<Source>(Source{Source::Kind::file, path, reading.folder, false}));
    if (!tree.find("base") && !tree.find("factor") && !tree.find("method")) throw InputError({path, 0, 0, say(messages::is_scenario), say(messages::run_scenario)});
    check_schema(tree, path, problems);
    Section file(&tree, "", problems);
    read_title(file, e);
    read_how(file, e);
    read_series(file, e);
    read_keep(file, e);
    try {
        read_base(file, reading);
    } catch (const InputError& error) {
        for (const Problem& problem : error.problems()) problems.add(problem);
    }
    std::string table;
    if (const Node* node = file.any("table"); file.text("table", table)) {
        if (e.method != Method::table) file.problem(*node, say(messages::table_unused, name_of(e.method)), say(messages::write_method_table));
        else read_table(path_in(reading.folder, table), node->place, reading);
    } else if (e.method == Method::table && !node) {
        problems.add({path, 0, 0, say(messages::no_table), ""});
    }
    read_factors(file, reading);
    file.finish();
    problems.raise();
    lay_out(reading);
    check_sizes(file, e);
    problems.raise();
    if (e.title.empty()) e.title = e.base.title, e.title_th = e.base.title_th;
    return e;
}

} // namespace

Scenario ExperimentReading::scenario(const std::string& path, const std::vector<std::string>& overrides) const {
    Scenario read = read_scenario(path, overrides, files);
    read.inputs.clear();
    return read;
}

Experiment read_experiment(const std::string& path) { return read(path, InputFiles{}); }

Experiment read_stored_experiment(const std::vector<InputFile>& files) {
    if (files.empty()) throw InputError({"", 0, 0, say(messages::nothing_stored), ""});
    return read(files.front().path, InputFiles(files));
}

Scenario scenario_at(const Experiment& stored, std::size_t point) {
    const InputFiles files(stored.inputs);
    const Experiment::Source& source = stored.sources[stored.variant[point]];
    Problems problems;
    const Layers layers = load_layers(source.file, source.overrides, files, problems);
    Scenario scenario = stored.at(point);
    scenario.resolved = write_scenario(scenario, layers.effective, layers.folder);
    scenario.notes = stored.notes;
    scenario.inputs = read_scenario(source.file, source.overrides, files).inputs;
    scenario.inputs.front().bytes = scenario.resolved;   // with the values of the point in it, so that it reads back to this very scenario
    const auto extended = [](const InputFile& input) { return input.path.ends_with(".toml"); };
    scenario.inputs.erase(std::remove_if(scenario.inputs.begin() + 1, scenario.inputs.end(), extended), scenario.inputs.end());
    return scenario;
}

bool is_experiment(const std::string& path) {
    const FileBytes bytes = InputFiles{}.read(path, {});
    const Node tree = parse_toml(decode_text(bytes.bytes, path).text, std::make_shared<Source>(Source{Source::Kind::file, path, folder_of(path), false}));
    return tree.find("factor") || tree.find("method") || tree.find("base");
}

} // namespace phakhi
