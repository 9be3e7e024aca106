// SPDX-License-Identifier: MIT
#include "statistics.hpp"
#include "random/draws.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace phakhi::validation {

namespace {
constexpr double z95 = 1.959964;
constexpr std::size_t resamples = 1000;

bool at_an_end(const Values& a, const Values& b) {
    constexpr double end = 0.05;
    const double x = mean_of(a), y = mean_of(b);
    return (x <= end && y <= end) || (x >= 1 - end && y >= 1 - end);
}
} // namespace

Interval Interval::times(double factor) const {
    return factor < 0 ? Interval{value * factor, high * factor, low * factor, idle} : Interval{value * factor, low * factor, high * factor, idle};
}

std::size_t seen(const Values& values) {
    return static_cast<std::size_t>(std::count_if(values.begin(), values.end(), [](double v) { return v == v; }));
}

Interval share(std::size_t count, std::size_t of) {
    if (of == 0) return {};
    const double n = static_cast<double>(of), p = static_cast<double>(count) / n, zz = z95 * z95;
    const double middle = (p + zz / (2 * n)) / (1 + zz / n), half = z95 / (1 + zz / n) * std::sqrt(p * (1 - p) / n + zz / (4 * n * n));
    return {p, std::max(0.0, middle - half), std::min(1.0, middle + half)};
}

Interval share(const Values& yes) {
    return share(static_cast<std::size_t>(std::count_if(yes.begin(), yes.end(), [](double v) { return v > 0.5; })), seen(yes));
}

double mean_of(const Values& values) {
    double sum = 0;
    for (const double v : values) sum += v == v ? v : 0;
    const std::size_t n = seen(values);
    return n ? sum / static_cast<double>(n) : unseen;
}

Interval mean(const Values& values) {
    const double n = static_cast<double>(seen(values)), m = mean_of(values);
    double squares = 0;
    for (const double v : values) squares += v == v ? (v - m) * (v - m) : 0;
    const double half = n > 1 ? z95 * std::sqrt(squares / (n - 1) / n) : unseen;
    return {m, m - half, m + half};
}

Interval paired(const Values& a, const Values& b) {
    Values difference(std::min(a.size(), b.size()));
    for (std::size_t k = 0; k < difference.size(); ++k) difference[k] = a[k] - b[k];
    return mean(difference);
}

Interval paired_shares(const Values& a, const Values& b) {
    double only_a = 0, only_b = 0, n = 0;
    for (std::size_t k = 0; k < std::min(a.size(), b.size()); ++k) {
        if (a[k] != a[k] || b[k] != b[k]) continue;
        ++n;
        only_a += a[k] > 0.5 && b[k] < 0.5;
        only_b += a[k] < 0.5 && b[k] > 0.5;
    }
    if (n == 0) return {};
    const double more = only_a + 0.5, less = only_b + 0.5, total = n + 2, d = (more - less) / total;
    const double half = z95 * std::sqrt(std::max(0.0, more + less - (more - less) * (more - less) / total)) / total;
    return {(only_a - only_b) / n, std::max(-1.0, d - half), std::min(1.0, d + half), at_an_end(a, b)};
}

Interval paired_mean_shares(const Values& a, const Values& b) {
    Interval difference = paired(a, b);
    difference.idle = at_an_end(a, b);
    return difference;
}

Interval bootstrap(std::size_t replicates, const std::function<double(const std::vector<std::size_t>&)>& of) {
    std::vector<std::size_t> sample(replicates);
    std::iota(sample.begin(), sample.end(), std::size_t{0});
    const double value = of(sample);
    Values all;
    const Draws draws(stream_key(1, 0, "validation.bootstrap"), 0);
    for (std::uint32_t r = 0; r < resamples && replicates > 1; ++r) {
        Stream stream = draws.stream(0, r);
        for (std::size_t& k : sample) k = below(stream(), static_cast<std::uint32_t>(replicates));
        if (const double v = of(sample); v == v) all.push_back(v);
    }
    if (all.size() < resamples / 2) return {value, unseen, unseen};
    std::sort(all.begin(), all.end());
    return {value, all[all.size() / 40], all[all.size() - 1 - all.size() / 40]};
}

Interval relative(const Values& a, const Values& b) {
    return bootstrap(std::min(a.size(), b.size()), [&](const std::vector<std::size_t>& sample) {
        double x = 0, y = 0;
        for (const std::size_t k : sample) {
            if (a[k] != a[k] || b[k] != b[k]) continue;
            x += a[k];
            y += b[k];
        }
        return y > 0 ? x / y - 1 : unseen;
    });
}

double median_of(Values values) {
    values.erase(std::remove_if(values.begin(), values.end(), [](double v) { return v != v; }), values.end());
    if (values.empty()) return unseen;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

Interval median(const Values& values) {
    return bootstrap(values.size(), [&](const std::vector<std::size_t>& sample) {
        Values some;
        for (const std::size_t k : sample) some.push_back(values[k]);
        return median_of(std::move(some));
    });
}

Interval correlation(const Values& a, const Values& b) {
    double n = 0, ma = 0, mb = 0;
    for (std::size_t k = 0; k < a.size(); ++k) {
        if (a[k] == a[k] && b[k] == b[k]) ++n, ma += a[k], mb += b[k];
    }
    if (n < 4) return {};
    ma /= n, mb /= n;
    double ab = 0, aa = 0, bb = 0;
    for (std::size_t k = 0; k < a.size(); ++k) {
        if (a[k] == a[k] && b[k] == b[k]) ab += (a[k] - ma) * (b[k] - mb), aa += (a[k] - ma) * (a[k] - ma), bb += (b[k] - mb) * (b[k] - mb);
    }
    const double r = aa > 0 && bb > 0 ? ab / std::sqrt(aa * bb) : 0, half = z95 / std::sqrt(n - 3), fisher = std::atanh(std::clamp(r, -0.999, 0.999));
    return {r, std::tanh(fisher - half), std::tanh(fisher + half)};
}

} // namespace phakhi::validation
