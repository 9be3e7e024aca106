// SPDX-License-Identifier: MIT
#include "analysis/summary.hpp"
#include <gtest/gtest.h>
#include <limits>

using namespace phakhi;

TEST(Quantiles, AreThoseOfTheLiving) {
    constexpr float gone = std::numeric_limits<float>::quiet_NaN();
    std::vector<float> runs;   // seven runs of two weeks, two of which end after the first, and of three weeks in all
    for (int k = 0; k < 7; ++k) runs.insert(runs.end(), {static_cast<float>(10 * (7 - k)), k < 2 ? gone : static_cast<float>(k), k < 3 ? gone : 1.0f});
    const std::vector<float> q = quantiles_by_week(runs, 3);
    ASSERT_EQ(q.size(), 3 * course_quantiles.size());
    EXPECT_FLOAT_EQ(q[0], 13);   // type 7: 10 + 0.05 · 6 · 10
    EXPECT_FLOAT_EQ(q[2], 40);
    EXPECT_FLOAT_EQ(q[4], 67);
    EXPECT_FLOAT_EQ(q[7], 4);    // of 2, 3, 4, 5, 6
    for (std::size_t k = 10; k < 15; ++k) EXPECT_TRUE(std::isnan(q[k])) << "four are too few";
}

TEST(SurvivalByWeek, IsTheCurveOfKaplanAndMeierInEveryWeek) {
    std::vector<Lifetime> lives;
    for (const int week : {3, 3, 5, 8}) lives.push_back({week, Outcome::collapsed});
    for (const int week : {4, 10, 10, 10}) lives.push_back({week, week == 4 ? Outcome::completed : Outcome::sustained});
    const SurvivalByWeek s = survival_by_week(lives, 13);
    const SurvivalCurve curve = kaplan_meier(lives, 12);
    for (int week = 0; week <= 10; ++week) {
        const auto at = static_cast<std::size_t>(week);
        EXPECT_EQ(s.at_risk[at], static_cast<std::int32_t>(at_risk(lives, week))) << week;
        EXPECT_EQ(s.survival[at], curve.survival(week)) << week;
    }
    EXPECT_TRUE(std::isnan(s.low[2]));   // all live still
    EXPECT_EQ(s.low[5], curve.steps[1].low);
    EXPECT_EQ(s.high[6], curve.steps[1].high);
    EXPECT_EQ(s.at_risk[11], 0);
    EXPECT_TRUE(std::isnan(s.survival[11])) << "nobody was watched longer than 10 weeks";
}

TEST(SurvivalByWeek, WhereAllHaveFailedNobodySurvives) {
    const SurvivalByWeek s = survival_by_week(std::vector<Lifetime>{{2, Outcome::collapsed}, {3, Outcome::zombie}}, 6);
    EXPECT_EQ(s.survival[5], 0);
    EXPECT_TRUE(std::isnan(survival_by_week({}, 3).survival[0]));
}
