// SPDX-License-Identifier: MIT
// MORRIS: elementary effects of all parameters (Morris 1991) on survival, output, trust and the time to the first failure.
#include "../check.hpp"
#include "../laboratory.hpp"
#include "random/draws.hpp"
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numeric>

namespace phakhi::validation {

namespace {

constexpr int horizon = 260, trust_week = 104;
constexpr double spread = 0.2;         ///< every parameter from 80 to 120 % of its default
constexpr std::size_t levels = 4, trajectories = 10, quick_trajectories = 2;

enum Output { survival, output, trust, first_failure, outputs };
constexpr const char* output_names[outputs] = {"survival at week 260", "output by week 260", "trust at week 104", "week of the first alarm"};

/// A parameter's effect on one output in one scenario, over the trajectories: the mean size μ*, and the part of its square that both halves of
/// the replicates agree on (what noise adds to μ* has a different sign in each half as often as not).
struct Effect {
    double star = 0, agreed = 0;
};

/// Means of the four outputs over the even and the odd replicates.
using Halves = std::array<std::array<double, outputs>, 2>;

Halves measure(const Course& course) {
    const Values alive = course.survived(horizon), made = course.output(), trusted = course.at(MetricId::mean_trust, trust_week), alarm = course.first_alarm(horizon);
    Halves halves{};
    for (std::size_t h = 0; h < 2; ++h) {
        const Values* all[outputs] = {&alive, &made, &trusted, &alarm};
        for (std::size_t o = 0; o < outputs; ++o) {
            Values half;
            for (std::size_t k = h; k < course.size(); k += 2) half.push_back((*all[o])[k]);
            halves[h][o] = mean_of(half);
        }
    }
    return halves;
}

/// Effects of all parameters in one scenario, by parameter and output, in units of the output for the whole range of the parameter.
std::vector<std::array<Effect, outputs>> effects(Laboratory& lab, const Arm& arm, std::size_t rounds) {
    const auto& all = parameters();
    const std::size_t k = all.size();
    const double delta = static_cast<double>(levels) / (2.0 * (levels - 1));   // Morris's Δ = p / (2(p − 1))
    std::vector<std::array<Effect, outputs>> found(k);
    for (std::uint32_t r = 0; r < rounds; ++r) {
        Stream stream = Draws(stream_key(1, r, "validation.morris"), 0).stream(0);
        std::vector<double> x(k);   // in [0, 1]
        std::vector<std::size_t> order(k);
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (double& v : x) v = below(stream(), levels) / (levels - 1.0);
        for (std::size_t i = k; i > 1; --i) std::swap(order[i - 1], order[below(stream(), static_cast<std::uint32_t>(i))]);
        const auto at = [&] {
            World world;
            for (std::size_t i = 0; i < k; ++i) world.turned.push_back({all[i].setting, 1 + spread * (2 * x[i] - 1)});
            return measure(lab.run_in(world, arm, lab.replicates(), 1000 * r, {MetricId::mean_trust}));
        };
        Halves before = at();
        for (const std::size_t i : order) {
            const double move = x[i] + delta <= 1 ? delta : -delta;
            x[i] += move;
            const Halves after = at();
            for (std::size_t o = 0; o < outputs; ++o) {
                const double a = (after[0][o] - before[0][o]) / move, b = (after[1][o] - before[1][o]) / move;
                if (a == a && b == b) {
                    found[i][o].star += std::abs(a + b) / 2 / static_cast<double>(rounds);
                    found[i][o].agreed += a * b / static_cast<double>(rounds);
                }
            }
            before = after;
        }
    }
    return found;
}

void morris(Laboratory& lab, Report& report, const char* scenario, double* scores) {
    const bool quick = lab.replicates() < 16;
    const auto found = effects(lab, lab.arm(scenario).weeks(horizon), quick ? quick_trajectories : trajectories);
    const auto& all = parameters();
    for (std::size_t o = 0; o < outputs; ++o) {
        std::vector<std::size_t> rank(all.size());
        std::iota(rank.begin(), rank.end(), std::size_t{0});
        const auto size = [&](std::size_t i) { return std::sqrt(std::max(0.0, found[i][o].agreed)); };
        std::stable_sort(rank.begin(), rank.end(), [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
        const double most = std::max(1e-12, size(rank[0]));
        for (std::size_t i = 0; i < all.size(); ++i) scores[i] += size(i) / most;
        std::string words;
        for (std::size_t k = 0; k < 8; ++k) words += fmt::format("{}{} {:.3g} (μ* {:.3g})", k ? ", " : "", all[rank[k]].name, size(rank[k]), found[rank[k]][o].star);
        report.tell(fmt::format("{}: largest effect over the range ±20 %, {}", output_names[o], scenario), {size(rank[0]), unseen, unseen}, "", "", words);
    }
}

const char* const scenarios[] = {"healthy", "stress", "grant", "unmanaged"};

void ten_that_matter(Laboratory& lab, Report& report) {
    const auto& all = parameters();
    std::vector<double> scores(all.size());
    for (const char* scenario : scenarios) morris(lab, report, scenario, scores.data());
    std::vector<std::size_t> rank(all.size());
    std::iota(rank.begin(), rank.end(), std::size_t{0});
    std::stable_sort(rank.begin(), rank.end(), [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    for (std::size_t k = 0; k < 10; ++k) {
        const ParameterInfo& p = all[rank[k]];
        report.tell(fmt::format("number {}: {} = {:g}", k + 1, p.name, p.value), {scores[rank[k]] / 16, unseen, unseen}, "", p.source, "mean over four scenarios and four outputs of its effect against the largest");
    }
}

constexpr Check checks[] = {
    {"MORRIS", "Sensitivity of everything", "Which of all parameters matter, and where they come from", "Morris 1991; Campolongo, Cariboni & Saltelli 2007", "healthy, stress, grant, unmanaged; every parameter from 80 to 120 %", 24, 6, false, ten_that_matter},
};

} // namespace

std::span<const Check> sensitivity_checks() { return checks; }

} // namespace phakhi::validation
