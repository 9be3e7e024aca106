// SPDX-License-Identifier: MIT
// Skills grow and spread through joint work (DEF-12), by turns in roles (SUCC-2), and hidden knowledge comes to light (FAIL-24).
#include "support/open_network.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

namespace {

/// Two members with trust .5 who met this week, and worked as much as in a healthy week.
OpenNetwork two_at_work(Contact contact = Contact::everyday) {
    OpenNetwork net = lone_members(2, only({"learning"}));
    net.found();
    State& s = net.state;
    make_tie(s, net.member(0), net.member(1), 0.5f, 0.3f);
    s.ties.contact[tie_id(0)] = contact;
    for (auto& skill : s.agents.skill) skill[net.member(0)] = 0.2f, skill[net.member(1)] = 0.4f;
    s.agents.skill[0][net.member(1)] = 0.8f;
    for (const AgentId i : s.roster.members) s.agents.effort[i] = 0.068f;
    s.network.energy = 1;
    return net;
}

} // namespace

TEST(JointWork, TeachesTheWeakerInEveryContactAndDeepensWhatIsUsed) {
    OpenNetwork net = two_at_work();
    net.state.levers.joint_work = 1;
    net.run<Learning>();
    const Agents& a = net.state.agents;
    EXPECT_NEAR(a.skill[1][net.member(0)], 0.2 + 0.03 * 0.5 * (0.4 - 0.2), 1e-6);   // .03 W τ (q_j − q_i)
    EXPECT_NEAR(a.skill[0][net.member(0)], (0.2 + 0.03 * 0.5 * 0.6) + 0.004 * (1 - 0.209), 1e-6);   // all alike before: the first is used
    EXPECT_NEAR(a.skill[0][net.member(1)], 0.8 + 0.004 * 0.2, 1e-6);
    EXPECT_EQ(a.skill[1][net.member(1)], 0.4f) << "the stronger loses nothing";
}

TEST(JointWork, TeachesNothingWithoutWorkWithoutContactOrWithoutTheLever) {
    for (const auto& spoil : std::initializer_list<void (*)(OpenNetwork&)>{[](OpenNetwork& net) { net.state.levers.joint_work = 0; },
                                                                         [](OpenNetwork& net) { for (const AgentId i : net.state.roster.members) net.state.agents.effort[i] = 0; },
                                                                         [](OpenNetwork& net) { net.state.network.energy = 0; }}) {
        OpenNetwork net = two_at_work();
        net.state.levers.joint_work = 1;
        spoil(net);
        net.run<Learning>();
        for (int q = 0; q < kSkills; ++q) EXPECT_EQ(net.state.agents.skill[q][net.member(0)], 0.2f);
    }
    OpenNetwork apart = two_at_work(Contact::none);
    apart.state.levers.joint_work = 1;
    apart.run<Learning>();
    EXPECT_EQ(apart.state.agents.skill[1][apart.member(0)], 0.2f) << "nothing is learned from somebody one did not meet";
}

TEST(JointWork, IsBoundedByWhatOthersKnow) {
    OpenNetwork net = two_at_work();
    net.state.levers.joint_work = 1;
    for (int week = 0; week < 2000; ++week) net.run<Learning>();
    EXPECT_NEAR(net.state.agents.skill[1][net.member(0)], 0.4, 1e-3);
    EXPECT_LE(net.state.agents.skill[0][net.member(1)], 1);
    EXPECT_GT(net.state.agents.skill[0][net.member(1)], 0.99) << "the strength of one who uses it grows to the full (SUG-7)";
}

TEST(TurnsInRoles, LiftWhatOneIsWeakAtUpToHalf) {
    OpenNetwork net = two_at_work(Contact::none);
    net.state.levers.role_rotation = 1;
    net.run<Learning>();
    EXPECT_NEAR(net.state.agents.skill[1][net.member(0)], 0.2 + 0.01 * 0.3, 1e-6);
    EXPECT_EQ(net.state.agents.skill[0][net.member(1)], 0.8f);
}

TEST(HiddenKnowledge, ComesToLightByARegisterAndIsForgottenWithout) {
    OpenNetwork net = two_at_work();
    Network& n = net.state.network;
    net.state.conditions.tacit_knowledge = 0.5;
    net.state.levers.directory = 1, net.state.levers.knowledge_exchange = 0;
    net.run<Learning>();
    EXPECT_NEAR(n.known, 0.03, 1e-9);
    for (int week = 0; week < 1000; ++week) net.run<Learning>();
    EXPECT_NEAR(n.known, 0.03 / (0.03 + 0.003), 1e-6);
    net.state.levers.directory = 0;
    net.run<Learning>();
    EXPECT_LT(n.known, 0.03 / (0.03 + 0.003));
}

TEST(HiddenKnowledge, IsNotUsedInTheWork) {
    OpenNetwork net;
    net.found().weeks(1);
    State hidden = net.state;
    const auto covered = [&](State& s) {
        OpenNetwork copy = net;
        copy.state = s;
        copy.run<Production>();
        return copy.state.network.coverage[0];
    };
    const double all = covered(net.state);
    hidden.conditions.tacit_knowledge = 0.6, hidden.network.known = 0.5;
    EXPECT_NEAR(covered(hidden), all * (1 - 0.6 * 0.5), 1e-9);
}
