// SPDX-License-Identifier: MIT
#include "model/action.hpp"
#include "model/shock.hpp"
#include "support/open_network.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

static int happened(const State& s, EventKind kind) {
    int count = 0;
    for (const Event& e : s.events) count += e.kind == kind;
    return count;
}

TEST(Management, AChangeHoldsFromItsWeekToItsEnd) {
    OpenNetwork net = lone_members(5, only({"management"}));
    net.plan.changes = {{.week = 3, .until = 6, .lever = &Levers::push, .value = 0.2}, {.week = 4, .condition = &Conditions::difficulty, .value = 2}};
    net.found();
    for (int week = 1; week <= 8; ++week) {
        net.weeks(1);
        EXPECT_EQ(net.state.levers.push, week >= 3 && week < 6 ? 0.2 : 1.0) << week;
        EXPECT_EQ(net.state.conditions.difficulty, week >= 4 ? 2.0 : 1.0) << week;
        EXPECT_EQ(happened(net.state, EventKind::change), (week == 3) + (week == 4)) << week;
    }
}

TEST(Management, AnActionPushesItsLeversWhileItLasts) {
    OpenNetwork net = lone_members(5, only({"management"}));
    net.plan.levers.transparency = 0.5;
    net.plan.actions = {{.action = 15, .week = 2, .strength = 0.5, .for_weeks = 3, .when = {}}};
    net.found();
    for (int week = 1; week <= 6; ++week) {
        net.weeks(1);
        const bool lasts = week >= 2 && week < 5;
        EXPECT_NEAR(net.state.levers.transparency, lasts ? 0.5 + 0.5 * (0.95 - 0.5) : 0.5, 1e-12) << week;
        EXPECT_EQ(happened(net.state, EventKind::action), week == 2) << week;
    }
    EXPECT_EQ(net.state.network.action_hours, 0.5 * find_action(15)->hours);
    EXPECT_EQ(net.state.network.action_money, 0.5 * find_action(15)->money);
}

TEST(Management, ARhythmTakesAnActionAgainAndAgain) {
    OpenNetwork net = lone_members(5, only({"management"}));
    net.plan.actions = {{.action = 3, .week = 2, .until = 20, .every_weeks = 6, .when = {}}};
    net.found();
    std::vector<int> taken;
    for (int week = 1; week <= 30; ++week) {
        net.weeks(1);
        if (happened(net.state, EventKind::action)) taken.push_back(week);
    }
    EXPECT_EQ(taken, (std::vector<int>{2, 8, 14}));
}

TEST(Management, ATriggerReadsWhatWasSeenLastWeekAndFiresWhenItComesTrue) {
    OpenNetwork net = lone_members(5, only({"management"}));
    net.plan.actions = {{.action = 3, .when = {{{{.metric = MetricId::attendance, .below = true, .bound = 0.4, .weeks = 3}}}}}};
    net.found();
    std::vector<int> taken;
    for (int week = 1; week <= 20; ++week) {
        net.seen[MetricId::attendance] = (week >= 3 && week < 10) || week >= 14 ? 0.3 : 0.5;
        net.weeks(1);
        if (happened(net.state, EventKind::action)) taken.push_back(week);
    }
    EXPECT_EQ(taken, (std::vector<int>{5, 16}));   // held for three weeks; once each time it comes true
}

TEST(Management, ATriggerIsAnOrOfAnds) {
    OpenNetwork net = lone_members(5, only({"management"}));
    const Comparison low{.metric = MetricId::attendance, .below = true, .bound = 0.4}, high{.metric = MetricId::mean_fatigue, .below = false, .bound = 0.6},
        few{.metric = MetricId::members, .below = true, .bound = 4};
    net.plan.actions = {{.action = 3, .when = {{{low, high}, {few}}}}};
    const auto fires = [&](double attendance, double fatigue, double members) {
        net.found();
        net.seen[MetricId::attendance] = attendance, net.seen[MetricId::mean_fatigue] = fatigue, net.seen[MetricId::members] = members;
        net.weeks(1);
        return happened(net.state, EventKind::action) == 1;
    };
    EXPECT_TRUE(fires(0.3, 0.7, 9));
    EXPECT_TRUE(fires(0.5, 0.5, 3));
    EXPECT_FALSE(fires(0.3, 0.5, 9));
    EXPECT_FALSE(fires(0.5, 0.7, 9));
}

TEST(Management, LeadersAreAsManyAsFoundersAndMembersAskFor) {
    for (const auto& [founders, leaders] : {std::pair{7, 2.0}, {24, 3.0}, {60, 8.0}, {125, 16.0}}) {
        OpenNetwork net = lone_members(founders, only({}));
        net.plan.levers.leaders = -1;
        EXPECT_EQ(net.found().state.network.wanted_leaders, leaders) << founders;
    }
    OpenNetwork net = lone_members(60, only({}));
    net.plan.levers.leaders = -1;
    net.plan.levers.group_size = 5;
    EXPECT_EQ(net.found().state.network.wanted_leaders, 12);
    net.plan.levers.leaders = 4;
    EXPECT_EQ(net.found().state.network.wanted_leaders, 4);
}

TEST(Shocks, AFundingCutTakesMoneyForGoodAndAPandemicOnlyForAWhile) {
    OpenNetwork net = lone_members(5, only({"management"}));
    net.plan.shocks = {{.shock = 4, .week = 2, .size = 0.5}, {.shock = 1, .week = 3, .size = 1, .weeks = 2}};
    net.found();
    for (int week = 1; week <= 8; ++week) {
        net.weeks(1);
        EXPECT_NEAR(net.state.conditions.own_budget, week >= 2 ? 0.25 : 0.5, 1e-12) << week;
        EXPECT_NEAR(net.state.levers.channel, week == 3 || week == 4 ? 0.12 : 0.6, 1e-12) << week;
    }
}

TEST(Shocks, ALeaderWhoLeavesIsTheLongestInOffice) {
    OpenNetwork net = lone_members(10, only({"management"}));
    net.plan.levers.leaders = 3;
    net.plan.shocks = {{.shock = 3, .week = 1, .size = 0.3}};
    net.found();
    const auto leaders = net.state.roster.leaders;
    ASSERT_EQ(leaders.size(), 3u);
    net.state.agents.term_weeks[leaders[1]] = 80;
    net.weeks(1);
    EXPECT_EQ(net.state.agents.status[leaders[1]], Status::left);
    EXPECT_EQ(net.state.roster.leaders.size(), 2u);
    EXPECT_EQ(net.state.members(), 9);
}

TEST(Shocks, StrikeEvenWhereNobodyIsLeft) {
    for (const Shock* shock : shocks()) {
        OpenNetwork net = lone_members(0);
        net.plan.shocks = {{.shock = shock->number, .week = 1, .size = 1}};
        net.found().weeks(3);
        EXPECT_EQ(net.state.members(), 0);
    }
}
