// SPDX-License-Identifier: MIT
// CLIFF: what a tenth more or less of any one parameter does to survival.
#include "../check.hpp"
#include "../laboratory.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace phakhi::validation {

namespace {

constexpr int week = 260;
constexpr double step = 0.1;

const char* const named[] = {"healthy", "stress", "grant", "unmanaged", "natural", "established", "failures/no_small_wins.toml", "failures/complacency.toml",
                             "failures/no_roles.toml", "failures/credit_stealing.toml"};

/// A move of survival by one parameter.
struct Move {
    std::string what;
    Interval points;
    double size() const { return std::abs(points.value); }
};

std::string in_words(const std::vector<Move>& moves, std::size_t count) {
    std::string words;
    for (std::size_t k = 0; k < std::min(count, moves.size()); ++k) words += fmt::format("{}{} {:+.0f}", k ? ", " : "", moves[k].what, moves[k].points.value);
    return words;
}

void sort(std::vector<Move>& moves) {
    std::stable_sort(moves.begin(), moves.end(), [](const Move& a, const Move& b) { return a.size() > b.size(); });
}

Interval magnitude(const Interval& i) {
    if (i.value >= 0) return i;
    return i.times(-1);
}

/// Every parameter, a tenth less and a tenth more.
template <class Visit> void each_step(Visit&& visit) {
    for (const ParameterInfo& p : parameters()) {
        for (const double factor : {1 - step, 1 + step}) visit(fmt::format("{} {:+.0f} %", p.name, 100 * (factor - 1)), World{{{p.setting, factor}}});
    }
}

void over_a_population(Laboratory& lab, Report& report) {
    const Arm arm = lab.arm("population");
    const std::size_t n = lab.replicates();
    const Values base = lab.run(arm).survived(week);
    std::vector<Move> moves;
    each_step([&](std::string what, const World& world) { moves.push_back({std::move(what), paired_shares(lab.run_in(world, arm, n, 0).survived(week), base).times(100)}); });
    sort(moves);
    report.tell("survival at week 260 over the population", share(base).times(100), "%");
    report.judge("largest move of that survival by a tenth of one parameter", magnitude(moves[0].points), at_most(25), "points", "no cliff", in_words(moves, 6));
}

void over_named_scenarios(Laboratory& lab, Report& report) {
    const std::size_t n = lab.replicates();
    const std::size_t count = std::size(named);
    std::vector<Arm> arms;
    std::vector<Values> base;
    for (const char* name : named) {
        arms.push_back(lab.arm(name).weeks(week));
        base.push_back(lab.run(arms.back()).survived(week));
    }
    const auto pooled = [](const std::vector<Values>& parts) {
        Values all;
        for (const Values& p : parts) all.insert(all.end(), p.begin(), p.end());
        return all;
    };
    std::vector<Move> moves;
    std::vector<std::vector<Move>> single(count);
    each_step([&](const std::string& what, const World& world) {
        std::vector<Values> parts;
        for (std::size_t s = 0; s < count; ++s) {
            parts.push_back(lab.run_in(world, arms[s], n, 0).survived(week));
            single[s].push_back({what, paired_shares(parts[s], base[s]).times(100)});
        }
        moves.push_back({what, paired_shares(pooled(parts), pooled(base)).times(100)});
    });
    sort(moves);
    report.tell("survival at week 260 over ten named scenarios", share(pooled(base)).times(100), "%");
    report.judge("largest move of that survival by a tenth of one parameter", magnitude(moves[0].points), at_most(25), "points", "no cliff", in_words(moves, 6));
    for (std::size_t s = 0; s < count; ++s) {
        sort(single[s]);
        report.tell(fmt::format("largest move, {} (alive {:.0f} %)", named[s], 100 * mean_of(base[s])), magnitude(single[s][0].points), "points", "", in_words(single[s], 3));
    }
}

constexpr std::string_view family = "Robustness: no cliff";
constexpr std::string_view source = "issue 4; findings 5, row cliff";
constexpr Check checks[] = {
    {"CLIFF", family, "Survival of a population of networks does not hang on a tenth of any one parameter", source, "population, every parameter ±10 %", 300, 40, false, over_a_population},
    {"CLIFF-S", family, "The same over ten named scenarios", source, "healthy, stress, grant, unmanaged, natural, established and four failures, every parameter ±10 %", 40, 8, false, over_named_scenarios},
};

} // namespace

std::span<const Check> robustness_checks() { return checks; }

} // namespace phakhi::validation
