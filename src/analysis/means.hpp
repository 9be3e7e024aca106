// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/interval.hpp"
#include <cstddef>
#include <span>

namespace phakhi {

struct Moments {
    std::size_t count = 0;
    double mean = unknown;
    double variance = unknown;   ///< of the values, divided by count − 1
    double skewness = 0;         ///< third standardised moment, 0 where all are equal
    double error() const { return std::sqrt(variance / static_cast<double>(count)); }
};
Moments moments_of(std::span<const double> values);

/// Mean with its 95 % interval: Student's t where the sample is large enough for its skewness (n > 25·g₁²: Cochran 1977, §2.15), else a studentised
/// bootstrap (Efron & Tibshirani 1993, §12.5; 2000 samples from a fixed key), or percentiles where so few values differ that samples without any spread occur.
/// A paired difference of means is the mean of the differences. One value, or values all alike, have no interval: there is no spread to judge by.
Interval mean_of(std::span<const double> values);

/// Difference of means of independent samples, first − second, with Welch's (1947) limits.
Interval independent_mean_difference(std::span<const double> first, std::span<const double> second);

/// Ratio of two paired means, such as cost for each network-year saved, with the limits of Fieller (1954). They are unknown where the denominator cannot be told
/// from zero: then no finite range of ratios is excluded. Spans of equal length.
Interval ratio_of_means(std::span<const double> numerators, std::span<const double> denominators);

} // namespace phakhi
