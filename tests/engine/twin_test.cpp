// SPDX-License-Identifier: MIT
#include "engine/twin.hpp"
#include "analysis/alteration.hpp"
#include "engine/ensemble.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

static Scenario short_scenario() {
    Scenario s;
    s.weeks = 60;
    s.population.founders = 10, s.population.pool = 25;
    return s;
}

/// All members' commitment in the last week: equal only if every draw was.
static double trace(Replicate& run) {
    while (run.advance()) {}
    double sum = run.state().network.cumulative_output;
    for (const AgentId i : run.state().roster.members) sum += run.state().agents.commitment[i];
    return sum;
}

TEST(Twin, GoingOnUnderTheSameScenarioChangesNothing) {
    const Scenario scenario = short_scenario(), same = scenario;
    Workspace work;
    Replicate plain(scenario, 1, 3, work), switched(scenario, 1, 3, work);
    for (int week = 0; week < 20; ++week) switched.advance();
    switched.go_on_under(same);
    switched.take_other_luck(1);
    EXPECT_EQ(trace(plain), trace(switched));
}

TEST(Twin, OtherLuckKeepsThePastAndChangesTheRest) {
    const Scenario scenario = short_scenario();
    Workspace work;
    Replicate plain(scenario, 1, 3, work), other(scenario, 1, 3, work);
    for (int week = 0; week < 20; ++week) plain.advance(), other.advance();
    EXPECT_EQ(plain.state().network.cumulative_output, other.state().network.cumulative_output);
    other.take_other_luck(99);
    EXPECT_NE(trace(plain), trace(other));
}

TEST(Twin, AnActionAddedOnTheWayIsThatOfAPlanThatAlwaysHadIt) {
    const Scenario scenario = short_scenario();
    Scenario with = scenario;
    apply(from_week({.role = Alteration::Role::rescue, .kind = Alteration::Kind::added_action, .key = "ACT-9", .number = 9}, 30), with);
    Workspace work;
    Replicate always(with, 1, 0, work), later(scenario, 1, 0, work);
    for (int week = 0; week < 20; ++week) later.advance();
    later.go_on_under(with);
    EXPECT_EQ(trace(always), trace(later));
}

TEST(Twin, LivesEndAsReplicatesDo) {
    Scenario scenario = short_scenario();
    scenario.plan.levers.leaders = 0;
    const std::vector<RunSummary> known = run_replicates(scenario, 5, 0, 6);
    std::vector<Life> lives;
    for (std::uint32_t r = 0; r < 6; ++r) lives.push_back({.scenario = &scenario, .dice = {5, r, std::nullopt}});
    const std::vector<Fate> fates = live(lives);
    for (std::size_t k = 0; k < 6; ++k) {
        EXPECT_EQ(fates[k].outcome, known[k].outcome);
        EXPECT_EQ(fates[k].end_week, known[k].end_week);
    }
}
