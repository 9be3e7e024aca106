// SPDX-License-Identifier: MIT
#include "analysis/paired_shares.hpp"
#include "analysis/proportions.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace phakhi {

/// P(X ≥ k) for X binomial (n, 1/2).
static double upper_tail(std::size_t k, std::size_t n) {
    if (k == 0) return 1;
    double sum = 0, term = std::exp2(-static_cast<double>(n));   // of x = n, then downwards
    for (std::size_t x = n; x >= k; --x) {
        sum += term;
        term *= static_cast<double>(x) / static_cast<double>(n - x + 1);
    }
    return std::min(1.0, sum);
}

PairedShares paired_shares(std::span<const std::uint8_t> with, std::span<const std::uint8_t> without) {
    PairedShares s;
    s.of = std::min(with.size(), without.size());
    for (std::size_t k = 0; k < s.of; ++k) {
        s.with += with[k] != 0;
        s.without += without[k] != 0;
        s.only_with += with[k] && !without[k];
        s.only_without += !with[k] && without[k];
    }
    if (s.of == 0) return s;
    const Interval interval = paired_difference({s.with - s.only_with, s.only_with, s.only_without, s.of - s.without - s.only_with});
    s.low = interval.low, s.high = interval.high;
    s.p = upper_tail(s.only_with, s.only_with + s.only_without);
    return s;
}

std::vector<double> holm(const std::vector<double>& p) {
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return p[a] < p[b]; });
    std::vector<double> adjusted(p.size());
    double least = 0;
    for (std::size_t k = 0; k < order.size(); ++k) {
        least = std::max(least, std::min(1.0, p[order[k]] * static_cast<double>(p.size() - k)));
        adjusted[order[k]] = least;
    }
    return adjusted;
}

} // namespace phakhi
