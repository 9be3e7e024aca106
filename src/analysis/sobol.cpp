// SPDX-License-Identifier: MIT
#include "analysis/means.hpp"
#include "analysis/resampling.hpp"
#include "analysis/sensitivity.hpp"
#include <stdexcept>

namespace phakhi {

namespace {

/// Outcomes of base rows: row r holds A, B, AB_1 … AB_F.
struct Rows {
    std::span<const double> outcome;
    std::size_t factors;
    double a(std::size_t r) const { return outcome[r * (factors + 2)]; }
    double b(std::size_t r) const { return outcome[r * (factors + 2) + 1]; }
    double ab(std::size_t r, std::size_t f) const { return outcome[r * (factors + 2) + 2 + f]; }
    bool whole(std::size_t r) const {
        for (std::size_t k = 0; k < factors + 2; ++k) {
            if (std::isnan(outcome[r * (factors + 2) + k])) return false;
        }
        return true;
    }
};

struct Variance {
    double mean = 0, value = 0;
};

/// Of the measure over A and B.
Variance variance_of(const Rows& rows, std::span<const std::size_t> which) {
    double sum = 0, squares = 0;
    for (const std::size_t r : which) sum += rows.a(r) + rows.b(r);
    const double n = 2 * static_cast<double>(which.size()), mean = sum / n;
    for (const std::size_t r : which) squares += (rows.a(r) - mean) * (rows.a(r) - mean) + (rows.b(r) - mean) * (rows.b(r) - mean);
    return {mean, squares / n};
}

struct Pair {
    double first = 0, total = 0;
};

/// Shares of the variance over some rows. Taking the mean off first leaves the estimate what it is and its error much smaller.
Pair indices_over(const Rows& rows, std::span<const std::size_t> which, std::size_t factor, const Variance& variance) {
    double first = 0, total = 0;
    for (const std::size_t r : which) {
        const double moved = rows.ab(r, factor) - rows.a(r);
        first += (rows.b(r) - variance.mean) * moved, total += moved * moved;
    }
    const auto n = static_cast<double>(which.size());
    return {first / n / variance.value, total / (2 * n) / variance.value};
}

Interval by_shifts(double value, const std::vector<double>& parts) {
    const Moments m = moments_of(parts);
    const double spread = t_quantile(0.975, static_cast<double>(parts.size() - 1)) * m.error();
    return {value, value - spread, value + spread};
}

Interval by_samples(double value, std::vector<double> samples) {
    if (samples.size() < 2) return {value, unknown, unknown};
    std::sort(samples.begin(), samples.end());
    return {value, quantile_of_sorted(samples, 0.025), quantile_of_sorted(samples, 0.975)};
}

/// Rows of each shift: they stand one shift after the other.
std::vector<std::vector<std::size_t>> rows_by_shift(const Rows& rows, std::size_t groups, std::size_t shifts) {
    std::vector<std::vector<std::size_t>> out(shifts);
    for (std::size_t r = 0; r < groups; ++r) {
        if (rows.whole(r)) out[r * shifts / groups].push_back(r);
    }
    std::erase_if(out, [](const auto& part) { return part.size() < 2; });
    return out;
}

} // namespace

SobolResult sobol_indices(const Design& design, std::span<const double> outcome) {
    const std::size_t factors = design.factors.size();
    if (design.method != "sobol" || design.groups == 0 || design.points != design.groups * (factors + 2) || outcome.size() != design.points) throw std::invalid_argument("not a Sobol design");
    const Rows rows{outcome, factors};
    const auto parts = rows_by_shift(rows, design.groups, std::max<std::size_t>(design.shifts, 1));
    std::vector<std::size_t> all;
    for (const auto& part : parts) all.insert(all.end(), part.begin(), part.end());
    SobolResult result;
    result.rows = all.size(), result.shifts = parts.size();
    if (all.empty()) return result;
    const Variance variance = variance_of(rows, all);
    result.variance = variance.value;
    if (!(variance.value > 0)) return result;
    for (std::size_t f = 0; f < factors; ++f) {
        const Pair whole = indices_over(rows, all, f, variance);
        std::vector<double> first, total;
        const auto keep = [&](std::span<const std::size_t> which, const Variance& v) {
            if (!(v.value > 0)) return;
            const Pair pair = indices_over(rows, which, f, v);
            first.push_back(pair.first), total.push_back(pair.total);
        };
        if (parts.size() >= 3) {
            for (const auto& part : parts) keep(part, variance);   // shares of the whole variance: a part's own is too uncertain
            result.indices.push_back({f, by_shifts(whole.first, first), by_shifts(whole.total, total)});
        } else {
            const Resampler resampler(4);
            std::vector<std::uint32_t> places;
            std::vector<std::size_t> drawn(all.size());
            for (std::uint32_t k = 0; k < bootstrap_samples; ++k) {
                resampler.draw(k, all.size(), places);
                for (std::size_t i = 0; i < all.size(); ++i) drawn[i] = all[places[i]];
                keep(drawn, variance_of(rows, drawn));
            }
            result.indices.push_back({f, by_samples(whole.first, std::move(first)), by_samples(whole.total, std::move(total))});
        }
    }
    return result;
}

} // namespace phakhi
