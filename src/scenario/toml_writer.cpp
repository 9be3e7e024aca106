// SPDX-License-Identifier: MIT
#include "scenario/toml_writer.hpp"
#include "scenario/input_file.hpp"
#include "scenario/number.hpp"
#include "scenario/presets.hpp"
#include "scenario/write_scenario.hpp"
#include "text/width.hpp"

namespace phakhi {

namespace {

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

std::string languages(const std::string& en, const std::string& th) {
    return "{ en = " + toml_text(en) + (th.empty() ? "" : ", th = " + toml_text(th)) + " }";
}

std::string setting_text(const SettingRef& setting) {
    if (setting.key == "strategy.leaders" && *setting.value < 0) return "\"auto\"";
    return number_text(*setting.value);
}

std::string setting_explanation(const SettingRef& setting) {
    std::string out(setting.meaning.en);
    if (!setting.meaning.th.empty()) out += " · " + std::string(setting.meaning.th);
    out += " · " + (setting.key == "strategy.leaders" ? "\"auto\" or 0 to " + number_text(setting.range.max) + " leaders"
                                                      : range_text(setting.range, setting.unit).en);
    return out + " · " + std::string(setting.source);
}

} // namespace

void TomlWriter::heading(const std::string& name, const std::string& explanation) {
    out_ += "\n";
    if (explains() && !explanation.empty()) out_ += "# " + explanation + "\n";
    out_ += name + "\n";
}

void TomlWriter::line(const std::string& key, const std::string& value, const Node* from, const std::string& explanation) {
    if (explains() && !explanation.empty()) out_ += "# " + explanation + "\n";
    const std::string text = key + " = " + value;
    constexpr std::size_t comments_from = 36;
    if (explains())
        out_ += text + "\n";
    else
        out_ += padded(text, comments_from) + "  # " + (from ? from->place.origin() : "default") + "\n";
}

void TomlWriter::optional_line(const std::string& key, const std::string& value, const std::string& example, const Node* from,
                               const std::string& explanation) {
    if (!value.empty())
        line(key, value, from, explanation);
    else if (explains())
        out_ += "# " + explanation + "\n# " + key + " = " + example + "\n";
}

const Node* TomlWriter::at(const std::string& dotted_path) const {
    const Node* node = effective_;
    for (std::size_t begin = 0; node && begin <= dotted_path.size();) {
        const std::size_t dot = std::min(dotted_path.find('.', begin), dotted_path.size());
        node = node->find(dotted_path.substr(begin, dot - begin));
        begin = dot + 1;
    }
    return node;
}

/// The path of a worksheet in quotes, seen from the folder of the scenario; "" if there is none.
std::string TomlWriter::file_line(const std::string& key) const {
    const Node* name = at("population." + key);
    if (!name || name->kind != Node::Kind::text || name->text.empty()) return "";
    return toml_text(relative_to(folder_, path_in(name->place.source ? name->place.source->folder : "", name->text)));
}

void TomlWriter::write_about() {
    heading("[scenario]", "what the network is called, in both languages");
    line("title", languages(scenario_.title, scenario_.title_th), at("scenario.title"));
    const bool described = !scenario_.description.empty() || !scenario_.description_th.empty();
    optional_line("description", described ? languages(scenario_.description, scenario_.description_th) : "", "{ en = \"…\", th = \"…\" }",
                  at("scenario.description"), "a sentence or two");
    const Node* source = at("scenario.source");
    optional_line("source", source ? toml_text(source->text) : "", "\"CASE-5\"", source, "where it comes from: a label");
}

void TomlWriter::write_run() {
    heading("[run]");
    line("weeks", std::to_string(scenario_.weeks), at("run.weeks"), "how long · สัปดาห์ · 0 to 5200 weeks");
    const bool large = scenario_.seed > static_cast<std::uint64_t>(INT64_MAX);
    const std::string seed = std::to_string(scenario_.seed);
    line("seed", large ? "\"" + seed + "\"" : seed, at("run.seed"), "of the random numbers · ค่าตั้งต้นการสุ่ม (seed) · a whole number");
    optional_line("start_date", scenario_.start_date.empty() ? "" : toml_text(scenario_.start_date), "\"2026-01-05\"", at("run.start_date"),
                  "day of week 0, for stories and pages (not a Buddhist year)");
}

void TomlWriter::write_population() {
    const Population& p = scenario_.population;
    heading("[population]", "who is in the field: worksheets, or synthetic seats, or both");
    optional_line("stakeholders", file_line("stakeholders"), "\"stakeholders.csv\"", at("population.stakeholders"),
                  "worksheet of the founding seats; columns: docs/scenario.md");
    optional_line("ties", file_line("ties"), "\"ties.csv\"", at("population.ties"), "worksheet of the ties between them");
    if (p.seats.empty())
        line("founders", std::to_string(p.founders), at("population.founders"), "founding seats · ผู้ก่อตั้ง · 0 to 100000; calibrated for 7 to 200");
    const Node* pool = at("population.pool");
    line("pool", std::to_string(p.pool), pool ? pool : at("population.outsiders"),
         "everyone in the field, founders included (or write outsiders = …); if left out, 10/3 of the founders");
    line("sectors",
         "{ people = " + number_text(p.sectors[0]) + ", academia = " + number_text(p.sectors[1]) + ", government = " + number_text(p.sectors[2]) +
             " }",
         at("population.sectors"), "relative sizes of the sectors among synthetic seats");
    line("given_ties_only", p.given_ties_only ? "true" : "false", at("population.given_ties_only"),
         "founders get no random ties besides those of the worksheet (true if ties are given)");
    line("max_ties", std::to_string(p.max_ties), at("population.max_ties"), "room for ties of one agent · 1 to 1000");
}

void TomlWriter::write_network() {
    if (!explains() && scenario_.form.empty() && scenario_.governance.empty()) return;
    heading("[network]", "bundles of settings that the sections below refine");
    const auto quoted = [](const std::string& name) { return name.empty() ? "" : toml_text(name); };
    optional_line("form", quoted(scenario_.form), "\"natural\"", at("network.form"), "how it came about: " + joined(preset_ids(Source::Kind::form)));
    optional_line("governance", quoted(scenario_.governance), "\"shared\"", at("network.governance"),
                  "who runs it: " + joined(preset_ids(Source::Kind::governance)));
}

void TomlWriter::write_settings(std::string_view prefix, const std::string& section) {
    bool first = true;
    for (const SettingRef& setting : settings(const_cast<Scenario&>(scenario_))) {
        if (setting.key.rfind(prefix, 0) != 0) continue;
        if (first && !section.empty()) heading(section);
        first = false;
        line(setting.key.substr(prefix.size()), setting_text(setting), at(setting.key), setting_explanation(setting));
    }
}

void TomlWriter::write_parameters() {
    write_settings("parameters.founding.", "[parameters.founding]");
    for (const std::string& process : process_names()) write_settings("parameters." + process + ".", "[parameters." + process + "]");
}

std::string TomlWriter::write() {
    out_ = explains() ? "# Every key of a scenario with its default. Copy what you want to change, or extends = \"default.toml\" (paths are relative "
                        "to the file).\n"
                        "# Written by phakhi from its tables: do not edit.\n"
                      : "# The effective scenario; behind each value stands where it comes from.\n";
    out_ += "schema = 1\n";
    write_about();
    write_run();
    write_population();
    write_network();
    heading("[environment]", "the world around the network, which nobody in it can set");
    write_settings("environment.", "");
    heading("[strategy]", "standing levers of the manager; actions push them for a while");
    if (explains())
        out_ += "# a bundle of levers and actions that those below refine: " + joined(preset_ids(Source::Kind::strategy)) +
                ", or the path of a .toml file\n# use = \"network_mindset\"\n";
    write_settings("strategy.", "");
    write_actions();
    write_shocks();
    write_changes();
    write_parameters();
    write_processes();
    write_variation();
    write_costs_and_output();
    return std::move(out_);
}

} // namespace phakhi
