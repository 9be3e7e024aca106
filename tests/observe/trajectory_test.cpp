// SPDX-License-Identifier: MIT
#include "observe/trajectory.hpp"
#include "engine/replicate.hpp"
#include "observe/diagnosed.hpp"
#include <gtest/gtest.h>
#include <cmath>
#include <map>

using namespace phakhi;

/// A network of four seats of which two are members, made by hand.
static State four_seats() {
    State s;
    s.agents.resize(4);
    for (std::uint32_t i = 0; i < 4; ++i) {
        const AgentId id{i};
        s.agents.uid[id] = Uid{i};
        s.agents.sector[id] = static_cast<std::uint8_t>(i % 3);
        s.agents.status[id] = i < 2 ? Status::member : Status::outside;
        s.agents.commitment[id] = 0.25f * static_cast<float>(i);
        s.roster.everyone.push_back(id);
    }
    s.next_uid = 4;
    s.roster.refresh(s.agents);
    s.ties = Ties(4, 4);
    s.ties.add(AgentId{1}, AgentId{0}, s.agents.uid, 0.5f, 0.3f, 0);
    s.events.reserve(10);
    s.tie_changes.reserve(10);
    return s;
}

/// The seat at the last position is given up and taken by somebody new, who gets the next uid.
static void replace_last(State& s) {
    s.agents.uid[AgentId{3}] = Uid{s.next_uid++};
    s.agents.status[AgentId{3}] = Status::outside;
    s.agents.commitment[AgentId{3}] = 0.9f;
}

static TrajectoryPlan plan_of(int weeks, int states_every = 1, int snapshots_every = 2) {
    TrajectoryPlan plan;
    plan.weeks = weeks;
    plan.output = {states_every, snapshots_every};
    plan.seat_labels = {"สมชาย"};
    plan.failures = {{"FAIL-1", "a", "ก"}, {"FAIL-2", "b", "ข"}};
    return plan;
}

static const float indicator[2] = {0.25f, 0.75f};
static const std::int8_t active[2] = {0, 1};
static const WeekDiagnosis diagnosis{indicator, active, 3, 2, {}};

static const std::vector<float>& state_of(const TrajectoryRecord& r, const std::string& key) {
    for (const auto& state : r.agents.states) {
        if (state.key == key) return state.values;
    }
    throw std::out_of_range(key);
}

TEST(TrajectoryRecorder, APersonWhoReplacesAnotherHasAColumnOfTheirOwn) {
    State s = four_seats();
    TrajectoryRecorder recorder(plan_of(2));
    recorder.record(s, {}, diagnosis);
    s.week = 1;
    replace_last(s);
    recorder.record(s, {}, diagnosis);
    s.week = 2;
    recorder.record(s, {}, diagnosis);
    const TrajectoryRecord r = recorder.finish(s, {});
    ASSERT_EQ(r.agents.size(), 5u);
    EXPECT_EQ(r.agents.first_week, (std::vector<std::int32_t>{0, 0, 0, 0, 1}));
    EXPECT_EQ(r.agents.cohort_week, (std::vector<std::int32_t>{0, 0, -1, -1, -1}));
    EXPECT_EQ(r.agents.label, (std::vector<std::string>{"สมชาย", "agent 2", "agent 3", "agent 4", "agent 5"}));
    EXPECT_EQ(r.agents.sector, (std::vector<std::int8_t>{1, 2, 3, 1, 1}));
    EXPECT_EQ(r.agents.status, (std::vector<std::int8_t>{1, 1, 0, 0, -1, 1, 1, 0, -1, 0, 1, 1, 0, -1, 0}));
    const std::vector<float>& commitment = state_of(r, "commitment");
    EXPECT_EQ(commitment[3], 0.75f);
    EXPECT_TRUE(std::isnan(commitment[4]) && std::isnan(commitment[5 + 3]));
    EXPECT_EQ(commitment[5 + 4], 0.9f);
}

TEST(TrajectoryRecorder, AnEarlyEndLeavesRowsWithoutValues) {
    State s = four_seats();
    TrajectoryRecorder recorder(plan_of(4));
    recorder.record(s, {}, diagnosis);
    s.week = 1;
    recorder.record(s, {}, diagnosis);
    const TrajectoryRecord r = recorder.finish(s, {});
    EXPECT_EQ(r.rows(), 5u);
    for (const auto& metric : r.metrics) {
        ASSERT_EQ(metric.values.size(), 5u);
        EXPECT_FALSE(std::isnan(metric.values[1]));
        EXPECT_TRUE(std::isnan(metric.values[2]));
    }
    EXPECT_EQ(r.stage, (std::vector<std::int8_t>{3, 3, -1, -1, -1}));
    EXPECT_EQ(r.shape, (std::vector<std::int8_t>{2, 2, -1, -1, -1}));
    EXPECT_EQ(r.active, (std::vector<std::int8_t>{0, 1, 0, 1, -1, -1, -1, -1, -1, -1}));
    EXPECT_TRUE(std::isnan(r.indicator[4]));
    EXPECT_EQ(r.agents.state_week.size(), 5u);
    EXPECT_EQ(r.agents.status[4 * 4], -1);
    EXPECT_EQ(r.snapshots.week, (std::vector<std::int32_t>{0, 1}));
}

TEST(TrajectoryRecorder, StatesMayBeKeptLessOften) {
    State s = four_seats();
    TrajectoryRecorder recorder(plan_of(7, 3));
    for (; s.week <= 7; ++s.week) recorder.record(s, {}, diagnosis);
    s.week = 7;
    const TrajectoryRecord r = recorder.finish(s, {});
    EXPECT_EQ(r.agents.state_week, (std::vector<std::int32_t>{0, 3, 6}));
    EXPECT_EQ(r.agents.status.size(), 3u * 4u);
    EXPECT_EQ(r.agents.goal.size(), 3u * 4u * kGoals);
    EXPECT_EQ(r.snapshots.week, (std::vector<std::int32_t>{0, 2, 4, 6, 7}));
}

TEST(TrajectoryRecorder, FoundingTiesAreFormedInWeekNought) {
    State s = four_seats();
    s.tie_changes.add({TieChangeKind::form, Uid{2}, Uid{3}, 0, 0, 0, 0});  // what founding noted is not counted twice
    TrajectoryRecorder recorder(plan_of(1));
    recorder.record(s, {}, diagnosis);
    s.week = 1;
    s.tie_changes.clear();
    s.tie_changes.add({TieChangeKind::strengthen, Uid{0}, Uid{1}, 0.6f, 0.7f, 0.4f, 3});
    recorder.record(s, {}, diagnosis);
    const TrajectoryRecord r = recorder.finish(s, {});
    EXPECT_EQ(r.ties.week, (std::vector<std::int32_t>{0, 1}));
    EXPECT_EQ(r.ties.kind, (std::vector<std::int8_t>{0, 2}));
    EXPECT_EQ(r.ties.source, (std::vector<std::int32_t>{0, 0}));
    EXPECT_EQ(r.ties.target, (std::vector<std::int32_t>{1, 1}));
    EXPECT_EQ(r.ties.trust, (std::vector<float>{0.5f, 0.6f}));
    EXPECT_EQ(r.ties.trust_back, (std::vector<float>{0.5f, 0.7f}));
}

TEST(TrajectoryRecorder, EventsNameTheirCatalogueEntry) {
    State s = four_seats();
    s.events.add({.kind = EventKind::action, .value = 1, .id = 16});
    s.events.add({.kind = EventKind::failure_on, .id = 17});
    s.events.add({.kind = EventKind::stage_lost, .id = 3});
    s.events.add({.kind = EventKind::shock, .id = 4});
    s.events.add({.kind = EventKind::joined, .agent = 3});
    TrajectoryRecorder recorder(plan_of(1));
    recorder.record(s, {}, diagnosis);
    const TrajectoryRecord r = recorder.finish(s, {});
    EXPECT_EQ(r.events.id, (std::vector<std::string>{"ACT-16", "FAIL-17", "STAGE-3", "SHOCK-4", ""}));
    EXPECT_EQ(r.events.agent.back(), 3);
}

TEST(TrajectoryPlan, PseudonymsHideNamesAndKeepSectors) {
    Scenario scenario;
    scenario.population.seats.resize(2);
    scenario.population.seats[0].label = "สมชาย ใจดี";
    scenario.population.seats[0].sector = 2;
    scenario.population.seats[1].label = "Anna";
    EXPECT_EQ(trajectory_plan(scenario, Names::pseudonyms, {}, {}).seat_labels, (std::vector<std::string>{"member 1 (government)", "member 2 (people)"}));
    EXPECT_EQ(trajectory_plan(scenario, Names::real, {}, {}).seat_labels, (std::vector<std::string>{"สมชาย ใจดี", "Anna"}));
}

/// Runs a scenario with a recorder.
static TrajectoryRecord recorded(const Scenario& scenario, std::uint32_t replicate) {
    Workspace work;
    Replicate run(scenario, scenario.seed, replicate, work, {}, every_metric());
    TrajectoryRecorder recorder(trajectory_plan(scenario, Names::real, failure_labels(), stage_labels()));
    recorder.record(run.state(), run.measures(), week_diagnosis(run.diagnosis(), shape_of(run.measures())));
    while (run.advance()) recorder.record(run.state(), run.measures(), week_diagnosis(run.diagnosis(), shape_of(run.measures())));
    return recorder.finish(run.state(), outcome_record(run.outcome(), run.diagnosis(), run.state().week));
}

TEST(TrajectoryRecorder, TheTieLogLeadsFromEachSnapshotToTheNext) {
    const TrajectoryRecord r = recorded(Scenario{}, 1);
    std::map<std::pair<int, int>, int> ties;  // pair → level
    std::size_t e = 0;
    for (std::size_t shot = 0; shot < r.snapshots.week.size(); ++shot) {
        for (; e < r.ties.size() && r.ties.week[e] <= r.snapshots.week[shot]; ++e) {
            const std::pair pair(r.ties.source[e], r.ties.target[e]);
            ASSERT_LT(pair.first, pair.second);
            const auto kind = static_cast<TieChangeKind>(r.ties.kind[e]);
            ASSERT_EQ(ties.count(pair), kind == TieChangeKind::form ? 0u : 1u) << "week " << r.ties.week[e] << " kind " << int(kind);
            if (kind == TieChangeKind::drop) ties.erase(pair);
            else ties[pair] = r.ties.level[e];
        }
        std::map<std::pair<int, int>, int> seen;
        for (auto t = static_cast<std::size_t>(r.snapshots.first_tie[shot]); t < static_cast<std::size_t>(r.snapshots.first_tie[shot + 1]); ++t) {
            seen[{r.snapshots.source[t], r.snapshots.target[t]}] = r.snapshots.level[t];
        }
        ASSERT_EQ(ties, seen) << "week " << r.snapshots.week[shot];
    }
    EXPECT_EQ(e, r.ties.size());
}

TEST(TrajectoryRecorder, ColumnsAgreeWithMeasures) {
    const TrajectoryRecord r = recorded(Scenario{}, 2);
    const auto members = std::find_if(r.metrics.begin(), r.metrics.end(), [](const auto& m) { return m.key == "members"; });
    ASSERT_NE(members, r.metrics.end());
    for (std::size_t week = 0; week < r.rows(); ++week) {
        const auto first = r.agents.status.begin() + static_cast<std::ptrdiff_t>(week * r.agents.size());
        const auto count = std::count(first, first + static_cast<std::ptrdiff_t>(r.agents.size()), 1);
        if (static_cast<int>(week) <= r.outcome.end_week) EXPECT_EQ(members->values[week], static_cast<double>(count)) << week;
        else EXPECT_TRUE(count == 0 && std::isnan(members->values[week])) << week;
    }
}

TEST(TrajectoryRecorder, LookingOnChangesNothing) {
    Scenario scenario;
    scenario.weeks = 60;
    scenario.output = {7, 5};
    const TrajectoryRecord seldom = recorded(scenario, 3);
    scenario.output = {1, 13};
    const TrajectoryRecord often = recorded(scenario, 3);
    for (std::size_t m = 0; m < often.metrics.size(); ++m) EXPECT_EQ(seldom.metrics[m].values, often.metrics[m].values) << often.metrics[m].key;
    EXPECT_EQ(seldom.ties.trust, often.ties.trust);
    EXPECT_EQ(seldom.events.week, often.events.week);
}
