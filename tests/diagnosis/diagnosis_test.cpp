// SPDX-License-Identifier: MIT
#include "diagnosis/diagnosis.hpp"
#include "diagnosis/outcome.hpp"
#include "engine/replicate.hpp"
#include "support/open_network.hpp"
#include <gtest/gtest.h>
#include <tuple>

using namespace phakhi;

namespace {
/// Measures of a network without trouble, which a test spoils.
Measures healthy() {
    static const Measures seen = [] {
        Scenario scenario = small_scenario(110);
        Workspace work;
        Replicate run(scenario, 1, 0, work, {}, every_metric());
        while (run.advance()) {}
        return run.measures();
    }();
    return seen;
}

/// A week of diagnosis; what went on or off.
std::vector<Event> read(Diagnosis& diagnosis, int week, const Measures& seen) {
    WeekList<Event> events;
    events.reserve(100);
    diagnosis.read(week, seen, events);
    return {events.begin(), events.end()};
}

std::size_t at(int failure) { return static_cast<std::size_t>(failure - 1); }
} // namespace

TEST(Bound, IsHalfAtTheBoundAndARampAroundIt) {
    Measures seen;
    const Bound high = above(MetricId::mean_overload, 0.3, 0.1), low = below(MetricId::mean_overload, 0.3, 0.1);
    for (const auto& [x, up] : {std::pair{0.1, 0.0}, {0.2, 0.0}, {0.25, 0.25}, {0.3, 0.5}, {0.35, 0.75}, {0.4, 1.0}, {0.9, 1.0}}) {
        seen[MetricId::mean_overload] = x;
        EXPECT_NEAR(high.value(seen), up, 1e-12) << x;
        EXPECT_NEAR(low.value(seen), 1 - up, 1e-12) << x;
    }
    seen[MetricId::leaders] = 1, seen[MetricId::wanted_leaders] = 4;
    EXPECT_NEAR(below_share(MetricId::leaders, 0.5, MetricId::wanted_leaders, 0.5).value(seen), 1, 1e-12);
    const Bound both[] = {high, below(MetricId::leaders, 1, 1)};
    seen[MetricId::mean_overload] = 0.35;
    EXPECT_NEAR(all_of(both, seen), 0.5, 1e-12);   // the smallest
}

TEST(Diagnosis, AnAlarmGoesOnAfterItsWeeksInARowAndOffAtOnce) {
    Measures sick = healthy();
    sick[MetricId::resources] = 0;   // FAIL-18, 13 weeks in a row
    Diagnosis diagnosis;
    std::vector<int> on, off;
    for (int week = 1; week <= 40; ++week) {
        const bool ill = week >= 15 && week < 32 && week != 20;
        for (const Event& e : read(diagnosis, week, ill ? sick : healthy())) {
            if (e.id == 18 && e.kind == EventKind::failure_on) on.push_back(week);
            if (e.id == 18 && e.kind == EventKind::failure_off) off.push_back(week);
        }
    }
    EXPECT_TRUE(on.empty());   // twelve weeks are not thirteen, and the healthy week broke the row
    for (int week = 41; week <= 60; ++week) {
        for (const Event& e : read(diagnosis, week, week < 56 ? sick : healthy())) {
            if (e.id == 18 && e.kind == EventKind::failure_on) on.push_back(week);
            if (e.id == 18 && e.kind == EventKind::failure_off) off.push_back(week);
        }
    }
    EXPECT_EQ(on, (std::vector<int>{53}));
    EXPECT_EQ(off, (std::vector<int>{56}));
    EXPECT_EQ(diagnosis.first_weeks()[at(18)], 53);
    EXPECT_EQ(diagnosis.first_failure(), 18);
}

TEST(Diagnosis, NoAlarmCountsBeforeItsFirstWeekNorWithFewerThanThreeMembers) {
    Measures sick = healthy();
    sick[MetricId::culture_anchoring] = 0;   // FAIL-9, from week 53 on, 13 weeks
    Diagnosis diagnosis;
    for (int week = 1; week <= 64; ++week) read(diagnosis, week, sick);
    EXPECT_EQ(diagnosis.active()[at(9)], 0);
    read(diagnosis, 65, sick);
    EXPECT_EQ(diagnosis.active()[at(9)], 1);
    sick[MetricId::members] = 2;
    read(diagnosis, 66, sick);
    for (std::size_t k = 0; k < failures_count; ++k) {
        EXPECT_EQ(diagnosis.active()[k], 0);
        EXPECT_EQ(diagnosis.indicators()[k], 0);
    }
}

TEST(Diagnosis, AFailureThatAnotherExplainsIsNotTheFirst) {
    Measures sick = healthy();
    sick[MetricId::mean_overload] = 0.5;                                          // FAIL-22, explained by
    sick[MetricId::sponsor_support] = 0, sick[MetricId::sponsor_dependence] = 0.5;   // FAIL-12
    Diagnosis diagnosis;
    for (int week = 9; week <= 40; ++week) read(diagnosis, week, sick);
    EXPECT_EQ(diagnosis.active()[at(22)], 1);
    EXPECT_EQ(diagnosis.active()[at(12)], 1);
    EXPECT_EQ(diagnosis.first_failure(), 12);
    Measures busy = healthy();
    busy[MetricId::mean_overload] = 0.5;
    Diagnosis other;
    for (int week = 9; week <= 40; ++week) read(other, week, busy);
    EXPECT_EQ(other.first_failure(), 22);
}

TEST(Diagnosis, AnIndicatorAtTheThresholdCounts) {
    Measures sick = healthy();
    sick[MetricId::resources] = 0.5;   // FAIL-18 at its bound: the ramp is exactly a half
    Diagnosis diagnosis;
    for (int week = 9; week <= 40; ++week) read(diagnosis, week, sick);
    EXPECT_EQ(diagnosis.indicators()[at(18)], 0.5f);
    EXPECT_EQ(diagnosis.active()[at(18)], 1);
}

TEST(Diagnosis, HalfOfTheLeadersAreNotTooFew) {
    Measures seen = healthy();
    for (const auto& [leaders, wanted, on] : {std::tuple{1, 2, 0}, {1, 3, 1}, {2, 4, 0}, {1, 4, 1}, {0, 1, 1}, {5, 10, 0}, {4, 10, 1}}) {
        seen[MetricId::leaders] = leaders, seen[MetricId::wanted_leaders] = wanted;
        Diagnosis diagnosis;
        for (int week = 9; week <= 40; ++week) read(diagnosis, week, seen);
        EXPECT_EQ(diagnosis.active()[at(17)], on) << leaders << " of " << wanted;
    }
}

TEST(Diagnosis, LockInIsContentmentThatTheBooksDoNotBear) {
    Measures seen = healthy();
    for (const auto& [perceived, output, on] : {std::tuple{1.0, 1.0, 0}, {1.0, 0.8, 0}, {1.0, 0.6, 1}, {0.22, 0.2, 0}, {0.02, 0.01, 0}}) {
        seen[MetricId::perceived_output] = perceived, seen[MetricId::output] = output;
        Diagnosis diagnosis;
        for (int week = 97; week <= 111; ++week) read(diagnosis, week, seen);
        EXPECT_EQ(diagnosis.active()[at(1)], 0) << "not before its weeks";
        read(diagnosis, 112, seen);
        EXPECT_EQ(diagnosis.active()[at(1)], on) << perceived << " " << output;
    }
}

TEST(Diagnosis, WhoDecidesTellsCaptureFromCreditStealingAndFromAClique) {
    Measures seen = healthy();
    seen[MetricId::mean_fairness] = 0.6, seen[MetricId::mean_contribution] = 0.5, seen[MetricId::mean_voice] = 0.3;
    for (const auto& [concentration, gap, first] : {std::tuple{2.5, 0.2, 15}, {1.5, 0.2, 10}, {2.5, 0.02, 5}}) {
        seen[MetricId::decision_concentration] = concentration, seen[MetricId::credit_gap] = gap;
        Diagnosis diagnosis;
        for (int week = 9; week <= 60; ++week) read(diagnosis, week, seen);
        EXPECT_EQ(diagnosis.first_failure(), first) << concentration << " " << gap;
    }
}

TEST(Diagnosis, StagesAreReachedInOrderAndCanBeLost) {
    Measures none, all;
    for (std::size_t k = 0; k < Measures::count; ++k) none[static_cast<MetricId>(k)] = 0;
    for (const Stage* stage : stages()) {
        for (const Bound& bound : stage->bounds) {
            if (bound.side == Bound::Side::above && !bound.relative) all[bound.metric] = std::max(all[bound.metric], bound.at + bound.width + 20);
        }
    }
    Measures no_urgency = all;
    no_urgency[MetricId::urgent_share] = 0;
    Diagnosis diagnosis;
    int week = 0;
    const auto pass = [&](int weeks, const Measures& seen) {
        std::vector<Event> events;
        for (int w = 0; w < weeks; ++w) {
            for (const Event& e : read(diagnosis, ++week, seen)) {
                if (e.kind == EventKind::stage_reached || e.kind == EventKind::stage_lost) events.push_back(e);
            }
        }
        return events;
    };
    EXPECT_TRUE(pass(30, no_urgency).empty());   // the others are open, but the first stage was not reached
    EXPECT_EQ(diagnosis.stage(), 0);
    EXPECT_EQ(diagnosis.gates()[7], 1);
    const auto reached = pass(8, all);
    EXPECT_EQ(diagnosis.stage(), 8);
    ASSERT_EQ(reached.size(), 8u);
    for (std::size_t k = 0; k < 8; ++k) EXPECT_EQ(reached[k].id, static_cast<int>(k) + 1);
    EXPECT_TRUE(pass(7, none).empty());   // seven bad weeks lose nothing
    const auto lost = pass(1, none);
    EXPECT_EQ(diagnosis.stage(), 0);
    ASSERT_EQ(lost.size(), 8u);
    EXPECT_EQ(lost.front().id, 8);
    EXPECT_EQ(lost.back().id, 1);
    EXPECT_EQ(diagnosis.stage_weeks()[0], 38);
    EXPECT_EQ(diagnosis.gate_weeks()[7], 8);
}

TEST(Outcome, ANetworkOfTooFewHasCollapsedBySizeOfItsFounding) {
    for (const auto& [founders, left, outcome] : {std::tuple{24, 5, Outcome::sustained}, {24, 4, Outcome::collapsed}, {7, 3, Outcome::sustained},
                                                  {7, 2, Outcome::collapsed}, {60, 8, Outcome::sustained}, {60, 7, Outcome::collapsed}}) {
        OpenNetwork net = lone_members(founders);
        State& s = net.found().state;
        for (std::size_t k = static_cast<std::size_t>(left); k < s.agents.size(); ++k) s.agents.status[agent_id(k)] = Status::left;
        s.roster.refresh(s.agents);
        EXPECT_EQ(OutcomeWatch().judge(s, {}, {}), outcome) << left << " of " << founders;
    }
}

TEST(Outcome, WithoutActivityForAYearAndAHalfItExistsOnPaper) {
    OpenNetwork net = lone_members(24);
    State& s = net.found().state;
    s.network.last_activity = 10;
    OutcomeWatch watch;
    s.week = 88;
    EXPECT_EQ(watch.judge(s, {}, {}), Outcome::sustained);
    s.week = 89;
    EXPECT_EQ(watch.judge(s, {}, {}), Outcome::zombie);
}

TEST(Outcome, CaptureIsTheftAndConcentrationForAYearInARow) {
    OpenNetwork net = lone_members(24);
    State& s = net.found().state;
    Measures seen;
    seen[MetricId::theft] = 0.4, seen[MetricId::decision_concentration] = 2.5;
    OutcomeWatch watch;
    const auto weeks = [&](int count) {
        Outcome last{};
        for (int w = 0; w < count; ++w) {
            s.network.last_activity = ++s.week;
            last = watch.judge(s, seen, {});
        }
        return last;
    };
    EXPECT_EQ(weeks(52), Outcome::sustained);
    seen[MetricId::theft] = 0.2;
    EXPECT_EQ(weeks(1), Outcome::sustained);   // it starts anew
    seen[MetricId::theft] = 0.4;
    EXPECT_EQ(weeks(52), Outcome::sustained);
    EXPECT_EQ(weeks(1), Outcome::captured);
}

TEST(Outcome, AMetNeedClosesInGoodOrderAndIsNoFailure) {
    OpenNetwork net = lone_members(24);
    State& s = net.found().state;
    s.network.need_met = true;
    EXPECT_EQ(OutcomeWatch().judge(s, {}, {}), Outcome::completed);
    EXPECT_FALSE(failed(Outcome::completed));
    s.conditions.orderly_close = 0;
    EXPECT_EQ(OutcomeWatch().judge(s, {}, {}), Outcome::sustained);
    for (const Outcome o : {Outcome::collapsed, Outcome::captured, Outcome::zombie}) EXPECT_TRUE(failed(o));
    for (int k = 0; k < outcome_count; ++k) {
        EXPECT_FALSE(describe(static_cast<Outcome>(k)).label.th.empty());
        EXPECT_FALSE(describe(static_cast<Outcome>(k)).meaning.th.empty());
    }
}
