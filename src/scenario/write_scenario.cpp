// SPDX-License-Identifier: MIT
#include "scenario/write_scenario.hpp"
#include "scenario/number.hpp"
#include "scenario/toml_writer.hpp"
#include "scenario/trigger.hpp"

namespace phakhi {

std::string toml_text(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out += {'\\', c};
        else if (c == '\n')
            out += "\\n";
        else if (byte < 0x20 || byte == 0x7F) {
            constexpr std::string_view digits = "0123456789ABCDEF";
            out += "\\u00";
            out += digits[byte >> 4];
            out += digits[byte & 15];
        } else
            out += c;
    }
    return out + "\"";
}

/// The entry of a list in the tree, or nullptr.
static const Node* entry(const Node* list, std::size_t k) { return list && k < list->items.size() ? &list->items[k] : nullptr; }

void TomlWriter::write_actions() {
    if (explains())
        out_ +=
            "\n# an action of the catalogue (phakhi list actions): once, on a rhythm, or when something is seen\n# [[action]]\n# id = \"ACT-5\"\n"
            "# week = 1             # first week it may be taken · 1 to 5200\n# until = 105          # first week it may no longer be\n"
            "# every_weeks = 13     # 0 = once, or each time the trigger comes true\n# strength = 1         # share of its usual effect · 0 to 1\n"
            "# for_weeks = 0        # how long one taking lasts; 0 = as the catalogue says\n# when = \"attendance < 0.4 for 8 weeks and members > "
            "10\"   # metrics that somebody could see (phakhi list metrics)\n";
    for (std::size_t k = 0; k < scenario_.plan.actions.size(); ++k) {
        const PlannedAction& a = scenario_.plan.actions[k];
        heading("[[action]]");
        line("id", "\"ACT-" + std::to_string(a.action) + "\"", entry(at("action"), k));
        line("week", std::to_string(a.week), entry(at("action"), k));
        if (a.until != forever) line("until", std::to_string(a.until), entry(at("action"), k));
        line("every_weeks", std::to_string(a.every_weeks), entry(at("action"), k));
        line("strength", number_text(a.strength), entry(at("action"), k));
        line("for_weeks", std::to_string(a.for_weeks), entry(at("action"), k));
        if (!a.when.empty()) line("when", toml_text(trigger_text(a.when)), entry(at("action"), k));
    }
}

void TomlWriter::write_shocks() {
    if (explains())
        out_ += "\n# a shock of the catalogue (phakhi list shocks)\n# [[shock]]\n# id = \"SHOCK-4\"\n# week = 104           # 1 to 5200\n# size = "
                "0.6           # 0 to 1\n"
                "# weeks = 0            # how long it lasts; 0 = as the catalogue says\n";
    for (std::size_t k = 0; k < scenario_.plan.shocks.size(); ++k) {
        const PlannedShock& s = scenario_.plan.shocks[k];
        heading("[[shock]]");
        line("id", "\"SHOCK-" + std::to_string(s.shock) + "\"", entry(at("shock"), k));
        line("week", std::to_string(s.week), entry(at("shock"), k));
        line("size", number_text(s.size), entry(at("shock"), k));
        line("weeks", std::to_string(s.weeks), entry(at("shock"), k));
    }
}

template <class Owner> static std::string name_of(double Owner::*member) {
    for (const Setting<Owner>& row : Owner::table) {
        if (row.value == member) return std::string(row.key);
    }
    return "";
}

void TomlWriter::write_changes() {
    if (explains())
        out_ += "\n# levers or conditions set to other values for a while\n# [[change]]\n# week = 104           # first week in force · 1 to 5200\n# "
                "until = 156          # first week no longer in force; left out = for good\n"
                "# strategy = { push = 0.5 }\n# environment = { difficulty = 1.2 }\n";
    for (const Change& c : scenario_.plan.changes) {
        heading("[[change]]");
        line("week", std::to_string(c.week), at("change"));
        if (c.until != forever) line("until", std::to_string(c.until), at("change"));
        const std::string name = c.lever ? name_of(c.lever) : name_of(c.condition);
        line(c.lever ? "strategy" : "environment", "{ " + name + " = " + number_text(c.value) + " }", at("change"));
    }
}

void TomlWriter::write_processes() {
    std::string off;
    const std::vector<std::string>& names = process_names();
    for (std::size_t k = 0; k < names.size(); ++k) {
        if (scenario_.model.off[k]) off += (off.empty() ? "\"" : ", \"") + names[k] + "\"";
    }
    heading("[processes]");
    std::string all;
    for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
    line("off", "[" + off + "]", at("processes.off"), "processes switched off (off = neutral): " + all);
}

void TomlWriter::write_variation() {
    if (scenario_.variation.empty() && !explains()) return;
    heading("[variation]", "settings that differ between replicates, drawn once for each: value × e^(sd·N), or even from low to high");
    if (explains()) out_ += "# \"strategy.push\" = { sd = 0.3 }\n# \"environment.difficulty\" = { low = 0.9, high = 1.2 }\n";
    for (const Variation& v : scenario_.variation) {
        const bool sd = v.kind == Variation::Kind::relative_sd;
        const Node* table = at("variation");
        const Node* from = table ? table->find(v.key) : nullptr;
        line("\"" + v.key + "\"",
             sd ? "{ sd = " + number_text(v.low) + " }" : "{ low = " + number_text(v.low) + ", high = " + number_text(v.high) + " }",
             from ? from : at("variation." + v.key));
    }
}

void TomlWriter::write_costs_and_output() {
    heading("[costs]", "prices of what levers and actions take; no source gives any, so cost figures appear only with a currency named");
    line("money_per_hour", number_text(scenario_.costs.money_per_hour), at("costs.money_per_hour"), "0 or more");
    line("money_per_unit", number_text(scenario_.costs.money_per_unit), at("costs.money_per_unit"),
         "one unit of money in the tables of levers and actions · 0 or more");
    line("currency", toml_text(scenario_.costs.currency), at("costs.currency"));
    heading("[output]", "what a run records");
    line("states_every_weeks", std::to_string(scenario_.output.states_every_weeks), at("output.states_every_weeks"), "1 to 5200 weeks");
    line("snapshots_every_weeks", std::to_string(scenario_.output.snapshots_every_weeks), at("output.snapshots_every_weeks"), "1 to 5200 weeks");
}

std::string write_scenario(const Scenario& scenario, const Node& effective, const std::string& folder) {
    return TomlWriter(scenario, &effective, folder).write();
}

std::string write_default_scenario() {
    Scenario scenario;
    scenario.title = "default network";
    scenario.title_th = "เครือข่ายตั้งต้น";
    scenario.weeks = 520;
    return TomlWriter(scenario, nullptr, "").write();
}

} // namespace phakhi
