// SPDX-License-Identifier: MIT
#include "analysis/ranking.hpp"
#include "analysis/means.hpp"
#include "analysis/resampling.hpp"
#include <numeric>

namespace phakhi {

namespace {

double mean_at(const std::vector<double>& values, const std::vector<std::uint32_t>& places) {
    double sum = 0;
    for (const std::uint32_t place : places) sum += values[place];
    return sum / static_cast<double>(places.size());
}

/// Sums of equal values in another order differ in the last bits: means so near are the same.
bool same(double a, double b) { return std::abs(a - b) <= 1e-12 * std::max({1.0, std::abs(a), std::abs(b)}); }

/// Rank of each mean, 1 = highest, equal ones sharing the best.
std::vector<std::size_t> ranks_of(const std::vector<double>& means, std::vector<std::size_t>& order) {
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return means[a] != means[b] ? means[a] > means[b] : a < b; });
    std::vector<std::size_t> ranks(means.size());
    for (std::size_t k = 0; k < order.size(); ++k) ranks[order[k]] = k > 0 && same(means[order[k]], means[order[k - 1]]) ? ranks[order[k - 1]] : k + 1;
    return ranks;
}

} // namespace

std::vector<Rank> rank_alternatives(const std::vector<std::vector<double>>& values, bool shared) {
    std::vector<std::size_t> there;
    for (std::size_t a = 0; a < values.size(); ++a) {
        if (!values[a].empty()) there.push_back(a);
    }
    const std::size_t count = there.size();
    std::vector<double> means(count);
    for (std::size_t k = 0; k < count; ++k) means[k] = moments_of(values[there[k]]).mean;
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    const std::vector<std::size_t> observed = ranks_of(means, order);
    const std::vector<std::size_t> best_first = order;

    std::vector<std::vector<std::uint32_t>> counts(count, std::vector<std::uint32_t>(count + 1));   // [alternative][rank]
    std::vector<double> first(count);
    std::vector<std::uint32_t> places;
    for (std::uint32_t sample = 0; sample < bootstrap_samples; ++sample) {
        for (std::size_t k = 0; k < count; ++k) {
            if (!shared || k == 0) Resampler(shared ? 2 : 16 + static_cast<std::uint32_t>(k)).draw(sample, values[there[k]].size(), places);
            means[k] = mean_at(values[there[k]], places);
        }
        const std::vector<std::size_t> ranks = ranks_of(means, order);
        const auto winners = static_cast<double>(std::count(ranks.begin(), ranks.end(), std::size_t{1}));
        for (std::size_t k = 0; k < count; ++k) {
            ++counts[k][ranks[k]];
            if (ranks[k] == 1) first[k] += 1 / winners;
        }
    }
    std::vector<Rank> out;
    for (const std::size_t k : best_first) {
        Rank rank{there[k], observed[k], 1, count, first[k] / bootstrap_samples};
        const double tail = 0.025 * bootstrap_samples;
        std::uint32_t below = 0, above = 0;
        for (rank.low = 1; rank.low < count && below + counts[k][rank.low] <= tail; ++rank.low) below += counts[k][rank.low];
        for (rank.high = count; rank.high > 1 && above + counts[k][rank.high] <= tail; --rank.high) above += counts[k][rank.high];
        out.push_back(rank);
    }
    return out;
}

Settled replicates_to_settle(double difference, double variance, std::size_t seen, double margin) {
    Settled settled;
    if (seen < 2) return settled;
    const double z = z95(), power = normal_quantile(0.8);
    settled.open = std::abs(difference) <= t_quantile(0.975, static_cast<double>(seen - 1)) * std::sqrt(variance / static_cast<double>(seen));
    if (difference != 0) settled.replicates = std::ceil((z + power) * (z + power) * variance / (difference * difference));
    if (margin > 0 && variance > 0) settled.to_bound = std::ceil(z * z * variance / (margin * margin));
    return settled;
}

double replicates_to_bound_share(double disagreeing, double margin) {
    const double z2 = z95() * z95(), m2 = margin * margin;   // z²·(disagreeing·N + 2) = margin²·N², N being two more than the pairs
    return std::ceil((z2 * disagreeing + std::sqrt(z2 * z2 * disagreeing * disagreeing + 8 * m2 * z2)) / (2 * m2) - 2);
}

} // namespace phakhi
