// SPDX-License-Identifier: MIT
#include "analysis/survival.hpp"
#include <gtest/gtest.h>
#include <numeric>

using namespace phakhi;

namespace {

/// Weeks of remission under 6-mercaptopurine (Freireich et al. 1963), the example of every textbook: a relapse counts as a collapse.
const std::vector<Lifetime> freireich = [] {
    std::vector<Lifetime> lives;
    for (const int week : {6, 6, 6, 7, 10, 13, 16, 22, 23}) lives.push_back({week, Outcome::collapsed});
    for (const int week : {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) lives.push_back({week, Outcome::sustained});
    return lives;
}();

std::vector<Lifetime> watched_to_the_end() {
    std::vector<Lifetime> lives;
    for (int k = 0; k < 30; ++k) lives.push_back({100, Outcome::sustained});
    for (int k = 0; k < 20; ++k) lives.push_back({k + 3, Outcome::collapsed});
    for (int k = 0; k < 10; ++k) lives.push_back({2 * k + 40, Outcome::completed});
    for (int k = 0; k < 15; ++k) lives.push_back({5 * k + 12, Outcome::zombie});
    for (int k = 0; k < 5; ++k) lives.push_back({60, Outcome::captured});
    return lives;
}

} // namespace

TEST(KaplanMeier, AgreesWithTheTextbook) {   // Klein & Moeschberger 2003, tables 4.1A and 4.2
    const SurvivalCurve curve = kaplan_meier(freireich, 35);
    ASSERT_EQ(curve.steps.size(), 7u);
    EXPECT_EQ(curve.steps[0].at_risk, 21u);
    EXPECT_EQ(curve.steps[0].failed, 3u);
    EXPECT_NEAR(curve.survival(6), 0.857, 5e-4);
    EXPECT_NEAR(curve.survival(12), 0.753, 5e-4);
    EXPECT_NEAR(curve.survival(35), 0.448, 5e-4);
    EXPECT_NEAR(curve.steps[0].error, 0.0764, 5e-5);
    EXPECT_NEAR(curve.steps[6].error, 0.1346, 5e-5);
    EXPECT_EQ(curve.survival(5), 1);
    EXPECT_EQ(curve.median_week(), 23);
    EXPECT_EQ(at_risk(freireich, 10), 15u);
    EXPECT_EQ(at_risk(freireich, 35), 1u);
}

TEST(KaplanMeier, HasLimitsInsideZeroAndOne) {   // R: survfit(…, conf.type = "log-log") at 10 weeks: .5032 … .8895 (week 10: .753)
    const SurvivalCurve curve = kaplan_meier(freireich, 35);
    EXPECT_NEAR(curve.steps[2].low, 0.5032, 5e-4);
    EXPECT_NEAR(curve.steps[2].high, 0.8894, 5e-4);
    for (const SurvivalStep& step : curve.steps) EXPECT_TRUE(step.low > 0 && step.low < step.survival && step.survival < step.high && step.high < 1);
}

TEST(KaplanMeier, OfNobodyFailingHasNoStep) {
    const std::vector<Lifetime> lives = {{10, Outcome::sustained}, {4, Outcome::completed}};
    EXPECT_TRUE(kaplan_meier(lives, 10).steps.empty());
    EXPECT_EQ(kaplan_meier({}, 10).survival(10), 1);
    EXPECT_EQ(kaplan_meier(lives, 10).median_week(), -1);
}

TEST(KaplanMeier, OfAllFailingEndsAtZero) {
    const std::vector<Lifetime> lives = {{3, Outcome::collapsed}, {5, Outcome::zombie}};
    const SurvivalCurve curve = kaplan_meier(lives, 10);
    EXPECT_EQ(curve.survival(10), 0);
    EXPECT_TRUE(std::isnan(curve.steps.back().low));
    EXPECT_EQ(restricted_mean(curve, 10).weeks, 4);
}

TEST(KaplanMeier, SeesNothingBeyondTheHorizon) {
    EXPECT_EQ(kaplan_meier(freireich, 12).steps.size(), 3u);
    EXPECT_EQ(kaplan_meier(freireich, 12).survival(50), kaplan_meier(freireich, 35).survival(12));
}

TEST(RestrictedMean, IsTheAreaUnderTheCurve) {   // Klein & Moeschberger 2003, example 4.1: 23.29 ± 2.83 at 35 weeks
    const RestrictedMean mean = restricted_mean(kaplan_meier(freireich, 35), 35);
    EXPECT_NEAR(mean.weeks, 23.29, 5e-3);
    EXPECT_NEAR(mean.error, 2.83, 5e-3);
}

TEST(CumulativeIncidence, IsTheShareEndedSoWhenAllAreWatched) {
    const std::vector<Lifetime> lives = watched_to_the_end();
    const CumulativeIncidence incidence = aalen_johansen(lives, 100);
    const auto n = static_cast<double>(lives.size());
    for (const Outcome outcome : {Outcome::completed, Outcome::collapsed, Outcome::captured, Outcome::zombie}) {
        for (const int week : {10, 41, 60, 100}) {
            double count = 0;
            for (const Lifetime& life : lives) count += life.outcome == outcome && life.week <= week;
            EXPECT_NEAR(incidence.share(outcome, week), count / n, 1e-12);
        }
        for (const IncidenceStep& step : incidence.of[static_cast<std::size_t>(outcome)]) EXPECT_NEAR(step.error, std::sqrt(step.share * (1 - step.share) / n), 1e-9);   // binomial
    }
    EXPECT_EQ(incidence.share(Outcome::captured, 59), 0);
    EXPECT_TRUE(incidence.of[0].empty());
}

TEST(CumulativeIncidence, AndSurvivalMakeOne) {
    std::vector<Lifetime> lives = freireich;
    lives.push_back({8, Outcome::completed}), lives.push_back({14, Outcome::captured}), lives.push_back({30, Outcome::zombie});
    std::vector<Lifetime> any = lives;   // whatever ends, fails
    for (Lifetime& life : any) life.outcome = life.outcome == Outcome::sustained ? Outcome::sustained : Outcome::collapsed;
    const CumulativeIncidence incidence = aalen_johansen(lives, 35);
    double sum = 0;
    for (int k = 1; k < outcome_count; ++k) sum += incidence.share(static_cast<Outcome>(k), 35);
    EXPECT_NEAR(sum + kaplan_meier(any, 35).survival(35), 1, 1e-12);
}

TEST(CumulativeIncidence, StaysBelowWhatTheSurvivalCurveLoses) {
    const std::vector<Lifetime> lives = watched_to_the_end();
    const CumulativeIncidence incidence = aalen_johansen(lives, 100);
    const double all = incidence.share(Outcome::collapsed, 100) + incidence.share(Outcome::captured, 100) + incidence.share(Outcome::zombie, 100);
    EXPECT_LT(all, 1 - kaplan_meier(lives, 100).survival(100));   // which counts as lost some that completed before they could fail
}

TEST(WeeksNotLost, AverageToTheAreaAboveTheIncidenceOfFailure) {
    const std::vector<Lifetime> lives = watched_to_the_end();
    const CumulativeIncidence incidence = aalen_johansen(lives, 100);
    double area = 0, mean = 0;
    for (int week = 0; week < 100; ++week) area += incidence.share(Outcome::collapsed, week) + incidence.share(Outcome::captured, week) + incidence.share(Outcome::zombie, week);
    for (const Lifetime& life : lives) mean += weeks_not_lost(life, 100);
    EXPECT_NEAR(mean / static_cast<double>(lives.size()), 100 - area, 1e-9);
    EXPECT_EQ(weeks_not_lost({40, Outcome::completed}, 100), 100);
    EXPECT_EQ(weeks_not_lost({40, Outcome::zombie}, 30), 30);
}
