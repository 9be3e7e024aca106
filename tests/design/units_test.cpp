// SPDX-License-Identifier: MIT
#include "design/units.hpp"
#include <gtest/gtest.h>
#include <algorithm>
#include <cmath>
#include <set>

using namespace phakhi;

TEST(LatinHypercube, HasOnePointInEachSliceOfEveryFactor) {
    for (const std::size_t n : {1u, 7u, 100u}) {
        const Units points = latin_hypercube(n, 5, 3);
        ASSERT_EQ(points.size(), n);
        for (std::size_t f = 0; f < 5; ++f) {
            std::set<int> slices;
            for (const auto& p : points) {
                ASSERT_TRUE(p[f] > 0 && p[f] < 1);
                slices.insert(static_cast<int>(p[f] * static_cast<double>(n)));
            }
            EXPECT_EQ(slices.size(), n);
        }
    }
}

TEST(LatinHypercube, FactorsAreNotTheSameOrder) {
    const Units points = latin_hypercube(50, 2, 1);
    double dot = 0;
    for (const auto& p : points) dot += (p[0] - 0.5) * (p[1] - 0.5);
    EXPECT_LT(std::abs(dot / 50 * 12), 0.4);   // correlation; sd 1/7
}

TEST(Saltelli, EachBaseRowIsItsBlock) {
    constexpr std::size_t factors = 3, rows = 16, shifts = 4;
    const Units all = saltelli_blocks(rows, shifts, factors, 9);
    ASSERT_EQ(all.size(), rows * (factors + 2));
    for (std::size_t r = 0; r < rows; ++r) {
        const auto *a = &all[r * (factors + 2)], *b = a + 1;
        for (std::size_t i = 0; i < factors; ++i) {
            for (std::size_t f = 0; f < factors; ++f) EXPECT_EQ(a[2 + i][f], f == i ? (*b)[f] : (*a)[f]);
        }
    }
}

TEST(Saltelli, EachShiftIsANetMovedAsAWhole) {
    constexpr std::size_t factors = 2, per_shift = 16;
    const Units all = saltelli_blocks(2 * per_shift, 2, factors, 5);
    std::set<double> first;
    for (std::size_t s = 0; s < 2; ++s) {
        for (std::size_t f = 0; f < factors; ++f) {
            std::vector<double> xs;
            for (std::size_t r = 0; r < per_shift; ++r) xs.push_back(all[(s * per_shift + r) * (factors + 2)][f]);
            if (f == 0) first.insert(xs[0]);
            std::sort(xs.begin(), xs.end());
            for (std::size_t k = 0; k < per_shift; ++k) EXPECT_NEAR(xs[k], xs[0] + static_cast<double>(k) / per_shift, 1e-12);   // one in each sixteenth
        }
    }
    EXPECT_EQ(first.size(), 2u);
}

TEST(Morris, EachStepMovesOneFactorByOneStep) {
    constexpr std::size_t factors = 6, levels = 4;
    const Units all = morris_trajectories(25, levels, factors, 2);
    ASSERT_EQ(all.size(), 25 * (factors + 1));
    for (std::size_t t = 0; t < 25; ++t) {
        std::set<std::size_t> moved;
        for (std::size_t k = 0; k < factors; ++k) {
            const auto &from = all[t * (factors + 1) + k], &to = all[t * (factors + 1) + k + 1];
            for (std::size_t f = 0; f < factors; ++f) {
                EXPECT_NEAR(std::round(to[f] * 3), to[f] * 3, 1e-12);
                if (from[f] == to[f]) continue;
                EXPECT_NEAR(std::abs(from[f] - to[f]), 2.0 / 3, 1e-12);
                EXPECT_TRUE(moved.insert(f).second);
            }
        }
        EXPECT_EQ(moved.size(), factors);
    }
}

TEST(Factorial, FirstFactorChangesSlowest) { EXPECT_EQ(full_factorial({2, 3}), (Units{{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {1, 2}})); }

TEST(OneAtATime, IsTheBaseAndEachLevelAlone) { EXPECT_EQ(one_at_a_time({2, 1}), (Units{{-1, -1}, {0, -1}, {1, -1}, {-1, 0}})); }
