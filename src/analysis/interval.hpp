// SPDX-License-Identifier: MIT
#pragma once
#include <cmath>
#include <limits>

namespace phakhi {

/// What cannot be said: of no runs, or of too few.
inline constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

/// An estimate between the limits of its 95 % interval, in the unit of what it estimates. Limits are `unknown` where there is no interval, and
/// infinite where it is open.
struct Interval {
    double value = unknown, low = unknown, high = unknown;
    bool known() const { return !std::isnan(value); }
    /// There is an interval, and it lies on one side of x.
    bool excludes(double x) const { return low > x || high < x; }
    double half_width() const { return (high - low) / 2; }
};

/// Quantile of the standard normal distribution, p in (0,1).
double normal_quantile(double p);
/// Quantile of Student's t with `degrees` > 0 degrees of freedom, p in (0,1).
double t_quantile(double p, double degrees);
/// 1.96: what a two-sided 95 % interval takes of a normal.
double z95();

} // namespace phakhi
