// SPDX-License-Identifier: MIT
#include "text/figures.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

TEST(Figures, ShowAsManyDigitsAsAreWorthReading) {
    EXPECT_EQ(figure(0), "0");
    EXPECT_EQ(figure(0.04217), "0.042");
    EXPECT_EQ(figure(-0.316), "-0.32");
    EXPECT_EQ(figure(4.5), "4.5");
    EXPECT_EQ(figure(98.46), "98.5");
    EXPECT_EQ(figure(998.9), "999");
    EXPECT_EQ(figure(12345), "12,345");
    EXPECT_EQ(figure(4605414), "4,605,000");
    EXPECT_EQ(figure(unknown), "–");
    EXPECT_EQ(figure(-0.0001), "0");
}

TEST(Figures, PercentAndSigns) {
    EXPECT_EQ(percent(0.985), "98.5");
    EXPECT_EQ(percent(1), "100");
    EXPECT_EQ(signed_figure(4.2), "+4.2");
    EXPECT_EQ(signed_figure(0.0001), "0");
    EXPECT_EQ(signed_interval({0.04, 0.011, 0.073}, 100), "+4 [1.1 … 7.3]");
    EXPECT_EQ(plain_interval({3, unknown, unknown}), "3");
}
