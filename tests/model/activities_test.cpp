// SPDX-License-Identifier: MIT
// Coordination and what activities do: goals in talk, learning, deliberation.
#include "support/open_network.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

static bool happened(const State& s, EventKind kind) {
    for (const Event& e : s.events) {
        if (e.kind == kind) return true;
    }
    return false;
}

/// Members of whom nobody ever comes.
static OpenNetwork absentees(int members) {
    OpenNetwork net = lone_members(members, only({"coordination"}));
    net.process<Coordination>().base = -10;
    net.process<Coordination>().commitment_effect = 0;
    net.plan.levers.invitation_lead_days = 0;
    net.plan.levers.channel = 0;
    return net;
}

TEST(Coordination, ActivitiesKeepTheirCadenceWhereEverybodyComes) {
    OpenNetwork net = lone_members(12, only({"coordination"}));
    everybody_comes_every_week(net);
    net.plan.levers.meeting_cadence_weeks = 4;
    net.found();
    std::vector<int> held;
    for (int week = 1; week <= 16; ++week) {
        net.weeks(1);
        if (net.state.network.held) {
            held.push_back(week);
            EXPECT_EQ(net.state.network.attended, 12);
            EXPECT_TRUE(happened(net.state, EventKind::activity));
        }
        for (const AgentId i : net.state.roster.members) EXPECT_EQ(net.state.agents.attended[i], net.state.network.held);
    }
    EXPECT_EQ(held, (std::vector<int>{2, 6, 10, 14}));
}

TEST(Coordination, WithoutAQuorumAnActivityIsPostponedThenCancelled) {
    OpenNetwork net = absentees(12);
    net.plan.levers.max_postponements = 3;
    net.found();
    const double before = net.state.network.momentum;
    std::vector<int> postponed, cancelled;
    for (int week = 1; week <= 12; ++week) {
        net.weeks(1);
        if (happened(net.state, EventKind::postponed)) postponed.push_back(week);
        if (happened(net.state, EventKind::cancelled)) cancelled.push_back(week);
        for (const AgentId i : net.state.roster.members) EXPECT_EQ(net.state.agents.attended[i], 0);
    }
    EXPECT_EQ(postponed, (std::vector<int>{2, 4, 10, 12}));   // two weeks later, and after a cancellation at the next cadence
    EXPECT_EQ(cancelled, (std::vector<int>{6}));
    EXPECT_NEAR(net.state.network.momentum, before * std::pow(0.9, 5) * 0.85, 1e-12);
    EXPECT_EQ(net.state.network.activities_held, 0);
}

TEST(Coordination, AQuorumOfTheMembersIsAsked) {
    // Half of the members come for certain, by their commitment; the others for certain not.
    for (const double quorum : {0.4, 0.6}) {
        OpenNetwork net = absentees(12);
        net.plan.levers.quorum = quorum;
        net.process<Coordination>().base = -10;
        net.process<Coordination>().commitment_effect = 10;
        net.process<Coordination>().lead_effect = net.process<Coordination>().channel_effect = 0;
        net.process<Coordination>().culture_effect = 10;
        net.found();
        net.state.network.culture = 1;
        for (std::size_t k = 0; k < 12; ++k) net.state.agents.commitment[net.member(k)] = k < 6 ? 2.0f : -1.0f;   // beyond [0,1]: certain
        net.weeks(2);
        EXPECT_EQ(net.state.network.held, quorum < 0.5) << quorum;
        EXPECT_NEAR(net.state.network.attendance_now, 0.5, 1e-12);
    }
}

TEST(Coordination, AnEarlierAndPersonalInvitationBringsMore) {
    const auto share = [](double days, double channel) {
        double sum = 0;
        for (std::uint32_t r = 0; r < 40; ++r) {
            OpenNetwork net = lone_members(60, only({"coordination"}));
            net.plan.levers.invitation_lead_days = days;
            net.plan.levers.channel = channel;
            net.replicate = r;
            net.found().weeks(2);
            sum += net.state.network.attendance_now / 40;
        }
        return sum;
    };
    EXPECT_LT(share(0, 0.5), share(7, 0.5));
    EXPECT_LT(share(7, 0.5), share(21, 0.5));
    EXPECT_LT(share(14, 0), share(14, 1));
}

TEST(Learning, OnlyTheWeakerGainsAndNobodyBeyondWhatCanBeLearned) {
    OpenNetwork net = lone_members(2, only({"learning"}));
    net.plan.levers.knowledge_exchange = 1;
    State& s = net.found().state;
    make_tie(s, net.member(0), net.member(1), 0.5f, 0.5f);
    s.ties.contact[tie_id(0)] = Contact::talk;
    s.network.held = true;
    s.network.energy = 1;
    s.levers.knowledge_exchange = 1;
    s.agents.skill[0][net.member(0)] = 0.8f, s.agents.skill[0][net.member(1)] = 0.2f;
    s.agents.skill[1][net.member(0)] = 0.1f, s.agents.skill[1][net.member(1)] = 0.95f;
    net.run<Learning>();
    EXPECT_FLOAT_EQ(s.agents.skill[0][net.member(0)], 0.8f);
    EXPECT_NEAR(s.agents.skill[0][net.member(1)], 0.2 + 0.08 * 0.5 * 0.6, 1e-6);
    EXPECT_NEAR(s.agents.skill[1][net.member(0)], 0.1 + 0.08 * 0.5 * 0.85, 1e-6);
    EXPECT_FLOAT_EQ(s.agents.skill[1][net.member(1)], 0.95f);   // what is known beyond that is kept
    for (int k = 0; k < 2000; ++k) net.run<Learning>();
    EXPECT_NEAR(s.agents.skill[1][net.member(0)], 0.8, 1e-5);
    s.network.held = false;
    s.agents.skill[0][net.member(1)] = 0.2f;
    net.run<Learning>();
    EXPECT_FLOAT_EQ(s.agents.skill[0][net.member(1)], 0.2f);
}

TEST(Goals, TalkDrawsThoseWithinConfidenceTogetherByTheirTrust) {
    OpenNetwork net = lone_members(3, only({"goals"}));
    State& s = net.found().state;
    make_tie(s, net.member(0), net.member(1), 0.6f, 0.5f);
    make_tie(s, net.member(0), net.member(2), 0.6f, 0.5f);
    for (int d = 0; d < kGoals; ++d) {
        s.agents.goal[d][net.member(0)] = 0.5f;
        s.agents.goal[d][net.member(1)] = 0.6f;
        s.agents.goal[d][net.member(2)] = 0.9f;   // farther than the confidence of .35
    }
    s.ties.contact[tie_id(0)] = s.ties.contact[tie_id(1)] = Contact::talk;
    net.run<Goals>();
    EXPECT_NEAR(s.agents.goal[0][net.member(0)], 0.5 + 0.01 * 0.6 * 0.1, 1e-6);
    EXPECT_NEAR(s.agents.goal[0][net.member(1)], 0.6 - 0.01 * 0.6 * 0.1, 1e-6);
    EXPECT_FLOAT_EQ(s.agents.goal[0][net.member(2)], 0.9f);
}

TEST(Deliberation, ALessonMovesTheVisionTowardsTheNeedAndBreaksHabit) {
    OpenNetwork net = lone_members(5, only({"deliberation"}));
    net.plan.levers.lesson_depth = 0.5;
    net.plan.levers.lesson_every_weeks = 2;   // drawn in odd weeks
    State& s = net.found().state;
    s.network.vision = {0.2, 0.2, 0.2};
    s.surroundings.need = {0.8, 0.8, 0.8};
    s.network.habit = 0.5;
    s.network.clarity = 0.5;
    s.network.perceived_output = s.network.newcomers = 0;
    for (const AgentId i : s.roster.members) s.agents.goal[0][i] = 0.3f;
    s.levers = net.plan.levers;
    s.week = 1;
    net.run<Deliberation>();
    EXPECT_NEAR(s.network.vision[0], 0.2 + 0.4 * 0.5 * 0.5 * 0.6, 1e-9);
    EXPECT_NEAR(s.network.habit, 0.5 * (1 - 0.4 * 0.5), 1e-9);
    EXPECT_NEAR(s.network.clarity, 0.5 * (1 - 0.003) * (1 - 0.06), 1e-9);   // the change of course was .06
    EXPECT_NEAR(s.agents.goal[0][net.member(0)], 0.3 + 0.25 * 0.5 * (1 - 0.35) * 0.5, 1e-6);
    EXPECT_TRUE(happened(s, EventKind::lesson));
    net.plan.levers.lesson_every_weeks = 0;
    const Goal before = s.network.vision;
    net.weeks(5);
    EXPECT_EQ(s.network.vision, before);   // no activity, no lesson: nobody senses the need
}

TEST(Deliberation, TheVisionFollowsThoseWhoDecide) {
    OpenNetwork net = lone_members(4, only({"deliberation"}));
    net.plan.levers.lesson_depth = 0;
    State& s = net.found().state;
    s.network.vision = {0.5, 0.5, 0.5};
    s.network.habit = 0;
    s.network.held = true;
    for (std::size_t k = 0; k < 4; ++k) {
        s.agents.decision_weight[net.member(k)] = k == 0 ? 0.7f : 0.1f;
        s.agents.goal[0][net.member(k)] = k == 0 ? 1.0f : 0.0f;
    }
    s.levers = net.plan.levers;
    net.run<Deliberation>();
    EXPECT_NEAR(s.network.vision[0], 0.5 + 0.1 * (0.7 - 0.5), 1e-6);
}
