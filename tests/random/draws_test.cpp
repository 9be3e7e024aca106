// SPDX-License-Identifier: MIT
#include "random/draws.hpp"
#include "model/week.hpp"
#include <gtest/gtest.h>
#include <cmath>
#include <set>
#include <vector>

using namespace phakhi;

TEST(Draws, AChanceIsNeverNoneAndNeverCertain) {
    for (const std::uint32_t word : {0u, 1u, 0x7fffffffu, 0x80000000u, 0xfffffe00u, 0xffffff00u, 0xffffffffu}) {
        EXPECT_GT(chance(word), 0.0f) << word;
        EXPECT_LT(chance(word), 1.0f) << word;
    }
    for (std::uint64_t word = 0; word <= 0xffffffffu; word += 65537) {
        const float u = chance(static_cast<std::uint32_t>(word));
        ASSERT_TRUE(u > 0 && u < 1) << word;
        ASSERT_NEAR(u, static_cast<double>(word) / 4294967296.0, 2e-7);
    }
}

TEST(Draws, AnEventOfProbabilityOneHappensAndOneOfProbabilityZeroDoesNot) {
    EXPECT_TRUE(chance(0xffffffffu) < 1.0f);
    EXPECT_FALSE(chance(0) < 0.0f);
}

TEST(Draws, AFineUniformIsNeverNoneAndNeverOne) {
    EXPECT_GT(uniform53(0, 0), 0.0);
    EXPECT_LT(uniform53(0xffffffffu, 0xffffffffu), 1.0);
    EXPECT_TRUE(std::isfinite(std::log(uniform53(0, 0))));
    EXPECT_LT(std::log(uniform53(0xffffffffu, 0xffffffffu)), 0.0);
    EXPECT_NEAR(uniform53(0x80000000u, 0), 0.5, 1e-15);
    EXPECT_NE(uniform53(5, 0x80000000u), uniform53(5, 0));   // the low word counts
}

TEST(Draws, AChoiceStaysBelowItsCount) {
    for (const std::uint32_t count : {1u, 2u, 3u, 7u, 80u, 100000u, 0xffffffffu}) {
        EXPECT_EQ(below(0, count), 0u);
        EXPECT_EQ(below(0xffffffffu, count), count - 1);
    }
}

// Statistic: Pearson's chi-square of 200 000 choices among 10 and among 7; tolerance: the 1 - 6e-5 quantile (4 standard errors), 36.6 and 30.0.
TEST(Draws, ChoicesFallEvenly) {
    const Draws draws(stream_key(1, 0, "test"), 3);
    for (const auto& [count, bound] : {std::pair{10u, 36.6}, std::pair{7u, 30.0}}) {
        std::vector<int> seen(count);
        for (std::uint32_t k = 0; k < 50000; ++k) {
            for (const std::uint32_t word : draws.agent(0, k)) ++seen[below(word, count)];
        }
        double chi2 = 0;
        const double expected = 200000.0 / count;
        for (const int n : seen) chi2 += (n - expected) * (n - expected) / expected;
        EXPECT_LT(chi2, bound) << count;
    }
}

// Statistic: mean and variance of 200 000 chances; tolerance: 4 standard errors of a uniform's.
TEST(Draws, ChancesAreUniform) {
    const Draws draws(stream_key(1, 0, "test"), 4);
    double sum = 0, squares = 0;
    const double n = 200000;
    for (std::uint32_t k = 0; k < 50000; ++k) {
        for (const std::uint32_t word : draws.pair(2, k, k + 1)) sum += chance(word), squares += (chance(word) - 0.5) * (chance(word) - 0.5);
    }
    EXPECT_NEAR(sum / n, 0.5, 4 * std::sqrt(1 / 12.0 / n));
    EXPECT_NEAR(squares / n, 1 / 12.0, 4 * std::sqrt(1 / 180.0 / n));
}

TEST(Draws, DependOnWhoWhenAndWhatForAndOnNothingElse) {
    const PhiloxKey key = stream_key(1, 0, "interaction");
    const Draws week3(key, 3), week4(key, 4);
    const PhiloxBlock block = week3.pair(0, 5, 6);
    EXPECT_EQ(block, Draws(key, 3).pair(0, 5, 6));
    EXPECT_NE(block, week4.pair(0, 5, 6));
    EXPECT_NE(block, week3.pair(1, 5, 6));
    EXPECT_NE(block, week3.pair(0, 5, 7));
    EXPECT_NE(block, week3.pair(0, 4, 6));
    EXPECT_NE(week3.agent(0, 5), week3.network(0));
    EXPECT_NE(week3.agent(0, 5), week3.agent(0, 6));
}

TEST(Draws, ABatchOfPairsIsTheirBlocks) {
    const Draws draws(stream_key(9, 2, "interaction"), 17);
    const std::vector<std::uint32_t> lo = {0, 3, 3, 700, 12}, hi = {1, 5, no_uid, 701, 900};
    std::vector<std::uint32_t> word[4];
    std::uint32_t* words[4];
    for (int w = 0; w < 4; ++w) {
        word[w].resize(lo.size());
        words[w] = word[w].data();
    }
    draws.pairs(6, lo.data(), hi.data(), lo.size(), words);
    for (std::size_t k = 0; k < lo.size(); ++k) {
        const PhiloxBlock one = draws.pair(6, lo[k], hi[k]);
        for (std::size_t w = 0; w < 4; ++w) EXPECT_EQ(word[w][k], one[w]);
    }
}

TEST(Draws, KeysDifferBySeedReplicateAndProcess) {
    std::set<PhiloxKey> keys;
    int asked = 0;
    const Week week;
    for (std::uint64_t seed : {0ull, 1ull, 2ull, 0xffffffffffffffffull, 1ull << 32}) {
        for (std::uint32_t replicate : {0u, 1u, 2u, 99u, 0xffffffffu}) {
            each_process(week, [&](const auto& process, std::size_t) {
                keys.insert(stream_key(seed, replicate, process.key));
                ++asked;
            });
        }
    }
    EXPECT_EQ(keys.size(), static_cast<std::size_t>(asked));
    EXPECT_NE(stream_key(1, 2, "goals"), stream_key(2, 1, "goals"));
}

TEST(Stream, RunsOnWithoutRepeatingAndStartsWithItsBlock) {
    const Draws draws(stream_key(1, 0, "founding"), 0);
    Stream stream = draws.stream(1, 7);
    const PhiloxBlock first = draws.pair(1, 7, no_uid);
    std::set<std::uint32_t> seen;
    for (int k = 0; k < 400; ++k) {
        const std::uint32_t word = stream();
        if (k < 4) {
            EXPECT_EQ(word, first[static_cast<std::size_t>(k)]);
        }
        seen.insert(word);
    }
    EXPECT_GT(seen.size(), 398u);
    Stream again = draws.stream(1, 7), other = draws.stream(2, 7);
    EXPECT_EQ(again(), first[0]);
    EXPECT_NE(other(), first[0]);
}
