// SPDX-License-Identifier: MIT
#include "analysis/proportions.hpp"
#include "analysis/ranking.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

static std::vector<double> yes_no(std::size_t yes, std::size_t of) {
    std::vector<double> out(of);
    for (std::size_t k = 0; k < yes; ++k) out[k * of / yes] = 1;
    return out;
}

TEST(Ranking, StandsByTheMeans) {
    const auto ranks = rank_alternatives({yes_no(10, 100), yes_no(90, 100), {}, yes_no(50, 100)}, false);
    ASSERT_EQ(ranks.size(), 3u);   // without values: not ranked
    EXPECT_EQ(ranks[0].alternative, 1u);
    EXPECT_EQ(ranks[1].alternative, 3u);
    EXPECT_EQ(ranks[2].alternative, 0u);
    EXPECT_EQ(ranks[0].rank, 1u);
    EXPECT_EQ(ranks[2].high, 3u);
    EXPECT_EQ(ranks[2].low, 3u);
    EXPECT_GT(ranks[0].first, 0.99);
}

TEST(Ranking, SaysWhenTheOrderIsOpen) {
    const auto ranks = rank_alternatives({yes_no(50, 100), yes_no(52, 100)}, false);
    EXPECT_EQ(ranks[0].alternative, 1u);
    EXPECT_EQ(ranks[0].low, 1u);
    EXPECT_EQ(ranks[0].high, 2u);
    EXPECT_NEAR(ranks[0].first, 0.61, 0.06);   // Φ(.02 / .0707)
    EXPECT_NEAR(ranks[0].first + ranks[1].first, 1, 1e-9);
}

TEST(Ranking, SharedLuckTellsMore) {
    std::vector<double> better = yes_no(52, 100), worse = better;
    worse[0] = 0, worse[2] = 0;
    const double together = rank_alternatives({better, worse}, true)[0].first, apart = rank_alternatives({better, worse}, false)[0].first;
    EXPECT_GT(together, apart + 0.2);
}

TEST(Ranking, EqualOnesShareARank) {
    const auto ranks = rank_alternatives({yes_no(100, 100), yes_no(100, 100), yes_no(5, 100)}, true);
    EXPECT_EQ(ranks[0].rank, 1u);
    EXPECT_EQ(ranks[1].rank, 1u);
    EXPECT_EQ(ranks[2].rank, 3u);
    EXPECT_DOUBLE_EQ(ranks[0].first, 0.5);
    EXPECT_TRUE(rank_alternatives({}, true).empty());
}

TEST(Settled, MoreReplicatesTellSmallerDifferences) {
    const Settled s = replicates_to_settle(0.05, 0.25, 100, 0.02);
    EXPECT_TRUE(s.open);
    EXPECT_EQ(s.replicates, std::ceil(7.848879734 * 0.25 / 0.0025));   // (1.96 + .8416)²
    EXPECT_EQ(s.to_bound, std::ceil(3.841458821 * 0.25 / 0.0004));
    EXPECT_FALSE(replicates_to_settle(0.2, 0.25, 100, 0.02).open);
    EXPECT_TRUE(std::isnan(replicates_to_settle(0, 0.25, 100, 0.02).replicates));
}

TEST(Settled, BoundsADifferenceOfSharesByItsOwnLimits) {
    for (const double disagreeing : {0.0, 0.05, 0.2}) {
        const auto n = static_cast<std::size_t>(replicates_to_bound_share(disagreeing, 0.02));
        const auto half = static_cast<std::size_t>(std::lround(disagreeing * static_cast<double>(n) / 2));
        EXPECT_NEAR(paired_difference({n - 2 * half, half, half, 0}).half_width(), 0.02, 0.0005);
    }
}
