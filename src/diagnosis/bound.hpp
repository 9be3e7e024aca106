// SPDX-License-Identifier: MIT
#pragma once
#include "metrics/metric.hpp"
#include <algorithm>
#include <span>

namespace phakhi {

/// One condition on a measure, as a ramp that is 0.5 at the bound: 0 a `width` on the good side of it, 1 a `width` beyond.
/// With `of` set, the bound is `at` times that measure.
struct Bound {
    MetricId metric;
    enum class Side : std::uint8_t { above, below } side;
    double at;
    double width;
    bool relative = false;
    MetricId of{};

    /// Without branches: dozens are read every week, of every kind in turn.
    double value(const Measures& seen) const {
        const double scale[2] = {1, seen[of]}, sign[2] = {1, -1};
        const double beyond = sign[static_cast<std::size_t>(side)] * (seen[metric] - at * scale[relative]);
        return std::min(std::max(0.5 + beyond / (2 * width), 0.0), 1.0);
    }
};

constexpr Bound above(MetricId metric, double at, double width) { return {metric, Bound::Side::above, at, width}; }
constexpr Bound below(MetricId metric, double at, double width) { return {metric, Bound::Side::below, at, width}; }
constexpr Bound above_share(MetricId metric, double share, MetricId of, double width) { return {metric, Bound::Side::above, share, width, true, of}; }
constexpr Bound below_share(MetricId metric, double share, MetricId of, double width) { return {metric, Bound::Side::below, share, width, true, of}; }

/// All at once: the smallest of the ramps. 1 without any.
inline double all_of(std::span<const Bound> bounds, const Measures& seen) {
    double least = 1;
    for (const Bound& bound : bounds) least = std::min(least, bound.value(seen));
    return least;
}

/// The measures that some bounds read.
inline void add_reads(std::span<const Bound> bounds, MetricSet& set) {
    for (const Bound& bound : bounds) {
        set.set(static_cast<std::size_t>(bound.metric));
        if (bound.relative) set.set(static_cast<std::size_t>(bound.of));
    }
}

} // namespace phakhi
