// SPDX-License-Identifier: MIT
#include "analysis/cost.hpp"
#include "analysis/verdict.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

static RunSummary ended(Outcome outcome, int week, int first_failure = 0, int members = 20, double output = 100) {
    RunSummary run;
    run.outcome = outcome;
    run.end_week = week;
    run.first_failure = first_failure;
    run.members = members;
    run.cumulative_output = output;
    return run;
}

TEST(Share, HasWilsonsInterval) {
    const Share share = share_of(31, 100);   // Newcombe 1998, table I: 81/263 → .2553..3662; here by hand
    EXPECT_NEAR(share.low, 0.2278, 5e-4);
    EXPECT_NEAR(share.high, 0.4063, 5e-4);
    const Share newcombe = share_of(81, 263);
    EXPECT_NEAR(newcombe.low, 0.2553, 5e-5);
    EXPECT_NEAR(newcombe.high, 0.3662, 5e-5);
}

TEST(Share, ReachesTheEndsOnlyThere) {
    EXPECT_EQ(share_of(0, 100).low, 0);
    EXPECT_GT(share_of(0, 100).high, 0.03);
    EXPECT_EQ(share_of(100, 100).high, 1);
    EXPECT_EQ(share_of(0, 0).value(), 0);
}

TEST(Verdict, CountsOutcomesAndFirstSymptoms) {
    const RunSummary runs[] = {ended(Outcome::collapsed, 100, 17), ended(Outcome::zombie, 200, 22), ended(Outcome::captured, 300, 17), ended(Outcome::completed, 50, 4), ended(Outcome::collapsed, 10)};
    const Verdict verdict = judge(runs);
    EXPECT_EQ(verdict.failed.count, 4U);
    EXPECT_EQ(verdict.without_symptom, 1U);
    EXPECT_DOUBLE_EQ(*verdict.median_failure_week, 150);
    ASSERT_EQ(verdict.first_symptoms.size(), 2U);   // that of the completed run is none of a failure
    EXPECT_EQ(verdict.first_symptoms[0].failure, 17);
    EXPECT_EQ(verdict.first_symptoms[0].count, 2U);
}

TEST(Verdict, TheTypicalRunEndsNearestTheMedianWeek) {
    const RunSummary runs[] = {ended(Outcome::sustained, 260), ended(Outcome::collapsed, 10), ended(Outcome::collapsed, 90), ended(Outcome::collapsed, 100), ended(Outcome::collapsed, 250)};
    EXPECT_EQ(judge(runs).commonest, Outcome::collapsed);
    EXPECT_EQ(judge(runs).typical, 2U);   // median 95: 90 and 100 are as near, the lower number is told
}

TEST(Verdict, AmongTheSustainedMembersAndOutputDecide) {
    const RunSummary runs[] = {ended(Outcome::sustained, 260, 0, 60, 900), ended(Outcome::sustained, 260, 0, 30, 300), ended(Outcome::sustained, 260, 0, 10, 20)};
    EXPECT_EQ(judge(runs).typical, 1U);
}

TEST(Verdict, OfNothingIsEmpty) {
    const Verdict verdict = judge({});
    EXPECT_EQ(verdict.runs(), 0U);
    EXPECT_FALSE(verdict.median_failure_week);
}

TEST(Effort, TwiceAsManyActivitiesCostTwice) {
    Levers usual, often;
    often.meeting_cadence_weeks = usual.meeting_cadence_weeks / 2;
    EXPECT_DOUBLE_EQ(weekly_effort(often).hours - weekly_effort(usual).hours, 4);   // the table: 4 hours a week at the default
}

TEST(Effort, WhatIsOffByDefaultCostsWhatItsFullUseDoes) {
    Levers usual, eased;
    eased.facilitation = 0.5;
    EXPECT_DOUBLE_EQ(weekly_effort(eased).hours - weekly_effort(usual).hours, 1);   // the table: 2 hours a week for a whole facilitator
}

TEST(Effort, ADatedChangeCostsWhileItLasts) {
    Plan plan, changed;
    changed.changes.push_back({.week = 3, .until = 5, .lever = &Levers::weaving, .value = 0});
    const Network network;
    const double saved = effort_spent(plan, 10, network).hours - effort_spent(changed, 10, network).hours;
    EXPECT_NEAR(saved, 2 * 4, 1e-9);   // two weeks of a field coordinator
}
