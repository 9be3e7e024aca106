// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <vector>

namespace phakhi::validation {

inline constexpr double unseen = std::numeric_limits<double>::quiet_NaN();   ///< a value that a replicate does not have

/// An estimate with its 95 % interval.
struct Interval {
    double value = unseen, low = unseen, high = unseen;
    bool idle = false;   ///< a difference of shares that could not show: nearly all or nearly none in both
    Interval times(double factor) const;
    bool seen() const { return value == value; }
};

/// One value for each replicate; NaN where there is none.
using Values = std::vector<double>;

std::size_t seen(const Values& values);

/// A share of `of`, by Wilson's score interval.
Interval share(std::size_t count, std::size_t of);
/// The share of ones among the seen values.
Interval share(const Values& yes);
/// Mean with a normal interval.
Interval mean(const Values& values);
/// Mean of a − b over the replicates in which both were seen: they share their random numbers.
Interval paired(const Values& a, const Values& b);
/// Difference of two paired shares (values 0 or 1), by Agresti & Min (2005): half a replicate is added to each cell of the table.
Interval paired_shares(const Values& a, const Values& b);

/// The same where a value is a mean of several arms.
Interval paired_mean_shares(const Values& a, const Values& b);

/// A statistic of resampled replicates, with its percentile interval. `of` gets the numbers of the replicates in the sample.
Interval bootstrap(std::size_t replicates, const std::function<double(const std::vector<std::size_t>& sample)>& of);
/// mean(a) / mean(b) − 1 over resampled pairs.
Interval relative(const Values& a, const Values& b);
/// Median of the seen values.
Interval median(const Values& values);
/// Pearson's correlation of the replicates in which both were seen.
Interval correlation(const Values& a, const Values& b);

double mean_of(const Values& values);
double median_of(Values values);

} // namespace phakhi::validation
