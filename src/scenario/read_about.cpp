// SPDX-License-Identifier: MIT
#include "scenario/number.hpp"
#include "scenario/messages.hpp"
#include "scenario/presets.hpp"
#include "scenario/readers.hpp"
#include "scenario/settings.hpp"
#include "support/nearest_name.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <algorithm>
#include <charconv>
#include <cmath>

namespace phakhi {

void read_about(Section& file, Scenario& scenario) {
    Section about = file.section("scenario");
    const auto languages = [&](std::string_view key, std::string& en, std::string& th) {
        Section text = about.section(key);
        text.text("en", en);
        text.text("th", th);
        text.finish();
    };
    languages("title", scenario.title, scenario.title_th);
    languages("description", scenario.description, scenario.description_th);
    std::string source; // a label, kept in the files only
    about.text("source", source);
    about.finish();
}

/// A day of the calendar as YYYY-MM-DD.
static bool is_day(const std::string& text) {
    const auto digits = [&](std::size_t from, std::size_t count) {
        int value = 0;
        const auto [end, error] = std::from_chars(text.data() + from, text.data() + from + count, value);
        return error == std::errc{} && end == text.data() + from + count ? value : -1;
    };
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    const int year = digits(0, 4), month = digits(5, 2), day = digits(8, 2);
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    const int days[] = {31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

static void read_start_date(Section& run, Scenario& scenario) {
    const Node* date = run.any("start_date");
    if (!date || (date->kind == Node::Kind::text && date->text.empty())) return;
    if ((date->kind != Node::Kind::date && date->kind != Node::Kind::text) || !is_day(date->text)) {
        run.problem(*date, say(messages::no_day), say(messages::write_day));
        return;
    }
    const int year = std::stoi(date->text.substr(0, 4));
    if (year >= 2400)
        run.problem(*date, say(messages::buddhist_year, year), say(messages::write_this, std::to_string(year - 543) + date->text.substr(4)));
    else
        scenario.start_date = date->text;
}

bool read_seed(Section& run, std::uint64_t& to) {
    const Node* seed = run.any("seed");
    if (!seed) return false;
    constexpr double exact = 9007199254740992; // whole numbers up to here are exact as floats
    const bool whole_float =
        seed->kind == Node::Kind::number && !seed->is_whole && seed->number >= 0 && seed->number <= exact && seed->number == std::floor(seed->number);
    if (whole_float || (seed->is_whole && seed->whole >= 0)) {
        to = whole_float ? static_cast<std::uint64_t>(seed->number) : static_cast<std::uint64_t>(seed->whole);
        return true;
    }
    std::uint64_t value = 0;
    const char* end = seed->text.data() + seed->text.size();
    const auto [read, error] = std::from_chars(seed->text.data(), end, value);
    if (seed->kind == Node::Kind::text && error == std::errc{} && read == end) {
        to = value;
        return true;
    }
    run.problem(*seed, say(messages::bad_seed), say(messages::quote_seed));
    return false;
}

void read_run(Section& file, Scenario& scenario) {
    Section run = file.section("run");
    run.whole("weeks", {0, 5200}, "weeks", scenario.weeks);
    read_seed(run, scenario.seed);
    read_start_date(run, scenario);
    run.finish();
}

void read_network(Section& file, Scenario& scenario) {
    Section network = file.section("network");
    const auto preset = [&](std::string_view key, Source::Kind kind, std::string& value) {
        const Node* given = network.any(key);
        if (given && given->kind == Node::Kind::text && given->text.empty()) return;
        network.choice(key, preset_ids(kind), value);
    };
    preset("form", Source::Kind::form, scenario.form);
    preset("governance", Source::Kind::governance, scenario.governance);
    network.any("leaders"); // moved to strategy.leaders
    network.finish();
}

void read_costs(Section& file, Scenario& scenario) {
    Section costs = file.section("costs");
    costs.number("money_per_hour", {0, 1e9}, "", scenario.costs.money_per_hour);
    costs.number("money_per_unit", {0, 1e12}, "", scenario.costs.money_per_unit);
    costs.text("currency", scenario.costs.currency);
    costs.finish();
}

void read_output(Section& file, Scenario& scenario) {
    Section output = file.section("output");
    output.whole("states_every_weeks", {1, 5200}, "weeks", scenario.output.states_every_weeks);
    output.whole("snapshots_every_weeks", {1, 5200}, "weeks", scenario.output.snapshots_every_weeks);
    output.finish();
}

void read_processes(Section& file, Scenario& scenario) {
    Section processes = file.section("processes");
    if (const Node* off = processes.any("off")) {
        if (off->kind != Node::Kind::list)
            processes.problem(*off, say(messages::not_names, "processes.off", off->kind_name()), say(messages::write_names));
        const std::vector<std::string>& names = process_names();
        for (const Node& item : off->items) {
            const auto found = std::find(names.begin(), names.end(), item.text);
            if (item.kind == Node::Kind::text && found != names.end())
                scenario.model.off[static_cast<std::size_t>(found - names.begin())] = true;
            else
                processes.problem(
                    item, item.kind == Node::Kind::text ? say(messages::unknown_process, shown(item.text)) : say(messages::process_not_quoted),
                    did_you_mean(item.text, names));
        }
    }
    processes.finish();
}

/// One [variation] entry: { sd = … } or { low = …, high = … }.
static void read_variation_of(const std::string& key, const Node& node, const SettingRef& setting, Scenario& scenario, Problems& problems) {
    Section section(&node, "variation.\"" + key + "\"", problems);
    Variation variation{key};
    const std::size_t before = problems.count();
    double sd = 0;
    const bool has_sd = section.number("sd", {0, 3}, "", sd);
    const bool has_low = section.number("low", setting.range, setting.unit, variation.low);
    const bool has_high = section.number("high", setting.range, setting.unit, variation.high);
    section.finish();
    if (problems.count() != before) return;
    if (has_sd == (has_low || has_high) || has_low != has_high) {
        problems.add(node.place.problem(say(messages::bad_spread, key), say(messages::write_spread)));
    } else if (has_sd) {
        variation.low = sd;
        scenario.variation.push_back(variation);
    } else if (variation.low > variation.high) {
        problems.add(node.place.problem(say(messages::low_above_high, number_text(variation.low), number_text(variation.high))));
    } else {
        variation.kind = Variation::Kind::range;
        scenario.variation.push_back(variation);
    }
}

/// Keys may be written in quotes or as dotted keys, which TOML makes into tables.
static void walk_variation(const std::string& prefix, const Node& table, const std::vector<SettingRef>& all, Scenario& scenario, Problems& problems) {
    for (const Node::Entry& entry : table.entries) {
        const std::string key = prefix.empty() ? entry.key : prefix + "." + entry.key;
        const auto setting = std::find_if(all.begin(), all.end(), [&](const SettingRef& s) { return s.key == key; });
        const bool inner = std::any_of(all.begin(), all.end(), [&](const SettingRef& s) { return s.key.rfind(key + ".", 0) == 0; });
        if (setting != all.end())
            read_variation_of(key, entry.value, *setting, scenario, problems);
        else if (inner && entry.value.kind == Node::Kind::table)
            walk_variation(key, entry.value, all, scenario, problems);
        else
            problems.add(entry.place.problem(say(messages::unknown_variation, shown(key)), did_you_mean(key, setting_keys())));
    }
}

void read_variation(Section& file, Scenario& scenario) {
    const Node* variation = file.any("variation");
    if (!variation) return;
    Section checked(variation, "variation", file.problems());
    if (!checked.given()) return;
    walk_variation("", *variation, settings(scenario), scenario, file.problems());
    std::vector<std::string> keys;
    for (const Variation& v : scenario.variation) {
        if (std::find(keys.begin(), keys.end(), v.key) != keys.end()) file.problem(*variation, say(messages::spread_twice, v.key));
        keys.push_back(v.key);
    }
}

} // namespace phakhi
