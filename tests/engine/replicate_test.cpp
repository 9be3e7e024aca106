// SPDX-License-Identifier: MIT
#include "engine/ensemble.hpp"
#include "engine/variation.hpp"
#include "scenario/settings.hpp"
#include "support/errors.hpp"
#include "support/open_network.hpp"
#include "support/state_image.hpp"
#include "support/statistics.hpp"
#include <gtest/gtest.h>
#include <set>

using namespace phakhi;

TEST(Replicate, RunsItsWeeksAndNoMore) {
    const Scenario scenario = small_scenario(30);
    Workspace work;
    Replicate run(scenario, 1, 0, work);
    EXPECT_EQ(run.state().week, 0);
    EXPECT_EQ(run.state().members(), 24);
    int weeks = 0;
    while (run.advance()) EXPECT_EQ(run.state().week, ++weeks);
    EXPECT_EQ(weeks, 30);
    EXPECT_FALSE(run.advance());
    EXPECT_EQ(run.state().week, 30);
    EXPECT_EQ(run.outcome(), Outcome::sustained);
}

TEST(Replicate, ZeroWeeksOfNobodyAndOfOneAreLegal) {
    for (const int people : {0, 1, 2}) {
        for (const int weeks : {0, 1, 60}) {
            Scenario scenario = small_scenario(weeks);
            scenario.population.founders = scenario.population.pool = people;
            Workspace work;
            Replicate run(scenario, 1, 0, work, {}, every_metric());
            while (run.advance()) {}
            EXPECT_EQ(run.state().week, weeks == 0 ? 0 : 1) << people << " people, " << weeks << " weeks";   // fewer than three have collapsed
            EXPECT_EQ(run.outcome(), weeks == 0 ? Outcome::sustained : Outcome::collapsed);
            for (const double x : run.measures().values()) EXPECT_TRUE(std::isfinite(x));
        }
    }
}

TEST(Replicate, NoFoundersAPoolOfOneAndNoRoomForTiesRunOutsideTheJudgement) {
    for (const auto& [founders, pool, ties] : {std::tuple{0, 0, 32u}, {0, 20, 32u}, {1, 1, 32u}, {3, 3, 0u}, {5, 80, 1u}, {24, 24, 256u}}) {
        OpenNetwork net;
        net.population.founders = founders, net.population.pool = pool, net.population.max_ties = ties;
        net.found().weeks(120);
        EXPECT_EQ(net.state.week, 120);
        for (const double x : net.state.network.vision) EXPECT_TRUE(std::isfinite(x));
    }
}

TEST(Replicate, SaysWhenAndHowItEnded) {
    Scenario scenario = small_scenario(200);
    scenario.plan.levers.push = 0;   // nobody drives it: no activity is ever held
    Workspace work;
    Replicate run(scenario, 1, 0, work);
    int closed = 0;
    while (run.advance()) {
        for (const Event& e : run.state().events) closed += e.kind == EventKind::closed;
    }
    EXPECT_TRUE(run.ended());
    EXPECT_TRUE(failed(run.outcome()));
    EXPECT_LT(run.state().week, 200);
    EXPECT_EQ(closed, 1);
}

TEST(Replicate, AFoundedNetworkIsAsItsFoundingSays) {
    Scenario scenario = small_scenario();
    scenario.model.founding.commitment = 0.7;
    scenario.model.founding.trust_spread = 0;
    scenario.model.founding.trust = 0.5;
    Workspace work;
    const Replicate run(scenario, 1, 0, work);
    const State& s = run.state();
    for (const AgentId i : s.roster.members) EXPECT_FLOAT_EQ(s.agents.commitment[i], 0.7f);
    int among_founders = 0;
    for (std::size_t k = 0; k < s.ties.size(); ++k) {
        const TieId t = tie_id(k);
        if (s.agents.status[s.ties.lo[t]] != Status::member || s.agents.status[s.ties.hi[t]] != Status::member) continue;
        ++among_founders;
        EXPECT_FLOAT_EQ(s.ties.trust_lo[t], 0.5f);
        EXPECT_EQ(s.ties.born[t], 0);
    }
    EXPECT_EQ(among_founders, 24 * 3 / 2);
    EXPECT_EQ(s.roster.leaders.size(), 3u);
    std::set<int> sectors;
    for (const AgentId i : s.roster.members) sectors.insert(s.agents.sector[i]);
    EXPECT_EQ(sectors.size(), 3u);
}

TEST(Replicate, SeatsAndTiesOfAWorksheetStandAsGiven) {
    Scenario scenario = small_scenario();
    scenario.population.seats = {{.label = "A", .sector = 2, .founder = true, .influence = 0.9, .interest = 0.1, .capacity = 0.3, .strongest_skill = 4},
                                 {.label = "B", .sector = 0, .founder = true, .influence = {}, .interest = {}, .capacity = {}, .strongest_skill = {}},
                                 {.label = "C", .sector = 1, .founder = false, .influence = {}, .interest = {}, .capacity = {}, .strongest_skill = {}}};
    scenario.population.ties = {{.from = 1, .to = 0, .trust = 0.7, .closeness = 0.6}};
    scenario.population.given_ties_only = true;
    scenario.population.pool = 10;
    Workspace work;
    const Replicate run(scenario, 1, 0, work);
    const State& s = run.state();
    EXPECT_EQ(s.members(), 2);
    EXPECT_EQ(s.agents.size(), 10u);
    const AgentId a = agent_id(0);
    EXPECT_EQ(s.agents.sector[a], 2);
    EXPECT_FLOAT_EQ(s.agents.influence[a], 0.9f);
    EXPECT_FLOAT_EQ(s.agents.interest[a], 0.1f);
    EXPECT_FLOAT_EQ(s.agents.capacity[a], 0.3f);
    for (int q = 0; q < kSkills; ++q) EXPECT_EQ(s.agents.skill[q][a] > 0.5f, q == 4);
    const TieId t = s.ties.between(a, agent_id(1));
    ASSERT_NE(t, Ties::no_tie);
    EXPECT_FLOAT_EQ(s.ties.mean_trust(t), 0.7f);
    EXPECT_FLOAT_EQ(s.ties.closeness[t], 0.6f);
    EXPECT_EQ(s.agents.status[agent_id(2)], Status::outside);
}

TEST(Ensemble, NumbersItsRunsByReplicate) {
    const Scenario scenario = small_scenario(52);
    const auto runs = run_replicates(scenario, 4, 0, 6);
    ASSERT_EQ(runs.size(), 6u);
    Workspace work;
    for (std::uint32_t r = 0; r < 6; ++r) {
        Replicate one(scenario, 4, r, work);
        int most = one.state().members();
        while (one.advance()) most = std::max(most, one.state().members());
        EXPECT_EQ(runs[r].cumulative_output, one.state().network.cumulative_output);
        EXPECT_EQ(runs[r].end_week, one.state().week);
        EXPECT_EQ(runs[r].members, one.state().members());
        EXPECT_EQ(runs[r].most_members, most);
        EXPECT_EQ(runs[r].first_weeks.size(), failures_count);
    }
    EXPECT_TRUE(run_replicates(scenario, 4, 0, 0).empty());
}

TEST(Ensemble, StopsWhenAsked) {
    std::atomic<bool> stop = true;
    EXPECT_THROW(run_replicates(small_scenario(520), 1, 0, 50, &stop), Interrupted);
    stop = false;
    const auto when_half_way = [&](std::size_t, const Replicate& run) {
        if (run.state().week == 20) stop = true;
    };
    EXPECT_THROW(run_replicates(small_scenario(520), 1, 0, 50, &stop, when_half_way), Interrupted);
}

TEST(Ensemble, AVisitorSeesEveryWeekOfEveryRun) {
    std::vector<std::atomic<int>> seen(8);
    run_replicates(small_scenario(25), 1, 0, 8, nullptr, [&](std::size_t run, const Replicate&) { ++seen[run]; });
    for (const auto& weeks : seen) EXPECT_EQ(weeks, 26);   // founding and 25 weeks
}

TEST(Ensemble, TheParallelLoopVisitsEachOnce) {
    const Loop loop = parallel_loop();
    for (const std::size_t count : {0u, 1u, 3999u, 4000u, 100001u}) {
        std::vector<int> visits(count);
        loop(count, [&](std::size_t k) { ++visits[k]; });
        for (const int times : visits) ASSERT_EQ(times, 1) << count;
    }
}

TEST(Variation, DrawsEachSettingOncePerReplicateWithinItsRange) {
    Scenario scenario = small_scenario(10);
    scenario.variation = {{"strategy.push", Variation::Kind::range, 0.6, 0.9}, {"environment.difficulty", Variation::Kind::relative_sd, 0.5, 0}};
    std::set<double> pushes;
    std::vector<double> logs;
    for (std::uint32_t r = 0; r < 400; ++r) {
        const Scenario own = varied(scenario, 1, r);
        EXPECT_TRUE(own.plan.levers.push >= 0.6 && own.plan.levers.push <= 0.9);
        EXPECT_EQ(own.plan.levers.push, varied(scenario, 1, r).plan.levers.push);
        EXPECT_EQ(own.plan.levers.transparency, scenario.plan.levers.transparency);
        pushes.insert(own.plan.levers.push);
        logs.push_back(std::log(own.plan.conditions.difficulty));
    }
    EXPECT_EQ(pushes.size(), 400u);
    expect_answer("mean of log difficulty", estimate(logs), 0);
    std::vector<double> squares;
    for (const double x : logs) squares.push_back(x * x);
    expect_answer("variance of log difficulty", estimate(squares), 0.25);
}

TEST(Variation, ASettingThatVariesLeavesTheDrawsOfTheOthers) {
    Scenario one = small_scenario(), both = small_scenario();
    one.variation = {{"strategy.push", Variation::Kind::range, 0.6, 0.9}};
    both.variation = {{"environment.difficulty", Variation::Kind::relative_sd, 0.5, 0}, one.variation[0]};
    EXPECT_EQ(varied(one, 3, 5).plan.levers.push, varied(both, 3, 5).plan.levers.push);
    EXPECT_NE(varied(one, 3, 5).plan.levers.push, varied(one, 4, 5).plan.levers.push);
}

TEST(Variation, NeverLeavesTheLegalRange) {
    Scenario scenario = small_scenario();
    scenario.variation = {{"strategy.transparency", Variation::Kind::relative_sd, 3, 0}};
    for (std::uint32_t r = 0; r < 200; ++r) {
        const double x = varied(scenario, 1, r).plan.levers.transparency;
        EXPECT_TRUE(x >= 0 && x <= 1) << x;
    }
}

TEST(Variation, AReplicateRunsOnItsOwnValues) {
    Scenario scenario = small_scenario(5);
    scenario.variation = {{"strategy.push", Variation::Kind::range, 0.6, 0.9}};
    Workspace work;
    Replicate run(scenario, 1, 7, work);
    while (run.advance()) {}
    EXPECT_EQ(run.state().levers.push, varied(scenario, 1, 7).plan.levers.push);
    EXPECT_EQ(run.scenario().plan.levers.push, run.state().levers.push);
}
