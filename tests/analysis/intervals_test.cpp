// SPDX-License-Identifier: MIT
#include "analysis/means.hpp"
#include "analysis/proportions.hpp"
#include <array>
#include <boost/random/lognormal_distribution.hpp>
#include <boost/random/mersenne_twister.hpp>
#include <gtest/gtest.h>

using namespace phakhi;

/// Probability that n pairs hold the true difference p − q within their limits, summed over every table that n pairs can give. `overlap`: 0 = the two are
/// independent, 1 = as alike as their shares allow.
static double coverage(double p, double q, std::size_t n, double overlap) {
    const double alone = p * (1 - q), least = p - q;   // probability that only the first says yes
    const double b = alone + overlap * (least - alone), c = std::max(0.0, b - (p - q)), rest = 1 - b - c;
    const auto log_term = [](std::size_t k, double x) { return k == 0 ? 0.0 : static_cast<double>(k) * std::log(x) - std::lgamma(static_cast<double>(k) + 1); };
    double covered = 0;
    for (std::size_t i = 0; i <= n; ++i) {
        for (std::size_t j = 0; i + j <= n; ++j) {
            if (j > 0 && c < 1e-15) continue;
            if (paired_difference({0, i, j, n - i - j}).excludes(p - q)) continue;
            covered += std::exp(std::lgamma(static_cast<double>(n) + 1) + log_term(i, b) + log_term(j, c) + log_term(n - i - j, rest));
        }
    }
    return covered;
}

TEST(PairedDifference, CoversTheTruthAsOftenAsItSays) {
    for (const std::size_t n : {20, 60, 200}) {
        for (const double overlap : {0.0, 0.25, 0.5, 0.75, 0.9, 0.95, 1.0}) {
            EXPECT_GE(coverage(0.98, 0.95, n, overlap), 0.93) << n << " pairs, overlap " << overlap;
            EXPECT_GE(coverage(0.5, 0.4, n, overlap), 0.93) << n << " pairs, overlap " << overlap;
        }
    }
}

TEST(PairedDifference, IsThatOfTheObservedShares) {
    const PairedCounts counts{53, 16, 8, 9};   // by hand: N = 88, b = 17, c = 9
    const Interval d = paired_difference(counts);
    EXPECT_NEAR(d.value, 8.0 / 86, 1e-12);
    EXPECT_NEAR(d.low, 8.0 / 88 - 1.959963985 * std::sqrt(26 - 64.0 / 88) / 88, 1e-9);
    EXPECT_NEAR(d.high, 8.0 / 88 + 1.959963985 * std::sqrt(26 - 64.0 / 88) / 88, 1e-9);
}

TEST(PairedDifference, OfAllAlikeIsNotCertain) {
    const Interval d = paired_difference({200, 0, 0, 0});
    EXPECT_EQ(d.value, 0);
    EXPECT_LT(d.low, -0.005);
    EXPECT_FALSE(d.excludes(0));
    EXPECT_FALSE(paired_difference({}).known());
}

TEST(PairedDifference, CountsItsPairs) {
    const std::int8_t a[] = {1, 1, 0, 0, 1}, b[] = {1, 0, 1, 0, 0};
    const PairedCounts counts = count_pairs(a, b);
    EXPECT_EQ(counts.both, 1u);
    EXPECT_EQ(counts.only_first, 2u);
    EXPECT_EQ(counts.only_second, 1u);
    EXPECT_EQ(counts.neither, 1u);
}

TEST(IndependentDifference, IsAgrestiAndCaffos) {
    const Interval d = independent_difference(7, 10, 3, 10);
    EXPECT_NEAR(d.value, 0.4, 1e-12);
    const double p = 8.0 / 12, q = 4.0 / 12, error = std::sqrt(p * (1 - p) / 12 + q * (1 - q) / 12);
    EXPECT_NEAR(d.low, p - q - 1.959963985 * error, 1e-9);
    EXPECT_FALSE(independent_difference(0, 0, 3, 10).known());
}

TEST(Mean, HasStudentsLimits) {
    const double values[] = {4, 5, 6, 7, 8};
    const Interval m = mean_of(values);
    EXPECT_DOUBLE_EQ(m.value, 6);
    EXPECT_NEAR(m.high - 6, 2.776445105 * std::sqrt(2.5 / 5), 1e-8);
    EXPECT_FALSE(mean_of({}).known());
    EXPECT_TRUE(std::isnan(mean_of(std::array{3.0}).low));
    EXPECT_TRUE(std::isnan(mean_of(std::array{3.0, 3.0, 3.0}).low));
}

TEST(Mean, OfASkewedSampleIsCovered) {
    boost::random::mt19937 random(20261127);
    boost::random::lognormal_distribution<> skewed(0, 1);
    const double truth = std::exp(0.5);
    int covered = 0, tries = 300;
    for (int k = 0; k < tries; ++k) {
        std::array<double, 60> sample{};
        for (double& x : sample) x = skewed(random);
        covered += !mean_of(sample).excludes(truth);
    }
    EXPECT_GE(covered, static_cast<int>(0.9 * tries));   // Student's limits hold it in about .89
}

TEST(Mean, ResamplesTheSameEveryTime) {
    const std::array<double, 10> sample = {1, 1, 1, 1, 1, 1, 1, 2, 3, 40};
    const Interval a = mean_of(sample), b = mean_of(sample);
    EXPECT_EQ(a.low, b.low);
    EXPECT_EQ(a.high, b.high);
    EXPECT_GT(a.high - a.value, a.value - a.low);   // open towards the long tail
}

TEST(Mean, OfNearlyAllAlikeStaysWithinTheValues) {
    std::array<double, 100> sample;
    sample.fill(260);
    sample[7] = 100;
    const Interval m = mean_of(sample);
    EXPECT_LT(m.low, m.value);
    EXPECT_EQ(m.high, 260);
}

TEST(MeanDifference, OfIndependentSamplesIsWelchs) {
    const double a[] = {3, 4, 5}, b[] = {1, 2, 3, 4};
    const Interval d = independent_mean_difference(a, b);
    EXPECT_DOUBLE_EQ(d.value, 1.5);
    EXPECT_NEAR(d.low, -0.7317115, 1e-6);   // R: t.test(3:5, 1:4)$conf.int
    EXPECT_NEAR(d.high, 3.7317115, 1e-6);
}

TEST(Ratio, HasFiellersLimits) {
    const double cost[] = {10, 12, 9, 11, 13, 8}, years[] = {2, 2.2, 1.7, 2.1, 2.4, 1.6};
    const Interval ratio = ratio_of_means(cost, years);
    EXPECT_NEAR(ratio.value, 63.0 / 12, 1e-12);
    for (const double limit : {ratio.low, ratio.high}) {   // at its limits the mean of cost − ratio · years is t errors from zero
        double rest[6];
        for (int k = 0; k < 6; ++k) rest[k] = cost[k] - limit * years[k];
        const Moments m = moments_of(rest);
        EXPECT_NEAR(std::abs(m.mean) / m.error(), t_quantile(0.975, 5), 1e-7);
    }
}

TEST(Ratio, IsOpenWhereTheDenominatorMayBeZero) {
    const double cost[] = {10, 12, 9, 11}, years[] = {2, -2.2, 1.7, -1};
    EXPECT_TRUE(ratio_of_means(cost, years).known());
    EXPECT_TRUE(std::isnan(ratio_of_means(cost, years).low));
    EXPECT_FALSE(ratio_of_means({}, {}).known());
}
