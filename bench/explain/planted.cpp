// SPDX-License-Identifier: MIT
#include "planted.hpp"
#include "engine/ensemble.hpp"
#include "random/draws.hpp"
#include "scenario/check.hpp"
#include "scenario/settings.hpp"
#include <algorithm>
#include <cmath>

namespace phakhi::planted {

namespace {

constexpr int weeks = 156;
constexpr double mostly = 0.7, hardly = 0.2, half = 0.5;   ///< shares that fail: a case; a base with decoys alone; what one of two may do alone
constexpr std::size_t glance = 10, look = 40;  ///< replicates of a first and of a second look
constexpr std::uint32_t elsewhere = 1'000'000; ///< replicates that explain() never sees
constexpr std::size_t most_decoys = 6, proposals = 200;

struct Base {
    std::string_view name;
    int founders, pool;
    double trust, difficulty;
};
constexpr Base bases[] = {{"default", 24, 80, 0.42, 1}, {"close", 24, 80, 0.6, 0.9}, {"small", 12, 40, 0.42, 1}, {"large", 48, 160, 0.42, 1}};

double uniform(Stream& stream) {
    const std::uint32_t high = stream();
    return uniform53(high, stream());
}

/// The hazard of an end from outside is left out: it ends any network whatever else is so, and would be found too easily.
bool may_be_planted(const std::string& key) {
    if (key == "environment.termination_hazard") return false;
    return key.starts_with("strategy.") || key.starts_with("environment.") || key.starts_with("parameters.founding.");
}

/// A setting part of the way from where it is to an end of its range.
struct Move {
    std::string key;
    double usual = 0, end = 0;
    bool whole = false;
    double at(double part) const { return whole ? std::round(usual + part * (end - usual)) : usual + part * (end - usual); }
};

std::optional<Move> draw_move(Scenario& scenario, Stream& stream, const std::vector<std::string>& taken) {
    const std::vector<SettingRef> all = settings(scenario);
    std::vector<std::size_t> places;
    for (std::size_t k = 0; k < all.size(); ++k) {
        if (may_be_planted(all[k].key)) places.push_back(k);
    }
    const SettingRef& setting = all[places[below(stream(), static_cast<std::uint32_t>(places.size()))]];
    const double end = uniform(stream) < 0.5 ? setting.range.min : setting.range.max;
    if (end == *setting.value || std::find(taken.begin(), taken.end(), setting.key) != taken.end()) return std::nullopt;
    const bool whole = setting.unit == "weeks" || setting.unit == "leaders" || setting.unit == "days" || setting.unit == "times" || setting.unit == "seats";
    return Move{setting.key, *setting.value, end, whole};
}

Scenario moved(Scenario scenario, const Move& move, double part) {
    *find_setting(scenario, move.key) = move.at(part);
    return scenario;
}

/// The smallest part of the way, on a grid of 32, that lets at least `target` fail; nothing if not even the whole of it does.
std::optional<double> part_that_fails(const Scenario& scenario, const Move& move, double target) {
    const Scenario whole = moved(scenario, move, 1);
    if (!why_idle(whole, move.key).empty() || failing(whole, elsewhere, glance) < target || failing(whole, elsewhere, look) < target) return std::nullopt;
    double fails = 1, lives = 0;
    for (int step = 0; step < 5; ++step) {
        const double middle = (fails + lives) / 2;
        (failing(moved(scenario, move, middle), elsewhere, look) >= target ? fails : lives) = middle;
    }
    return fails;
}

void set_back(Scenario& scenario, const std::string& key, const Scenario& from) { *find_setting(scenario, key) = *find_setting(from, key); }

Scenario base_scenario(const Base& base) {
    Scenario s;
    s.weeks = weeks;
    s.population.founders = base.founders, s.population.pool = base.pool;
    s.model.founding.trust = base.trust;
    s.plan.conditions.difficulty = base.difficulty;
    return s;
}

/// Other settings, up to a quarter of the way to an end, that leave it alive.
void add_decoys(Case& c, Stream& stream) {
    for (std::size_t tries = 0; c.decoys.size() < most_decoys && tries < 60; ++tries) {
        const auto move = draw_move(c.scenario, stream, c.decoys);
        if (!move) continue;
        Scenario with = moved(c.scenario, *move, 0.25 * uniform(stream));
        const bool same = *find_setting(with, move->key) == move->usual;
        if (same || !why_idle(with, move->key).empty() || failing(with, elsewhere, look) > hardly) continue;
        c.scenario = std::move(with);
        c.decoys.push_back(move->key);
    }
}

/// Whether both of two are causes: either suffices, or both are needed.
std::string how_both(const Scenario& both, const Scenario& alive, const std::vector<std::string>& keys) {
    std::vector<double> without;
    for (const std::string& key : keys) {
        Scenario one = both;
        set_back(one, key, alive);
        without.push_back(failing(one, elsewhere, look));
    }
    if (without[0] >= mostly && without[1] >= mostly) return "either";
    if (without[0] <= half && without[1] <= half) return "both";
    return "";
}

} // namespace

double failing(const Scenario& scenario, std::uint32_t first, std::size_t count) {
    std::size_t failed_runs = 0;
    for (const RunSummary& run : run_replicates(scenario, scenario.seed, first, count)) failed_runs += failed(run.outcome);
    return static_cast<double>(failed_runs) / static_cast<double>(count);
}

std::optional<Case> plant(std::uint64_t seed, std::uint32_t number, std::size_t causes) {
    Stream stream = Draws(stream_key(seed, number, "explain.plant"), 0).stream(static_cast<std::uint32_t>(causes));
    const Base& base = bases[number % std::size(bases)];
    Case c{.base = std::string(base.name), .scenario = base_scenario(base)};
    c.scenario.seed = seed * 1000 + number;
    add_decoys(c, stream);
    const Scenario alive = c.scenario;
    c.fails_without = failing(alive, elsewhere, look);
    // of two, either kind is wanted as often as the other: each moved until it kills alone, or each until it nearly does
    const double target = causes == 2 && number % 2 ? 0.3 : causes == 2 ? 0.85 : mostly;
    for (c.drawn = 1; c.drawn <= proposals; ++c.drawn) {
        Scenario ill = alive;
        std::vector<std::string> keys;
        std::vector<std::string> taken = c.decoys;
        for (std::size_t tries = 0; keys.size() < causes && tries < 200; ++tries) {
            Scenario copy = alive;
            const auto move = draw_move(copy, stream, taken);
            const auto part = move ? part_that_fails(alive, *move, target) : std::nullopt;
            if (!part) continue;
            *find_setting(ill, move->key) = move->at(*part);
            keys.push_back(move->key), taken.push_back(move->key);
        }
        if (keys.size() < causes || (c.fails = failing(ill, elsewhere, look)) < mostly) continue;
        if (causes == 2 && (c.how = how_both(ill, alive, keys)).empty()) continue;
        c.scenario = std::move(ill);
        c.planted = std::move(keys);
        return c;
    }
    return std::nullopt;
}

} // namespace phakhi::planted
