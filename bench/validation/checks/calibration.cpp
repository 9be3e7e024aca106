// SPDX-License-Identifier: MIT
// ABC: approximate Bayesian computation by rejection (Beaumont, Zhang & Balding 2002) over the few parameters that were chosen by eye, on half of
// the targets; the other half is kept aside and asks whether what fits the first predicts the second.
#include "../check.hpp"
#include "../laboratory.hpp"
#include "random/draws.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <numeric>

namespace phakhi::validation {

namespace {

/// An uncertain parameter and how far, as a share of its default, it is drawn to either side.
struct Uncertain {
    const char* name;
    double width;
};
constexpr Uncertain uncertain[] = {
    {"founding.exit_threshold", 0.2},  {"founding.exit_threshold_spread", 0.5}, {"membership.exit_rate", 0.5}, {"membership.return_rate", 0.5},
    {"leadership.transfer", 0.5},      {"commitment.conflict_loss", 0.4},       {"interaction.trust_gain", 0.4}, {"rewards.effort_cost", 0.4},
    {"tie_turnover.drop_rate", 0.5},   {"tie_turnover.triad_rate", 0.5},        {"tie_turnover.meeting_rate", 0.5},
};
constexpr std::size_t dimensions = std::size(uncertain);
constexpr const char* fitted[] = {"R1", "R4", "R6", "T1"};
constexpr const char* kept_aside[] = {"R2", "R3", "R5", "R7", "T2", "T3", "T4"};
constexpr std::size_t worlds = 400, quick_worlds = 20, one_in = 20;   ///< drawn; of which the nearest one in so many is kept
constexpr std::uint32_t first_replicate = 500000;                     ///< far from those that the checks themselves use

using Factors = std::array<double, dimensions>;

Factors drawn(std::uint32_t draw) {
    Factors x;
    const Draws draws(stream_key(1, draw, "validation.calibration"), 0);
    for (std::size_t k = 0; k < dimensions; ++k) {
        const PhiloxBlock w = draws.agent(0, static_cast<std::uint32_t>(k));
        x[k] = 1 + uncertain[k].width * (2 * uniform53(w[0], w[1]) - 1);
    }
    return x;
}

World world_of(const Factors& x) {
    World world;
    for (std::size_t k = 0; k < dimensions; ++k) {
        const auto& all = parameters();
        const auto found = std::find_if(all.begin(), all.end(), [&](const ParameterInfo& p) { return p.name == uncertain[k].name; });
        if (found == all.end()) throw std::logic_error(std::string("no parameter ") + uncertain[k].name);
        world.turned.push_back({found->setting, x[k]});
    }
    return world;
}

/// How far a statistic lies from its target: 1 = at the bound of what is accepted, 0 = in its middle (or, where there is one bound, beyond it).
double distance(const Line& line) {
    const double x = line.found.value, low = line.accept.low, high = line.accept.high;
    if (x != x) return 3;
    if (std::isfinite(low) && std::isfinite(high)) return std::abs(x - (low + high) / 2) / ((high - low) / 2);
    const double bound = std::isfinite(low) ? low : high, short_by = std::isfinite(low) ? low - x : x - high;
    return short_by <= 0 ? 0 : 1 + short_by / std::max(0.1, std::abs(bound));
}

/// How a world stands to some checks.
struct Fit {
    double squares = 0;
    std::size_t statistics = 0, in_range = 0;
    double distance() const { return std::sqrt(squares / static_cast<double>(statistics)); }
};

template <std::size_t N> Fit fit(Laboratory& lab, const World& world, const char* const (&ids)[N]) {
    Laboratory other(lab.folder(), lab.replicates(), world, first_replicate, false);
    Fit all;
    for (const Family& family : families()) {
        for (const Check& check : family.checks) {
            if (std::find(std::begin(ids), std::end(ids), check.id) == std::end(ids)) continue;
            Report report;
            check.measure(other, report);
            for (const Line& line : report.lines()) {
                if (!line.judged) continue;
                const double d = std::min(3.0, distance(line));   // one statistic far off does not decide alone
                all.squares += d * d;
                ++all.statistics;
                all.in_range += holds(line.verdict());
            }
        }
    }
    lab.charge(other);
    return all;
}

double quantile(Values v, double q) {
    std::sort(v.begin(), v.end());
    const double at = q * static_cast<double>(v.size() - 1);
    const auto below_it = static_cast<std::size_t>(at);
    const double part = at - std::floor(at);
    return v[below_it] + (below_it + 1 < v.size() ? part * (v[below_it + 1] - v[below_it]) : 0);
}

void calibrate(Laboratory& lab, Report& report) {
    const std::size_t count = lab.replicates() < 32 ? quick_worlds : worlds, kept = std::max<std::size_t>(3, count / one_in);
    std::vector<Factors> tried(count);
    std::vector<Fit> fits(count);
    for (std::size_t d = 0; d < count; ++d) {
        tried[d] = drawn(static_cast<std::uint32_t>(d));
        fits[d] = fit(lab, world_of(tried[d]), fitted);
    }
    std::vector<std::size_t> rank(count);
    std::iota(rank.begin(), rank.end(), std::size_t{0});
    std::stable_sort(rank.begin(), rank.end(), [&](std::size_t a, std::size_t b) { return fits[a].distance() < fits[b].distance(); });
    const Fit usual = fit(lab, {}, fitted);
    const std::size_t nearer = static_cast<std::size_t>(std::count_if(fits.begin(), fits.end(), [&](const Fit& f) { return f.distance() < usual.distance(); }));
    report.tell("fitted half: distance from the targets, defaults (1 = at the bounds)", {usual.distance(), unseen, unseen}, "", "", fmt::format("{} of {} statistics in range", usual.in_range, usual.statistics));
    report.tell("the same, nearest of the worlds drawn", {fits[rank[0]].distance(), unseen, unseen}, "", "", fmt::format("{} of {} in range", fits[rank[0]].in_range, fits[rank[0]].statistics));
    report.judge("fitted half: worlds drawn that are nearer than the defaults", share(nearer, count).times(100), at_most(10), "%", "few",
                 fmt::format("{} worlds; {} are kept, at a distance of {:.2f} at most", count, kept, fits[rank[kept - 1]].distance()));
    for (std::size_t k = 0; k < dimensions; ++k) {
        Values v;
        for (std::size_t r = 0; r < kept; ++r) v.push_back(tried[rank[r]][k]);
        const double low = quantile(v, 0.05), high = quantile(v, 0.95);
        report.tell(fmt::format("{}: times its default, in nine of ten worlds kept", uncertain[k].name), {mean_of(v), low, high}, "", "",
                    fmt::format("drawn from {:.2f} to {:.2f}; the default {}", 1 - uncertain[k].width, 1 + uncertain[k].width, low <= 1 && 1 <= high ? "lies within" : "lies outside"));
    }
    const auto predicted = [&](const std::vector<std::size_t>& which) {
        Values v;
        for (const std::size_t d : which) {
            const Fit f = fit(lab, world_of(tried[d]), kept_aside);
            v.push_back(static_cast<double>(f.in_range) / static_cast<double>(f.statistics));
        }
        return v;
    };
    std::vector<std::size_t> any(kept);   // the first drawn: as good as any
    std::iota(any.begin(), any.end(), std::size_t{0});
    const Fit other = fit(lab, {}, kept_aside);
    const Values near = predicted({rank.begin(), rank.begin() + static_cast<std::ptrdiff_t>(kept)}), far = predicted(any);
    report.tell("half kept aside: statistics in range, defaults", share(other.in_range, other.statistics).times(100), "%");
    report.tell("the same, worlds kept", mean(near).times(100), "%");
    report.tell("the same, any worlds", mean(far).times(100), "%");
    report.judge("the same, defaults against worlds kept", {100 * (static_cast<double>(other.in_range) / static_cast<double>(other.statistics) - mean_of(near)), unseen, unseen}, at_least(-10), "points", "as good");
}

constexpr Check checks[] = {
    {"ABC", "Calibration", "The parameters chosen by eye are where half of the targets want them, and the half kept aside agrees", "Beaumont, Zhang & Balding 2002",
     "fitted: R1, R4, R6, T1; kept aside: R2, R3, R5, R7, T2, T3, T4; eleven parameters drawn at once", 64, 16, false, calibrate},
};

} // namespace

std::span<const Check> calibration_checks() { return checks; }

} // namespace phakhi::validation
