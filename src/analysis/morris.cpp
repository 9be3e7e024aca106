// SPDX-License-Identifier: MIT
#include "analysis/means.hpp"
#include "analysis/resampling.hpp"
#include "analysis/sensitivity.hpp"
#include <stdexcept>

namespace phakhi {

namespace {

std::vector<double> levels_of(const DesignColumn& factor) {
    std::vector<double> levels = factor.numbers;
    std::sort(levels.begin(), levels.end());
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    return levels;
}

/// Place of a level among those of its factor, as a share of the range: grids are even on the factor's own scale, so the place says it without knowing the scale.
double place_of(const std::vector<double>& levels, double value) {
    if (levels.size() < 2) return 0;
    const auto at = std::lower_bound(levels.begin(), levels.end(), value) - levels.begin();
    return static_cast<double>(at) / static_cast<double>(levels.size() - 1);
}

Interval percentiles(std::vector<double> samples, double value) {
    if (samples.size() < 2) return {value, unknown, unknown};
    std::sort(samples.begin(), samples.end());
    return {value, quantile_of_sorted(samples, 0.025), quantile_of_sorted(samples, 0.975)};
}

ElementaryEffects effects_of(std::size_t factor, const std::vector<double>& effects) {
    ElementaryEffects out{factor, effects.size(), {}, {}, 0};
    if (effects.empty()) return out;
    std::vector<double> sizes;
    for (const double e : effects) sizes.push_back(std::abs(e));
    const Moments m = moments_of(effects);
    out.mean.value = m.mean;
    out.absolute.value = moments_of(sizes).mean;
    if (effects.size() < 2) return out;
    out.spread = std::sqrt(m.variance);
    const Resampler resampler(3);
    std::vector<std::uint32_t> places;
    std::vector<double> means, absolutes;
    for (std::uint32_t k = 0; k < bootstrap_samples; ++k) {
        resampler.draw(k, effects.size(), places);
        double sum = 0, size = 0;
        for (const std::uint32_t place : places) sum += effects[place], size += sizes[place];
        means.push_back(sum / static_cast<double>(effects.size())), absolutes.push_back(size / static_cast<double>(effects.size()));
    }
    out.mean = percentiles(std::move(means), m.mean);
    out.absolute = percentiles(std::move(absolutes), out.absolute.value);
    return out;
}

} // namespace

std::vector<ElementaryEffects> morris_effects(const Design& design, std::span<const double> outcome) {
    const std::size_t factors = design.factors.size(), points = factors + 1;
    if (design.method != "morris" || design.groups == 0 || design.points != design.groups * points || outcome.size() != design.points) throw std::invalid_argument("not a Morris design");
    std::vector<std::vector<double>> levels;
    for (const DesignColumn& factor : design.factors) {
        if (factor.numbers.size() != design.points) throw std::invalid_argument("not a Morris design");
        levels.push_back(levels_of(factor));
    }
    std::vector<std::vector<double>> effects(factors);
    for (std::size_t t = 0; t < design.groups; ++t) {
        for (std::size_t step = 1; step < points; ++step) {
            const std::size_t to = t * points + step, from = to - 1;
            for (std::size_t f = 0; f < factors; ++f) {
                const std::vector<double>& x = design.factors[f].numbers;
                if (x[from] == x[to] || std::isnan(outcome[from]) || std::isnan(outcome[to])) continue;
                effects[f].push_back((outcome[to] - outcome[from]) / (place_of(levels[f], x[to]) - place_of(levels[f], x[from])));
            }
        }
    }
    std::vector<ElementaryEffects> out;
    for (std::size_t f = 0; f < factors; ++f) out.push_back(effects_of(f, effects[f]));
    return out;
}

} // namespace phakhi
