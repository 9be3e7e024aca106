// SPDX-License-Identifier: MIT
#include "analysis/influence.hpp"
#include <algorithm>
#include <numeric>

namespace phakhi {

namespace {

using Matrix = std::vector<std::vector<double>>;

/// Ranks from 1, equal values sharing the mean of theirs, less the mean rank.
std::vector<double> centred_ranks(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] != values[b] ? values[a] < values[b] : a < b; });
    std::vector<double> ranks(values.size());
    for (std::size_t from = 0, to = 0; from < order.size(); from = to) {
        while (to < order.size() && values[order[to]] == values[order[from]]) ++to;
        for (std::size_t k = from; k < to; ++k) ranks[order[k]] = (static_cast<double>(from + to) - static_cast<double>(order.size())) / 2;
    }
    return ranks;
}

/// Inverse by Gauss and Jordan with partial pivots; empty if there is none.
Matrix inverse(Matrix a) {
    const std::size_t n = a.size();
    Matrix out(n, std::vector<double>(n));
    for (std::size_t k = 0; k < n; ++k) out[k][k] = 1;
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t pivot = k;
        for (std::size_t r = k + 1; r < n; ++r) pivot = std::abs(a[r][k]) > std::abs(a[pivot][k]) ? r : pivot;
        if (std::abs(a[pivot][k]) < 1e-9) return {};
        std::swap(a[k], a[pivot]), std::swap(out[k], out[pivot]);
        const double scale = a[k][k];
        for (std::size_t c = 0; c < n; ++c) a[k][c] /= scale, out[k][c] /= scale;
        for (std::size_t r = 0; r < n; ++r) {
            const double times = a[r][k];
            if (r == k || times == 0) continue;
            for (std::size_t c = 0; c < n; ++c) a[r][c] -= times * a[k][c], out[r][c] -= times * out[k][c];
        }
    }
    return out;
}

} // namespace

std::vector<RankCorrelation> partial_rank_correlations(const std::vector<std::vector<double>>& columns, std::span<const double> outcome) {
    std::vector<RankCorrelation> out;
    for (std::size_t f = 0; f < columns.size(); ++f) out.push_back({f, {}});
    std::vector<std::size_t> points;
    for (std::size_t p = 0; p < outcome.size(); ++p) {
        if (!std::isnan(outcome[p])) points.push_back(p);
    }
    const auto picked = [&](auto&& values) {
        std::vector<double> there;
        for (const std::size_t p : points) there.push_back(values[p]);
        return centred_ranks(there);
    };
    Matrix ranks;
    std::vector<std::size_t> varying;
    for (std::size_t f = 0; f < columns.size(); ++f) {
        std::vector<double> one = picked(columns[f]);
        if (std::all_of(one.begin(), one.end(), [](double r) { return r == 0; })) continue;
        ranks.push_back(std::move(one)), varying.push_back(f);
    }
    ranks.push_back(picked(outcome));
    const std::size_t size = ranks.size(), last = size - 1;
    if (points.size() < size + 3) return out;
    Matrix correlation(size, std::vector<double>(size));
    const auto product = [&](std::size_t a, std::size_t b) { return std::inner_product(ranks[a].begin(), ranks[a].end(), ranks[b].begin(), 0.0); };
    if (product(last, last) == 0) return out;   // the outcome does not vary
    for (std::size_t a = 0; a < size; ++a) {
        for (std::size_t b = 0; b < size; ++b) correlation[a][b] = product(a, b) / std::sqrt(product(a, a) * product(b, b));
    }
    const Matrix p = inverse(std::move(correlation));
    if (p.empty()) return out;
    const double spread = z95() / std::sqrt(static_cast<double>(points.size() - (size - 2)) - 3);
    for (std::size_t k = 0; k < last; ++k) {
        const double r = -p[k][last] / std::sqrt(p[k][k] * p[last][last]), z = std::atanh(std::clamp(r, -1 + 1e-15, 1 - 1e-15));
        out[varying[k]].value = {r, std::tanh(z - spread), std::tanh(z + spread)};
    }
    return out;
}

} // namespace phakhi
