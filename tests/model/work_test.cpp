// SPDX-License-Identifier: MIT
// Money, work, rewards, commitment and culture.
#include "support/open_network.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

TEST(Resources, MoneyByHand) {
    // 24 founders, a meeting every four weeks: need .22 + .65(½ + 24/60) + .04(1 + .5 + .5) + .06·.5 + .1·.3 = .945; income .5 + 1.2·.5·.6 = .86
    OpenNetwork net = lone_members(24, only({"resources"}));
    net.plan.levers.weaving = 1;
    net.found();
    net.weeks(1);
    EXPECT_NEAR(net.state.network.reserve, 26 + 0.86 - 0.945, 1e-9);
    EXPECT_EQ(net.state.network.resources, 1);
    net.state.network.reserve = 0.01;
    net.weeks(1);
    EXPECT_NEAR(net.state.network.resources, (0.945 + 0.01 + 0.86 - 0.945) / 0.945, 1e-9);   // what is missing is not done
    EXPECT_EQ(net.state.network.reserve, 0);
    EXPECT_EQ(net.state.network.support, net.state.network.resources);
}

TEST(Resources, MoneyAndNeedGrowWithTheFounders) {
    for (const int founders : {7, 24, 60}) {
        OpenNetwork net = lone_members(founders, only({"resources"}));
        net.plan.levers.weaving = 1;
        net.found().weeks(1);
        EXPECT_NEAR(net.state.network.reserve, 26 + 0.86 - 0.945, 1e-9) << founders;
    }
}

TEST(Resources, CultureCarriesPartOfTheWorkWhenMoneyEnds) {
    OpenNetwork net = lone_members(24, only({"resources"}));
    net.plan.conditions.own_budget = net.plan.conditions.sponsor_share = 0;
    net.model.founding.reserve = 0;
    net.found().weeks(1);
    EXPECT_EQ(net.state.network.resources, 0);
    EXPECT_NEAR(net.state.network.support, 0.25 + 0.6 * net.state.network.culture, 1e-9);
    net.state.network.culture = 0.5;
    net.weeks(1);
    EXPECT_NEAR(net.state.network.support, 0.55, 1e-9);
}

TEST(Resources, FreshLeadersGiveTheWorkItsEnergy) {
    OpenNetwork net = lone_members(24, only({"resources"}));
    net.plan.levers.leaders = 2;
    net.found();
    for (const AgentId i : net.state.roster.leaders) net.state.agents.fatigue[i] = 0.3f;
    net.weeks(1);
    EXPECT_NEAR(net.state.network.energy, 1.32 * (1 - 0.8 * 0.3), 1e-6);   // 1 at fatigue .3, as the scale says
    for (const AgentId i : net.state.roster.leaders) net.state.agents.fatigue[i] = 1;
    net.weeks(1);
    EXPECT_NEAR(net.state.network.energy, 1.32 * 0.2, 1e-6);
}

TEST(Commitment, IsAGeometricMeanSoThatNothingBuysWhatIsMissing) {
    OpenNetwork net = lone_members(2, only({"commitment"}));
    State& s = net.found().state;
    make_tie(s, net.member(0), net.member(1), 0.5f, 0.5f);
    Agents& a = s.agents;
    const AgentId i = net.member(0);
    a.urgency[i] = 0.6f, a.acceptance[i] = 0.4f, a.benefit[i] = 0.5f, a.fairness[i] = 0.9f, a.voice[i] = 0.7f, a.role_clarity[i] = 0.3f;
    a.fatigue[i] = 0.2f, a.commitment[i] = 0.5f;
    s.network.momentum = 0.35;
    net.weeks(1);
    const double trust = 0.5 * 0.8;   // of one partner only
    const double all = 0.18 + 0.15 + 0.2 + 0.1 + 0.2 + 0.15 + 0.12 + 0.05;
    const double mean = std::pow(std::pow(0.6, 0.18) * std::pow(0.4, 0.15) * std::pow(0.5, 0.2) * std::pow(0.9, 0.1) * std::pow(trust, 0.2) *
                                     std::pow(0.7, 0.15) * std::pow(0.35, 0.12) * std::pow(0.3, 0.05), 1 / all);
    EXPECT_NEAR(a.commitment[i], 0.5 + 0.04 * (mean * (1 - 0.5 * 0.2) - 0.5), 1e-6);
    EXPECT_NEAR(a.trust_given[i], trust, 1e-6);
    EXPECT_NEAR(a.trust_received[i], 0.5 * 0.5, 1e-6);   // known by one: .4 + .1

    const auto settles_at = [&](float benefit) {
        a.benefit[i] = benefit;
        net.weeks(400);
        return a.commitment[i];
    };
    const float without = settles_at(0), with = settles_at(1);
    EXPECT_LT(without, 0.62f * with);   // the floor of .03 keeps it from zero
}

TEST(Commitment, WithoutPartnersThereIsLittleTrust) {
    OpenNetwork net = lone_members(3, only({"commitment"}));
    net.found().weeks(1);
    EXPECT_NEAR(net.state.agents.trust_given[net.member(0)], 0.2 * 0.8, 1e-6);
    EXPECT_NEAR(net.state.agents.trust_received[net.member(0)], 0.1, 1e-6);
}

TEST(Production, OverloadIsTheShareOfTheDemandThatDoesNotFit) {
    OpenNetwork net = lone_members(10, only({"production"}));
    net.process<Production>().trouble_onset = 0;
    net.plan.conditions.sponsor_dependence = 0;
    State& s = net.found().state;
    s.network.attendance = 0.5;
    for (const AgentId i : s.roster.members) {
        s.agents.capacity[i] = 0.1f, s.agents.fatigue[i] = 0.25f, s.agents.commitment[i] = 0.8f, s.agents.contribution[i] = 0.5f;
    }
    net.weeks(1);
    const double demand = 0.2 + 0.6 * (0.4 + 0.6 * 0.5) / 4;
    EXPECT_NEAR(s.agents.overload[net.member(0)], (demand - 0.1) / demand, 1e-6);
    EXPECT_NEAR(s.agents.effort[net.member(0)], 0.1 * 0.8 * 0.75 * 0.5, 1e-6);
    EXPECT_NEAR(s.network.effort_mean, 0.03, 1e-6);
    s.agents.capacity[net.member(0)] = 1;
    net.weeks(1);
    EXPECT_EQ(s.agents.overload[net.member(0)], 0);
}

TEST(Production, AMisfitOfVisionAndNeedTakesOutputAndHabitHidesIt) {
    OpenNetwork net = lone_members(10, only({"production"}));
    State& s = net.found().state;
    s.network.vision = {0.5, 0.5, 0.5};
    s.surroundings.need = {0.85, 0.85, 0.85};
    s.network.habit = 0;
    net.weeks(1);
    EXPECT_NEAR(s.network.fit, std::exp(-1), 1e-6);
    EXPECT_NEAR(s.network.perceived_output, s.network.output, 1e-9);
    s.network.habit = 1;
    net.weeks(1);
    EXPECT_NEAR(s.network.output, s.network.perceived_output * std::exp(-1), 1e-6);
}

TEST(Production, WorkDoneAddsUpUntilTheNeedIsMet) {
    OpenNetwork net;
    net.plan.conditions.target_impact = 12;
    net.found();
    ASSERT_EQ(net.state.network.target, 12);
    double before = 0;
    for (int w = 0; w < 104; ++w) {
        net.weeks(1);
        EXPECT_GE(net.state.network.cumulative_output, before);
        before = net.state.network.cumulative_output;
    }
    EXPECT_GT(before, 12);
    EXPECT_TRUE(net.state.network.need_met);
}

TEST(Rewards, CreditIsSharedOutWholeAndSoAreDecisions) {
    for (const double transparency : {0.0, 0.5, 1.0}) {
        OpenNetwork net = lone_members(30, only({"rewards"}));
        net.plan.levers.transparency = transparency;
        net.plan.levers.shared_decisions = 0.2;
        State& s = net.found().state;
        std::mt19937_64 chance(1);
        double greedy = 0;
        for (const AgentId i : s.roster.members) s.agents.effort[i] = static_cast<float>(0.1 * uniform(chance)), s.agents.decision_weight[i] = 1 / 30.0f;
        for (const AgentId i : s.roster.members) greedy += s.agents.opportunism[i] / 30;
        s.levers = net.plan.levers;
        s.network.perceived_output = 1;
        net.run<Rewards>();
        double weights = 0, gaps = 0;
        for (const AgentId i : s.roster.members) weights += s.agents.decision_weight[i], gaps += s.agents.credit_gap[i];
        EXPECT_NEAR(weights, 1, 1e-5);
        EXPECT_NEAR(gaps, 0, 1e-4) << "what some lose, others have";
        EXPECT_NEAR(s.network.theft, std::min(1.0, (1 - transparency) * 1.6 * greedy), 1e-6);
        if (transparency == 1) {
            for (const AgentId i : s.roster.members) EXPECT_NEAR(s.agents.credit_gap[i], 0, 1e-5);   // where all see all, all have their due
        }
    }
}

TEST(Rewards, TheInfluentialDecideUnderCommandAndAllDecideAsEquals) {
    OpenNetwork net = lone_members(10, only({"rewards"}));
    net.plan.levers.transparency = 0;
    net.plan.levers.shared_decisions = 1;
    State& s = net.found().state;
    net.weeks(1);
    for (const AgentId i : s.roster.members) EXPECT_NEAR(s.agents.decision_weight[i], 0.1, 1e-6);
    net.plan.levers.shared_decisions = 0;
    s.agents.influence[net.member(0)] = 0.9f, s.agents.influence[net.member(1)] = 0.45f;
    net.weeks(1);
    EXPECT_NEAR(s.agents.decision_weight[net.member(0)] / s.agents.decision_weight[net.member(1)], 8, 1e-4);   // (.9/.45)³
}

/// Mean contribution after so many weeks of a network in which nothing is seen and nothing else happens.
static double given_after(int weeks, double transparency, double peer_sanction, double restart = 0) {
    OpenNetwork net = lone_members(30, only({"rewards"}));
    net.plan.levers.transparency = transparency, net.plan.levers.peer_sanction = peer_sanction, net.plan.levers.restart = restart;
    State& s = net.found().state;
    s.network.energy = 1;
    double mean = 0;
    for (int w = 0; w < weeks; ++w) {
        mean = 0;
        for (const AgentId i : s.roster.members) mean += s.agents.contribution[i] / 30;
        s.network.contribution_mean = mean;
        net.weeks(1);
    }
    return mean;
}

TEST(Rewards, GivingFadesWhereNobodySeesUnlessPeersSanctionOrBooksAreOpen) {
    const double unseen = given_after(100, 0, 0);
    EXPECT_LT(unseen, 0.4);
    EXPECT_GT(given_after(100, 0, 1), unseen + 0.3);
    EXPECT_GT(given_after(100, 1, 0), 0.95);
    EXPECT_GT(given_after(100, 0, 0, 1), unseen + 0.3) << "a fresh start brings all back";
}

TEST(Rewards, WhoIsPunishedForGivingLessTakesItIll) {
    OpenNetwork net = lone_members(10, only({"rewards"}));
    net.plan.levers.transparency = 1, net.plan.levers.peer_sanction = 1;
    State& s = net.found().state;
    s.levers = net.plan.levers, s.network.energy = 1, s.network.contribution_mean = 0.9;
    for (const AgentId i : s.roster.members) s.agents.effort[i] = 0.05f, s.agents.fairness[i] = 1;
    s.agents.contribution[net.member(0)] = 0.4f;
    net.run<Rewards>();
    EXPECT_NEAR(s.agents.fairness[net.member(0)], 1 - 0.04 * 0.2 * 0.5, 1e-5);
    EXPECT_NEAR(s.agents.fairness[net.member(1)], 1, 1e-5);
}

TEST(Rewards, SmallWinsComeAtEightHealthyWeeksAndLiftMomentum) {
    OpenNetwork net = lone_members(10, only({"rewards"}));   // production off: output 1 every week
    net.found();
    net.state.network.momentum = 0.5;
    std::vector<int> won;
    double expected = 0.5;
    for (int week = 1; week <= 17; ++week) {
        net.weeks(1);
        expected *= 0.98;
        if (week % 8 == 0) expected += 0.2 * (1 - expected);
        EXPECT_NEAR(net.state.network.momentum, expected, 1e-12);
        if (net.state.network.last_win_week == week) won.push_back(week);
    }
    EXPECT_EQ(won, (std::vector<int>{8, 16}));
    EXPECT_EQ(net.state.network.wins, 2);
}

TEST(Culture, GrowsWithActivityAndFadesWithout) {
    OpenNetwork net = lone_members(10, only({"culture"}));
    State& s = net.found().state;
    s.network.culture = 0.2;
    s.network.activity = 1, s.network.attendance = 0.8, s.network.perceived_output = 1, s.network.energy = 1;
    net.run<Culture>();
    EXPECT_NEAR(s.network.culture, 0.2 + 0.008 * (0.3 + 0.7 * 0.6) * 0.8 * 0.8 - 0.0015 * 0.2, 1e-9);
    s.network.culture = 0.2;
    s.network.activity = 0;
    net.run<Culture>();
    EXPECT_NEAR(s.network.culture, 0.2 - 4 * 0.0015 * 0.2, 1e-9);
}
