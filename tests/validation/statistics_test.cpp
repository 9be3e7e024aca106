// SPDX-License-Identifier: MIT
#include "validation/check.hpp"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

namespace phakhi::validation {

TEST(Intervals, WilsonsIntervalOfAShare) {
    const Interval i = share(8, 10);   // 0.490 to 0.943: Brown, Cai & DasGupta 2001
    EXPECT_DOUBLE_EQ(i.value, 0.8);
    EXPECT_NEAR(i.low, 0.4902, 1e-4);
    EXPECT_NEAR(i.high, 0.9433, 1e-4);
    EXPECT_EQ(share(0, 10).low, 0);
    EXPECT_FALSE(share(0, 0).seen());
}

TEST(Intervals, PairedSharesByAgrestiAndMin) {
    Values a, b;   // 30 both, 12 only a, 4 only b, 54 neither
    const auto add = [&](int count, double x, double y) {
        for (int k = 0; k < count; ++k) a.push_back(x), b.push_back(y);
    };
    add(30, 1, 1), add(12, 1, 0), add(4, 0, 1), add(54, 0, 0);
    const Interval i = paired_shares(a, b);
    const double d = (12.5 - 4.5) / 102, half = 1.959964 * std::sqrt(17 - 8.0 * 8 / 102) / 102;
    EXPECT_DOUBLE_EQ(i.value, 0.08);
    EXPECT_NEAR(i.low, d - half, 1e-9);
    EXPECT_NEAR(i.high, d + half, 1e-9);
    EXPECT_FALSE(i.idle);
}

TEST(Intervals, ADifferenceCannotShowWhereNearlyAllSurviveInBoth) {
    EXPECT_TRUE(paired_shares(Values(40, 1), Values(40, 1)).idle);
    EXPECT_TRUE(paired_shares(Values(40, 0), Values(40, 0)).times(100).idle);
    EXPECT_FALSE(paired_shares(Values(40, 1), Values(40, 0)).idle);
}

TEST(Intervals, LeaveOutWhatWasNotSeen) {
    const Interval i = paired({1, unseen, 3, 5}, {0, 0, unseen, 2});
    EXPECT_DOUBLE_EQ(i.value, 2);
    EXPECT_DOUBLE_EQ(mean({unseen, 4, 2}).value, 3);
    EXPECT_DOUBLE_EQ(median_of({9, unseen, 1, 5}), 5);
}

TEST(Intervals, TheBootstrapCoversTheMeanAsOftenAsItSays) {
    int covered = 0;
    constexpr int rounds = 200;
    std::uint64_t x = 88172645463325252ull;   // xorshift64
    for (int round = 0; round < rounds; ++round) {
        Values v;
        for (int k = 0; k < 40; ++k) {
            x ^= x << 13, x ^= x >> 7, x ^= x << 17;
            v.push_back(static_cast<double>(x >> 11) * 0x1p-53);
        }
        const Interval i = bootstrap(v.size(), [&](const std::vector<std::size_t>& sample) {
            double sum = 0;
            for (const std::size_t k : sample) sum += v[k];
            return sum / static_cast<double>(sample.size());
        });
        covered += i.low <= 0.5 && i.high >= 0.5;
    }
    EXPECT_GE(covered, rounds * 0.88);
    EXPECT_LE(covered, rounds * 0.99);
}

TEST(Intervals, ACorrelationWithItsIntervalAfterFisher) {
    Values a, b;
    for (int k = 0; k < 50; ++k) a.push_back(k), b.push_back(k % 2 ? k : 50 - k);
    const Interval i = correlation(a, a);
    EXPECT_NEAR(i.value, 1, 1e-12);
    EXPECT_LT(correlation(a, b).value, 0.2);
}

TEST(ValidationVerdict, TheEstimateDecidesAndTheIntervalSaysHowSurely) {
    Line line;
    line.accept = between(10, 20);
    const auto verdict = [&](double value, double low, double high) {
        line.found = {value, low, high};
        return line.verdict();
    };
    EXPECT_EQ(verdict(15, 12, 18), Verdict::hit);
    EXPECT_EQ(verdict(15, 8, 22), Verdict::near_hit);
    EXPECT_EQ(verdict(22, 18, 26), Verdict::near_miss);
    EXPECT_EQ(verdict(30, 26, 34), Verdict::miss);
    EXPECT_EQ(verdict(unseen, unseen, unseen), Verdict::absent);
    line.judged = false;
    EXPECT_EQ(verdict(30, 26, 34), Verdict::told);
}

TEST(Checks, HaveIdsOfTheirOwnAndSaySources) {
    std::vector<std::string_view> ids;
    for (const Family& family : families()) {
        for (const Check& check : family.checks) {
            EXPECT_EQ(std::count(ids.begin(), ids.end(), check.id), 0) << check.id;
            EXPECT_FALSE(check.source.empty() || check.claim.empty() || check.scenarios.empty()) << check.id;
            EXPECT_LT(check.quick, check.replicates) << check.id;
            ids.push_back(check.id);
        }
    }
    EXPECT_GT(ids.size(), 30u);
}

} // namespace phakhi::validation
