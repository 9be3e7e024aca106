// SPDX-License-Identifier: MIT
// A written agreement with a term (AGREE-1..5, SUCC-10), unanimity (SUCC-5), new ways found together (SUCC-4), voice instead of exit (SUCC-8).
#include "state/creative_ground.hpp"
#include "state/member_sums.hpp"
#include "support/open_network.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

TEST(Agreement, SettlesDutiesAndExpectationsWhenSignedAndIsRenewedAtItsEnd) {
    OpenNetwork net;
    net.plan.levers.agreement_weeks = 30;
    net.model = only({"deliberation"});
    net.found();
    State& s = net.state;
    s.levers = net.plan.levers;
    const AgentId i = net.member(0);
    s.agents.home_pull[i] = 0.2f, s.agents.role_clarity[i] = 0.4f, s.agents.goal[1][i] = 0.5f;
    s.week = 10;
    net.run<Deliberation>();
    EXPECT_EQ(s.network.agreement_until, 40);
    EXPECT_EQ(s.network.action_hours, 20) << "it takes somebody's time to draw one up";
    EXPECT_NEAR(s.agents.role_clarity[i], 0.4 + 0.5 * 0.6, 1e-6);
    EXPECT_NEAR(s.agents.home_pull[i], 0.6 * 0.2, 1e-6);
    EXPECT_NEAR(s.agents.goal[1][i], 0.5 - 0.4 * 0.2, 1e-6);
    s.week = 39;
    net.run<Deliberation>();
    EXPECT_EQ(s.network.agreement_until, 40) << "nothing is signed twice";
    s.week = 40;
    net.run<Deliberation>();
    EXPECT_EQ(s.network.agreement_until, 70);
}

TEST(Agreement, BindsThoseWhoWouldRatherGo) {
    int bound = 0, free = 0;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        for (const bool agreed : {false, true}) {
            OpenNetwork net;
            net.seed = seed;
            net.found();
            for (const AgentId i : net.state.roster.members) net.state.agents.commitment[i] = net.state.agents.exit_threshold[i] - 0.02f, net.state.agents.joined_week[i] = -1000;
            net.state.week = 20;
            net.state.network.agreement_until = agreed ? 100 : 0;
            net.run<Membership>();
            (agreed ? bound : free) += net.state.network.member_exits;
        }
    }
    EXPECT_LT(bound, free / 2);
}

TEST(Unanimity, MovesTheVisionOnlyAsFarAsMembersAgree) {
    const auto moved = [](double unanimity, float apart) {
        OpenNetwork net = lone_members(2);
        net.found();
        State& s = net.state;
        s.week = 8, s.network.held = true, s.network.habit = 0;
        s.levers.unanimity = unanimity;
        for (int d = 0; d < kGoals; ++d) {
            s.network.vision[d] = 0.2;
            s.agents.goal[d][net.member(0)] = 0.6f - apart, s.agents.goal[d][net.member(1)] = 0.6f + apart;
        }
        for (const AgentId i : s.roster.members) s.agents.decision_weight[i] = 0.5f;
        net.run<Deliberation>();
        return s.network.vision[0] - 0.2;
    };
    EXPECT_NEAR(moved(0, 0.3f), 0.1 * 0.4, 1e-6);
    EXPECT_NEAR(moved(1, 0), 0.1 * 0.4, 1e-6) << "all agree";
    EXPECT_NEAR(moved(1, 0.3f), 0.1 * 0.4 * exp_of(-0.09 / 0.0625), 1e-5);
}

TEST(CreativeGround, IsNothingWhereSkillsDifferenceOrSafetyAreMissing) {
    OpenNetwork net = lone_members(4);
    net.found();
    State& s = net.state;
    s.network.complementarity = 0.8;
    for (std::size_t k = 0; k < 4; ++k) {
        s.agents.voice[net.member(k)] = 0.5f, s.agents.conflict[net.member(k)] = 0.2f;
        for (int d = 0; d < kGoals; ++d) s.agents.goal[d][net.member(k)] = k % 2 ? 0.5f : 0.56f;   // .03 from their mean
    }
    EXPECT_NEAR(creative_ground(s), 0.8 * 0.03 / 0.12 * 0.5 * 0.8, 1e-4);
    State alike = s, silent = s, unskilled = s;
    for (std::size_t k = 0; k < 4; ++k) {
        for (int d = 0; d < kGoals; ++d) alike.agents.goal[d][net.member(k)] = 0.5f;
        silent.agents.voice[net.member(k)] = 0;
    }
    unskilled.network.complementarity = 0;
    for (const State* none : {&alike, &silent, &unskilled}) EXPECT_NEAR(creative_ground(*none), 0, 1e-6);
}

TEST(SharedResponsibility, LetsTheDisappointedSpeakOutInsteadOfLeaving) {
    double habit[2];
    int exits[2] = {0, 0};
    for (const int shared : {0, 1}) {
        for (std::uint64_t seed = 1; seed <= 40; ++seed) {
            OpenNetwork net;
            net.seed = seed;
            net.found();
            State& s = net.state;
            s.week = 200, s.network.habit = 0.8, s.network.perceived_output = 1, s.network.output = 0.3, s.network.disappointed = 1;
            s.levers.shared_responsibility = shared;
            for (const AgentId i : s.roster.members) s.agents.disappointed[i] = 1, s.agents.commitment[i] = s.agents.exit_threshold[i] + 0.05f, s.agents.joined_week[i] = -1000;
            net.run<Disappointment>();
            habit[shared] = s.network.habit;
            net.run<Membership>();
            exits[shared] += s.network.member_exits;
        }
    }
    EXPECT_NEAR(habit[0], 0.8, 1e-9);
    EXPECT_NEAR(habit[1], 0.8 * (1 - 0.1), 1e-9);
    EXPECT_LT(exits[1], exits[0] / 2);
}
