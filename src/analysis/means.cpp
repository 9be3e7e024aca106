// SPDX-License-Identifier: MIT
#include "analysis/means.hpp"
#include "analysis/resampling.hpp"

namespace phakhi {

Moments moments_of(std::span<const double> values) {
    Moments m;
    m.count = values.size();
    if (values.empty()) return m;
    const auto n = static_cast<double>(values.size());
    double sum = 0;
    for (const double x : values) sum += x;
    m.mean = sum / n;
    double squares = 0, cubes = 0;
    for (const double x : values) {
        const double d = x - m.mean;
        squares += d * d, cubes += d * d * d;
    }
    if (values.size() > 1) m.variance = squares / (n - 1);
    if (squares > 0) m.skewness = cubes / n / std::pow(squares / n, 1.5);
    return m;
}

/// Limits of a mean from the distribution of (mean* − mean) / error* over samples of the values; where so few values differ that some samples are all alike, from
/// that of mean* itself.
static Interval resampled(std::span<const double> values, const Moments& m) {
    const Resampler resampler(1);
    std::vector<std::uint32_t> places;
    std::vector<double> sample(values.size()), ratios, means;
    for (std::uint32_t k = 0; k < bootstrap_samples; ++k) {
        resampler.draw(k, values.size(), places);
        for (std::size_t i = 0; i < places.size(); ++i) sample[i] = values[places[i]];
        const Moments drawn = moments_of(sample);
        means.push_back(drawn.mean);
        if (drawn.variance > 0) ratios.push_back((drawn.mean - m.mean) / drawn.error());
    }
    const bool studentised = ratios.size() == means.size();
    std::vector<double>& sorted = studentised ? ratios : means;
    std::sort(sorted.begin(), sorted.end());
    const double low = quantile_of_sorted(sorted, 0.025), high = quantile_of_sorted(sorted, 0.975);
    return studentised ? Interval{m.mean, m.mean - high * m.error(), m.mean - low * m.error()} : Interval{m.mean, low, high};
}

Interval mean_of(std::span<const double> values) {
    const Moments m = moments_of(values);
    if (m.count < 2 || !(m.variance > 0)) return {m.mean, unknown, unknown};
    const auto n = static_cast<double>(m.count);
    if (n <= 25 * m.skewness * m.skewness) return resampled(values, m);
    const double spread = t_quantile(0.975, n - 1) * m.error();
    return {m.mean, m.mean - spread, m.mean + spread};
}

Interval independent_mean_difference(std::span<const double> first, std::span<const double> second) {
    const Moments a = moments_of(first), b = moments_of(second);
    const double value = a.mean - b.mean;
    if (a.count < 2 || b.count < 2) return {value, unknown, unknown};
    const double u = a.error() * a.error(), v = b.error() * b.error();
    if (u + v == 0) return {value, unknown, unknown};
    const double degrees = (u + v) * (u + v) / (u * u / static_cast<double>(a.count - 1) + v * v / static_cast<double>(b.count - 1));
    const double spread = t_quantile(0.975, degrees) * std::sqrt(u + v);
    return {value, value - spread, value + spread};
}

Interval ratio_of_means(std::span<const double> numerators, std::span<const double> denominators) {
    const Moments top = moments_of(numerators), bottom = moments_of(denominators);
    if (top.count == 0 || bottom.mean == 0) return {};
    Interval ratio{top.mean / bottom.mean, unknown, unknown};
    if (top.count < 2) return ratio;
    const auto n = static_cast<double>(top.count);
    double products = 0;
    for (std::size_t k = 0; k < numerators.size(); ++k) products += (numerators[k] - top.mean) * (denominators[k] - bottom.mean);
    const double t = t_quantile(0.975, n - 1), t2 = t * t / n, covariance = products / (n - 1);
    const double a = bottom.mean * bottom.mean - t2 * bottom.variance, b = top.mean * bottom.mean - t2 * covariance, c = top.mean * top.mean - t2 * top.variance;
    if (a <= 0) return ratio;   // the denominator may be zero
    const double root = std::sqrt(std::max(0.0, b * b - a * c));
    ratio.low = (b - root) / a, ratio.high = (b + root) / a;
    return ratio;
}

} // namespace phakhi
