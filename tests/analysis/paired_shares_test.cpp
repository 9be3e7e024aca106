// SPDX-License-Identifier: MIT
#include "analysis/paired_shares.hpp"
#include <cmath>
#include <gtest/gtest.h>

using namespace phakhi;

static PairedShares of_cells(int both, int only_with, int only_without, int none) {
    std::vector<std::uint8_t> with, without;
    const auto add = [&](int count, int a, int b) {
        for (int k = 0; k < count; ++k) with.push_back(static_cast<std::uint8_t>(a)), without.push_back(static_cast<std::uint8_t>(b));
    };
    add(both, 1, 1), add(only_with, 1, 0), add(only_without, 0, 1), add(none, 0, 0);
    return paired_shares(with, without);
}

TEST(PairedShares, HaveTheIntervalOfPairedDifferences) {
    const PairedShares s = of_cells(40, 15, 5, 40);   // by hand: (16 − 6)/102 ± 1.96/102·√(22 − 100/102)
    EXPECT_DOUBLE_EQ(s.difference(), 0.1);
    EXPECT_NEAR(s.low, 10.0 / 102 - 0.08810, 1e-4);
    EXPECT_NEAR(s.high, 10.0 / 102 + 0.08810, 1e-4);
}

TEST(PairedShares, TheTestIsTheBinomialOfTheDiscordant) {
    EXPECT_NEAR(of_cells(40, 15, 5, 40).p, 0.020695, 1e-6);   // P(X ≥ 15), X ~ B(20, ½) = 21700/2²⁰
    EXPECT_DOUBLE_EQ(of_cells(3, 0, 0, 3).p, 1);
    EXPECT_DOUBLE_EQ(of_cells(0, 0, 7, 0).p, 1);
    EXPECT_NEAR(of_cells(0, 100, 0, 0).p, std::exp2(-100), 1e-35);
    EXPECT_DOUBLE_EQ(paired_shares({}, {}).p, 1);
}

TEST(Holm, AdjustsTheSmallestByAll) {
    const std::vector<double> adjusted = holm({0.01, 0.04, 0.03});   // 3·.01, then max(2·.03), then max(1·.04, .06)
    EXPECT_DOUBLE_EQ(adjusted[0], 0.03);
    EXPECT_DOUBLE_EQ(adjusted[2], 0.06);
    EXPECT_DOUBLE_EQ(adjusted[1], 0.06);
    EXPECT_TRUE(holm({}).empty());
}
