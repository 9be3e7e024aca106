// SPDX-License-Identifier: MIT
#include "analysis/alternative.hpp"
#include "scenario/number.hpp"
#include "scenario/presets.hpp"
#include "text/say.hpp"
#include "text/unit_words.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace phakhi {

namespace {

std::string level_text(const DesignColumn& factor, std::size_t point) { return factor.texts.empty() ? number_text(factor.numbers[point]) : factor.texts[point]; }

std::size_t level_count(const DesignColumn& factor, std::size_t points) {
    std::set<std::string> levels;
    for (std::size_t p = 0; p < points; ++p) levels.insert(level_text(factor, p));
    return levels.size();
}

std::string stem(const std::string& path) {
    const std::size_t slash = path.find_last_of('/'), from = slash == path.npos ? 0 : slash + 1, dot = path.find_last_of('.');
    return path.substr(from, dot == path.npos || dot <= from ? path.npos : dot - from);
}

const Preset* preset_of(const DesignColumn& factor, const std::string& level) {
    if (factor.key == "strategy.use") return find_preset(Source::Kind::strategy, level);
    if (factor.key == "network.form") return find_preset(Source::Kind::form, level);
    if (factor.key == "network.governance") return find_preset(Source::Kind::governance, level);
    return nullptr;
}

/// What --reference may say: "small_wins", or "strategy.use=small_wins,network.leaders=3" where several factors differ.
std::string key_of(const Design& design, const std::vector<std::size_t>& compared, std::size_t point) {
    if (compared.size() == 1 && !design.factors[compared[0]].texts.empty()) return level_text(design.factors[compared[0]], point);
    std::string key;
    for (const std::size_t f : compared) key += (key.empty() ? "" : ",") + design.factors[f].key + "=" + level_text(design.factors[f], point);
    return key;
}

Said title_of(const Design& design, const std::vector<std::size_t>& compared, std::size_t point) {
    Said title;
    for (const std::size_t f : compared) {
        if (!title.empty()) title += Said(", ", " ");
        title += level_words(design.factors[f], point);
    }
    return title;
}

std::vector<Quantity> quantities_of(const EnsembleRecord& record) {
    std::vector<Quantity> out;
    for (const auto& measure : record.measures) out.push_back({measure.key, {measure.label, measure.label_th}, measure.unit});
    return out;
}

/// The last week of what still goes on, or that of the record where nothing does.
void set_horizon(Alternative& a, int weeks) {
    a.horizon = weeks;
    for (const Life& life : a.lives) {
        if (life.outcome == Outcome::sustained) a.horizon = std::min(a.horizon, life.week);
    }
}

} // namespace

Crossing crossing_of(const Design& design) {
    Crossing crossing;
    crossing.draw.assign(design.points, 0);
    std::vector<std::size_t> levels;
    for (const DesignColumn& factor : design.factors) levels.push_back(level_count(factor, design.points));
    if (design.method == "sobol" || design.method == "morris") {
        for (std::size_t f = 0; f < levels.size(); ++f) crossing.sampled.push_back(f);
        return crossing;
    }
    const bool sampled = design.method == "latin_hypercube";
    const std::size_t most = levels.empty() ? 0 : *std::max_element(levels.begin(), levels.end());
    for (std::size_t f = 0; f < levels.size(); ++f) {
        if (sampled && design.factors[f].texts.empty() && levels[f] == most) crossing.sampled.push_back(f);
        else if (levels[f] > 1) crossing.compared.push_back(f);
    }
    if (!sampled) return crossing;
    std::map<std::string, std::int32_t> draws;
    for (std::size_t p = 0; p < design.points; ++p) {
        std::string draw;
        for (const std::size_t f : crossing.sampled) draw += level_text(design.factors[f], p) + ";";
        crossing.draw[p] = draws.emplace(draw, static_cast<std::int32_t>(draws.size())).first->second;
    }
    crossing.draws = static_cast<std::int32_t>(std::max<std::size_t>(draws.size(), 1));
    return crossing;
}

Said level_words(const DesignColumn& factor, std::size_t point) {
    const std::string level = level_text(factor, point);
    if (const Preset* preset = preset_of(factor, level)) return {preset->title, preset->title_th};
    if (!factor.texts.empty()) return factor.key == "scenario" ? Said(stem(level)) : say({"{0} {1}", "{0} {1}"}, Said(factor.label, factor.label_th), level);
    const Text unit = unit_words(factor.unit);
    const Said behind = factor.unit.empty() || factor.unit == "1" ? Said() : Said(" " + std::string(unit.en), " " + std::string(unit.th));
    return say({"{0} {1}{2}", "{0} {1}{2}"}, Said(factor.label, factor.label_th), level, behind);
}

std::vector<Alternative> alternatives_of(const EnsembleRecord& record) {
    const Crossing crossing = crossing_of(record.design);
    std::vector<Alternative> out;
    std::map<std::string, std::size_t> known;
    std::vector<std::size_t> of_point(record.design.points);
    for (std::size_t p = 0; p < record.design.points; ++p) {
        const std::string key = key_of(record.design, crossing.compared, p);
        const auto [found, is_new] = known.emplace(key, out.size());
        of_point[p] = found->second;
        if (!is_new) continue;
        Alternative a;
        a.key = key;
        a.title = crossing.compared.empty() ? Said(record.title, record.title_th) : title_of(record.design, crossing.compared, p);
        a.quantities = quantities_of(record);
        a.measures.resize(record.measures.size());
        out.push_back(std::move(a));
    }
    for (std::size_t k = 0; k < record.runs(); ++k) {
        const auto point = static_cast<std::size_t>(record.design_point[k]);
        Alternative& a = out[of_point[point]];
        if (record.status[k] != 0) {
            ++a.errors;
            continue;
        }
        const std::int32_t draw = crossing.draw[point];
        a.runs.push_back(record.seed[k] + "/" + std::to_string(record.replicate[k]) + "/" + std::to_string(draw));
        a.draws.push_back(draw);
        a.lives.push_back({record.end_week[k], static_cast<Outcome>(record.outcome[k])});
        for (std::size_t m = 0; m < record.measures.size(); ++m) a.measures[m].push_back(record.measures[m].values[k]);
    }
    for (Alternative& a : out) set_horizon(a, record.weeks);
    return out;
}

Alternative alternative_of(const TrajectoryRecord& record, const std::string& name, const std::string& seed, int replicate) {
    Alternative a;
    a.key = name;
    a.title = name;
    a.runs = {seed + "/" + std::to_string(replicate) + "/0"};
    a.draws = {0};
    Outcome outcome = Outcome::sustained;
    for (int k = 0; k < outcome_count; ++k) {
        if (describe(static_cast<Outcome>(k)).key == record.outcome.outcome) outcome = static_cast<Outcome>(k);
    }
    a.lives = {{record.outcome.end_week, outcome}};
    const auto currency = std::find_if(record.outcome.words.begin(), record.outcome.words.end(), [](const auto& word) { return word.first == "cost_currency"; });
    for (const auto& [key, value] : record.outcome.values) {
        const bool money = key == "cost" && currency != record.outcome.words.end();
        a.quantities.push_back({key, key, money ? currency->second : key == "cost_hours" ? "hours" : "1"});
        a.measures.push_back({value});
    }
    set_horizon(a, record.weeks);
    return a;
}

} // namespace phakhi
