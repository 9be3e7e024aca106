// SPDX-License-Identifier: MIT
#pragma once
#include <cmath>
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace phakhi {

/// Mean of independent values and its Monte-Carlo standard error.
struct Estimate {
    double mean = 0;
    double error = 0;
};

inline Estimate estimate(const std::vector<double>& values) {
    const auto n = static_cast<double>(values.size());
    double sum = 0, squares = 0;
    for (const double x : values) sum += x;
    const double mean = sum / n;
    for (const double x : values) squares += (x - mean) * (x - mean);
    return {mean, std::sqrt(squares / (n - 1) / n)};
}

/// Standard error of an observed share of n trials whose probability is p.
inline double share_error(double p, double n) { return std::sqrt(p * (1 - p) / n); }

/// The known answer lies within four Monte-Carlo standard errors of the estimate (and `more`, where the answer itself is known to so much).
/// What was found is kept with the test's results (--gtest_output=xml), for the table in docs/validation.md.
inline void expect_answer(const std::string& what, Estimate found, double answer, double more = 0) {
    const double tolerance = 4 * found.error + more;
    ::testing::Test::RecordProperty(what, std::to_string(found.mean) + " (known " + std::to_string(answer) + ", tolerance " + std::to_string(tolerance) + ")");
    EXPECT_NEAR(found.mean, answer, tolerance) << what << ", standard error " << found.error;
}

/// The same for a share of n independent trials.
inline void expect_share(const std::string& what, double found, double answer, double n) { expect_answer(what, {found, share_error(answer, n)}, answer); }

} // namespace phakhi
