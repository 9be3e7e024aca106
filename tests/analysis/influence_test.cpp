// SPDX-License-Identifier: MIT
#include "analysis/influence.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

namespace {

const std::vector<std::vector<double>> two_factors = {{1, 2, 3, 4, 5, 6, 7, 8}, {3, 1, 2, 8, 5, 7, 4, 6}};
const std::vector<double> outcome = {2, 1, 4, 3, 3, 8, 6, 7};

} // namespace

TEST(PartialRankCorrelation, IsThatOfTheResiduals) {   // ranks regressed on each other by numpy, and their residuals correlated
    const auto r = partial_rank_correlations(two_factors, outcome);
    ASSERT_EQ(r.size(), 2u);
    EXPECT_NEAR(r[0].value.value, 0.7499195980205021, 1e-9);
    EXPECT_NEAR(r[1].value.value, 0.14438207060290612, 1e-9);
    EXPECT_NEAR(r[0].value.low, -0.0072105434035973845, 1e-9);
    EXPECT_NEAR(r[0].value.high, 0.9605329945062406, 1e-9);
}

TEST(PartialRankCorrelation, SeesOnlyTheOrder) {
    std::vector<double> stretched = outcome;
    for (double& y : stretched) y = y * y * y + 5;
    EXPECT_DOUBLE_EQ(partial_rank_correlations(two_factors, stretched)[0].value.value, partial_rank_correlations(two_factors, outcome)[0].value.value);
}

TEST(PartialRankCorrelation, OfTooFewPointsOrAConstantIsUnknown) {
    EXPECT_FALSE(partial_rank_correlations({{1, 2, 3}}, std::vector<double>{1, 2, 3})[0].value.known());
    EXPECT_FALSE(partial_rank_correlations({{1, 2, 3, 4, 5, 6}, {2, 2, 2, 2, 2, 2}}, std::vector<double>{1, 2, 3, 5, 4, 6})[1].value.known());
    EXPECT_FALSE(partial_rank_correlations(two_factors, std::vector<double>(8, 1.0))[0].value.known());
    EXPECT_FALSE(partial_rank_correlations({two_factors[0], two_factors[0]}, outcome)[0].value.known());   // one determines the other
}

TEST(PartialRankCorrelation, LeavesOutMissingOutcomes) {
    std::vector<double> longer = outcome;
    longer.push_back(unknown);
    std::vector<std::vector<double>> factors = two_factors;
    factors[0].push_back(0), factors[1].push_back(0);
    EXPECT_DOUBLE_EQ(partial_rank_correlations(factors, longer)[0].value.value, partial_rank_correlations(two_factors, outcome)[0].value.value);
}

TEST(Influence, TakesTheMeanOverReplicatesAndLeavesOutErrors) {
    EnsembleRecord r;
    r.weeks = 10;
    r.design.method = "latin_hypercube", r.design.points = 8, r.design.groups = 8;
    r.design.factors = {{"a", "a", "", "1", two_factors[0], {}}, {"b", "b", "", "1", two_factors[1], {}}};
    for (std::int32_t p = 0; p < 8; ++p) {
        for (std::int32_t k = 0; k < 2; ++k) {
            const bool lost = p == 0 && k == 1, fails = k == 1 && p < 4;
            r.design_point.push_back(p), r.replicate.push_back(k), r.seed.push_back("1"), r.status.push_back(lost), r.outcome.push_back(lost ? -1 : fails ? 2 : 0), r.end_week.push_back(lost ? -1 : fails ? 5 : 10);
        }
    }
    const Influence i = influence_of(r, measures_of(r)[0]);
    EXPECT_EQ(i.errors, 1u);
    EXPECT_EQ(i.runs, 15u);
    EXPECT_EQ(i.low, 0.5);
    EXPECT_EQ(i.high, 1);
    EXPECT_DOUBLE_EQ(i.mean, (1 + 3 * 0.5 + 4) / 8);
    EXPECT_GT(i.correlations[0].value.value, 0);
    EXPECT_EQ(influence_of(r, measures_of(r)[1]).low, 7.5);   // weeks not lost
    EXPECT_TRUE(i.too_few);
}
