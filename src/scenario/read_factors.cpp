// SPDX-License-Identifier: MIT
#include "scenario/csv.hpp"
#include "scenario/encoding.hpp"
#include "scenario/experiment_messages.hpp"
#include "scenario/experiment_parts.hpp"
#include "scenario/number.hpp"
#include "scenario/settings.hpp"
#include "scenario/write_scenario.hpp"
#include "support/nearest_name.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <algorithm>
#include <cmath>

namespace phakhi {

namespace {

/// What the values of a factor are.
enum class Values { setting, whole, flag, name, path, names };

struct Choice {
    std::string_view key;
    Values values;
};
constexpr Choice choices[] = {
    {"scenario", Values::path}, {"strategy.use", Values::name}, {"network.form", Values::name}, {"network.governance", Values::name}, {"processes.off", Values::names},
    {"run.weeks", Values::whole}, {"population.founders", Values::whole}, {"population.pool", Values::whole}, {"population.outsiders", Values::whole}, {"population.max_ties", Values::whole},
    {"population.given_ties_only", Values::flag}, {"population.stakeholders", Values::path}, {"population.ties", Values::path},
};

/// A factor's key, checked, and what may stand behind it.
struct Kind {
    std::string key;
    Values values = Values::setting;
    Range range{0, 0};
    std::string_view unit;
};

class Reading {
public:
    Reading(const Kind& kind, const std::string& folder, Problems& problems) : kind_(kind), folder_(folder), problems_(problems) {}

    bool numeric() const { return kind_.values == Values::setting || kind_.values == Values::whole; }
    /// Whether a number may be set; else a problem at the place.
    bool fits(double number, const Place& place) const {
        if (kind_.values != Values::setting || kind_.range.holds(number)) return true;
        problems_.add(place.problem(say(messages::out_of_range, kind_.key, number_text(number), range_text(kind_.range, kind_.unit))));
        return false;
    }
    /// A value in the file.
    void take(const Node& node, std::vector<Level>& levels) const {
        Level level;
        level.place = node.place;
        if (numeric() && node.kind == Node::Kind::number && std::isfinite(node.number)) {
            level.number = node.number == 0 ? 0 : node.number;
            level.toml = number_text(level.number);
            if (fits(level.number, node.place)) levels.push_back(std::move(level));
            return;
        }
        level.is_number = false;
        if (kind_.key == "strategy.leaders" && node.kind == Node::Kind::text && node.text == "auto") level.text = "auto", level.is_number = true, level.number = -1;
        else if (kind_.values == Values::flag && node.kind == Node::Kind::boolean) level.text = level.toml = node.boolean ? "true" : "false";
        else if (kind_.values == Values::names && node.kind == Node::Kind::list) level.toml = list_of(node, level.text);
        else if ((kind_.values == Values::name || kind_.values == Values::path) && node.kind == Node::Kind::text) set_text(level, node.text);
        else return wrong(node);
        levels.push_back(std::move(level));
    }
    /// A cell of a table.
    void take(const Cell& cell, const Place& place, std::vector<Level>& levels) const {
        Node node;
        node.place = place;
        node.kind = Node::Kind::text;
        node.text = cell.text;
        if (numeric()) {
            if (const auto number = parse_number(cell.text)) node.kind = Node::Kind::number, node.number = *number;
        } else if (kind_.values == Values::flag && (cell.text == "true" || cell.text == "false")) {
            node.kind = Node::Kind::boolean, node.boolean = cell.text == "true";
        } else if (kind_.values == Values::names) {
            node.kind = Node::Kind::list;
            for (std::size_t begin = 0; begin < cell.text.size();) {
                const std::size_t end = std::min(cell.text.find(' ', begin), cell.text.size());
                Node& item = node.items.emplace_back(node);
                item.items.clear(), item.kind = Node::Kind::text, item.text = cell.text.substr(begin, end - begin);
                begin = end + 1;
            }
        }
        take(node, levels);
    }

private:
    const Kind& kind_;
    const std::string& folder_;
    Problems& problems_;

    void set_text(Level& level, const std::string& text) const {
        const bool path = kind_.values == Values::path || text.ends_with(".toml");
        level.text = text;
        level.toml = toml_text(path && !text.empty() ? path_in(folder_, text) : text);
    }
    static std::string list_of(const Node& list, std::string& shown_as) {
        std::string toml;
        for (const Node& item : list.items) {
            toml += (toml.empty() ? "" : ", ") + toml_text(item.text);
            shown_as += (shown_as.empty() ? "" : " ") + item.text;
        }
        if (shown_as.empty()) shown_as = "none";
        return "[" + toml + "]";
    }
    void wrong(const Node& node) const {
        const bool text = node.kind == Node::Kind::text;
        const Said given = text ? say(messages::the_text, shown(node.text)) : say({"{0}", "{0}"}, node.kind_name());
        if (numeric()) problems_.add(node.place.problem(say(messages::not_a_number, kind_.key, given, range_text(kind_.range, kind_.unit)), text ? number_hint(node.text) : Said()));
        else problems_.add(node.place.problem(say(messages::bad_value, kind_.key, given)));
    }
};

/// The key of a factor, or a problem.
bool read_key(const std::string& given, const Place& place, const Scenario& base, Problems& problems, Kind& kind) {
    kind.key = given == "network.leaders" ? "strategy.leaders" : given;
    for (const Choice& choice : choices) {
        if (choice.key == kind.key) return kind.values = choice.values, kind.range = {0, 1e6}, true;
    }
    Scenario mine = base;
    for (const SettingRef& setting : settings(mine)) {
        if (setting.key != kind.key) continue;
        kind.range = setting.range, kind.unit = setting.unit;
        if (kind.key == "strategy.leaders") kind.range.min = -1;
        return true;
    }
    const Said nearest = did_you_mean(given, factor_keys());
    problems.add(place.problem(say(messages::unknown_factor, shown(given)), nearest.empty() ? say(messages::see_keys) : nearest));
    return false;
}

void spread_levels(Factor& factor, std::size_t steps) {
    for (std::size_t k = 0; k < steps; ++k) {
        const double u = static_cast<double>(k) / static_cast<double>(steps - 1);
        const double x = k + 1 == steps ? factor.high : factor.log ? std::exp(std::log(factor.low) + u * (std::log(factor.high) - std::log(factor.low))) : factor.low + u * (factor.high - factor.low);
        factor.levels.push_back({true, x, "", number_text(x), factor.place});
    }
    factor.ranged = false;
}

void read_range(Section& section, const Reading& reading, Factor& factor, const Node* low, const Node* high) {
    constexpr Range any{-1e18, 1e18};
    double from = 0, to = 0;
    if (!reading.numeric()) return section.problem(low ? *low : *high, say(messages::no_range, factor.key));
    if (!section.number("low", any, "", from) || !section.number("high", any, "", to)) {
        if (!low || !high) section.problem_here(say(messages::no_levels, factor.key), say(messages::write_levels));
        return;
    }
    if (!reading.fits(from, low->place) || !reading.fits(to, high->place)) return;
    if (from >= to) return section.problem(*low, say(messages::range_empty, number_text(from), number_text(to)));
    if (factor.log && from <= 0) return section.problem(*low, say(messages::log_of_nothing));
    factor.ranged = true, factor.low = from, factor.high = to;
}

void read_factor(Section& section, ExperimentReading& reading) {
    Factor factor;
    std::string given, scale = "linear";
    const Node* key = section.any("key");
    const Node *values = section.any("values"), *low = section.any("low"), *high = section.any("high"), *step_node = section.any("steps");
    int steps = 0;
    section.whole("steps", {2, 10'000}, "", steps);
    section.choice("scale", {"linear", "log"}, scale);
    section.flag("crossed", factor.crossed);
    section.finish();
    if (!key) return section.problem_here(say(messages::factor_without_key), say(messages::write_factor));
    if (!section.text("key", given)) return;
    Kind kind;
    if (!read_key(given, key->place, reading.experiment.base, reading.problems, kind)) return;
    factor.key = kind.key;
    factor.place = key->place;
    factor.log = scale == "log";
    for (const Factor& other : reading.experiment.factors) {
        if (other.key == factor.key) return section.problem(*key, other.tabled ? say(messages::also_in_table, factor.key) : say(messages::factor_twice, factor.key, other.place.line));
    }
    const Reading in(kind, reading.folder, reading.problems);
    if (values && (low || high)) return section.problem(*values, say(messages::values_and_range, factor.key), say(messages::write_levels));
    if (values) {
        if (values->kind != Node::Kind::list) return section.problem(*values, say(messages::not_list, "values", values->kind_name()), say(messages::write_levels));
        if (values->items.empty()) return section.problem(*values, say(messages::empty_values, factor.key));
        for (const Node& item : values->items) in.take(item, factor.levels);
        if (step_node) section.problem(*step_node, say(messages::steps_alone));
    } else if (low || high) {
        read_range(section, in, factor, low, high);
        if (factor.ranged && steps > 0) spread_levels(factor, static_cast<std::size_t>(steps));
    } else {
        return section.problem_here(say(messages::no_levels, factor.key), say(messages::write_levels));
    }
    reading.experiment.factors.push_back(std::move(factor));
}

} // namespace

void read_factors(Section& file, ExperimentReading& reading) {
    for (Section& section : file.sections("factor")) read_factor(section, reading);
}

void read_table(const std::string& path, const Place& named_at, ExperimentReading& reading) {
    const FileBytes read = reading.files.read(path, named_at);
    const DecodedText decoded = decode_text(read.bytes, path);
    if (!decoded.note.empty()) reading.experiment.notes.push_back(decoded.note);
    CsvReader csv(decoded.text, path, reading.problems);
    const auto source = std::make_shared<Source>(Source{Source::Kind::file, path, folder_of(path), false});
    std::vector<Kind> kinds;
    std::vector<Factor> columns;
    for (const Cell& cell : csv.header()) {
        const Place place{source, cell.line, cell.column};
        Kind& kind = kinds.emplace_back();
        if (!read_key(cell.text, place, reading.experiment.base, reading.problems, kind)) continue;
        Factor& column = columns.emplace_back();
        column.key = kind.key, column.place = place, column.tabled = true;
    }
    if (columns.size() != kinds.size()) return;
    std::size_t rows = 0;
    for (Row row; csv.next(row); ++rows) {
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const Place place{source, row[c].line, row[c].column};
            if (row[c].text.empty() && kinds[c].values != Values::names) reading.problems.add(place.problem(say(messages::empty_cell, columns[c].key), say(messages::write_each_cell)));
            else Reading(kinds[c], reading.folder, reading.problems).take(row[c], place, columns[c].levels);
        }
    }
    if (rows == 0) reading.problems.add(Place{source, 1, 0}.problem(say(messages::empty_table)));
    for (Factor& column : columns) reading.experiment.factors.push_back(std::move(column));
}

} // namespace phakhi
