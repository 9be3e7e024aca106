// SPDX-License-Identifier: MIT
#include "support/maths.hpp"
#include "support/precise_maths.hpp"
#include <gtest/gtest.h>
#include <cmath>

using namespace phakhi;

// Statistic: largest relative error against libm in double precision over a fine grid; tolerance as stated in maths.hpp, 2e-7.
TEST(Maths, ExponentialKeepsItsStatedError) {
    double worst = 0;
    for (float x = -87; x <= 87; x += 0.00137f) worst = std::max(worst, std::abs(exp_of(x) / std::exp(static_cast<double>(x)) - 1));
    EXPECT_LT(worst, 2e-7);
    EXPECT_EQ(exp_of(0.0f), 1.0f);
    EXPECT_EQ(exp_of(-1000.0f), exp_of(-87.0f));
    EXPECT_EQ(exp_of(1000.0f), exp_of(87.0f));
    EXPECT_TRUE(std::isfinite(exp_of(1e30f)));
}

// Statistic: largest absolute error against libm over three decades on either side of 1; tolerance as stated in maths.hpp, 3e-7
// (half a unit in the last place of a float as large as log 1000 is 2.4e-7).
TEST(Maths, LogarithmKeepsItsStatedError) {
    double worst = 0;
    const auto look = [&](float x) { worst = std::max(worst, std::abs(log_of(x) - std::log(static_cast<double>(x)))); };
    for (float x = 1e-3f; x <= 1; x += 1.3e-5f) look(x);
    for (float x = 1; x <= 1000; x *= 1.0001f) look(x);
    EXPECT_LT(worst, 3e-7);
    EXPECT_EQ(log_of(1.0f), 0.0f);
}

TEST(Maths, LogisticIsAChance) {
    for (const float x : {-1000.0f, -87.0f, -5.0f, 0.0f, 5.0f, 87.0f, 1000.0f}) {
        EXPECT_GE(logistic(x), 0.0f);
        EXPECT_LE(logistic(x), 1.0f);
    }
    EXPECT_EQ(logistic(0.0f), 0.5f);
    for (float x = -20; x <= 20; x += 0.01f) EXPECT_NEAR(logistic(x), 1 / (1 + std::exp(-static_cast<double>(x))), 2e-7);
}

TEST(Maths, ClippingKeepsToTheUnitInterval) {
    EXPECT_EQ(clip01(-0.1f), 0.0f);
    EXPECT_EQ(clip01(1.1f), 1.0f);
    EXPECT_EQ(clip01(0.3f), 0.3f);
    EXPECT_EQ(clip01(1.5), 1.0);
}

// Statistic: largest relative error against libm over the ranges that the model asks for; tolerance as stated in precise_maths.hpp.
TEST(Maths, PreciseFunctionsKeepTheirStatedError) {
    double exponential = 0, logarithm = 0, power = 0;
    for (double x = -700; x <= 700; x += 0.0173) exponential = std::max(exponential, std::abs(precise_exp(x) / std::exp(x) - 1));
    for (double x = 1e-9; x < 1e9; x *= 1.00037) logarithm = std::max(logarithm, std::abs(precise_log(x) - std::log(x)) / std::abs(std::log(x)));
    for (double x = 0.999; x <= 1.001; x += 1.7e-6) logarithm = std::max(logarithm, std::abs(precise_log(x) - std::log(x)) / std::max(std::abs(x - 1), 1e-300));
    for (double x = 0.0007; x <= 2; x += 0.0031) {
        for (double y = 0; y <= 3; y += 0.017) power = std::max(power, std::abs(precise_pow(x, y) / std::pow(x, y) - 1));
    }
    EXPECT_LT(exponential, 1e-15);
    EXPECT_LT(logarithm, 1e-15);
    EXPECT_LT(power, 1e-14);   // the logarithm's error times the size of y ln x, here up to 22
    EXPECT_EQ(precise_exp(0), 1);
    EXPECT_EQ(precise_log(1), 0);
    EXPECT_EQ(precise_pow(0, 0), 1);
    EXPECT_EQ(precise_pow(0, 0.5), 0);
    EXPECT_EQ(precise_pow(1, 0.7), 1);
    EXPECT_EQ(precise_exp(1e300), precise_exp(700));
    EXPECT_EQ(precise_exp(-1e300), precise_exp(-700));
}
