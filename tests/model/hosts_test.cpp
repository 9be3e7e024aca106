// SPDX-License-Identifier: MIT
// A host who refuses a new date, and another who takes the activity over (COORD-7, COORD-12, COORD-13).
#include "support/open_network.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

namespace {

/// A convener and a row of contacts, each known to the next; nobody can come this week, and the host refuses any other date.
OpenNetwork refused(int contacts, float closeness) {
    OpenNetwork net = lone_members(contacts + 1, only({"coordination"}));
    net.plan.levers.leaders = 1;
    net.found();
    State& s = net.state;
    Agents& a = s.agents;
    for (const AgentId i : s.roster.members) a.leader[i] = 0, a.influence[i] = 0.9f;
    a.leader[net.member(0)] = 1, a.effectiveness[net.member(0)] = 1, a.influence[net.member(0)] = 0.5f;
    s.roster.refresh(a);
    for (int k = 0; k < contacts; ++k) make_tie(s, net.member(static_cast<std::size_t>(k)), net.member(static_cast<std::size_t>(k) + 1), 1, closeness);
    net.process<Coordination>().base = -50;
    s.conditions.host_refusal = 1;
    s.levers.referral = 1;
    s.network.energy = 1;
    s.week = s.network.next_activity = 22;
    return net;
}

} // namespace

TEST(Host, WhoRefusesCancelsTheActivityWhereNobodyIsAsked) {
    OpenNetwork net = refused(3, 0.2f);
    net.state.agents.influence[net.member(1)] = 0.5f;
    net.state.levers.referral = 0;
    net.run<Coordination>();
    EXPECT_EQ(net.state.network.next_activity, 22 + 4);
    EXPECT_EQ(net.state.network.refusals, 1);
    EXPECT_EQ(net.state.network.rescues, 0);
}

TEST(Host, OfTheSameRankTakesOverTwoWeeksLater) {
    OpenNetwork net = refused(3, 0.2f);
    net.state.agents.influence[net.member(1)] = 0.6f;
    net.run<Coordination>();
    EXPECT_EQ(net.state.network.next_activity, 22 + 2);
    EXPECT_EQ(net.state.network.rescues, 1);
    EXPECT_TRUE(net.state.network.willing_host);
    EXPECT_EQ(net.state.network.postponements, 0) << "the new host's date is a first attempt";
}

TEST(Host, IsFoundThroughAChainOfIntroductionsEachOfWhichCostsAWeek) {
    OpenNetwork net = refused(5, 0.2f);
    net.state.agents.influence[net.member(4)] = 0.5f;
    net.run<Coordination>();
    EXPECT_EQ(net.state.network.next_activity, 22 + 5);
    OpenNetwork too_far = refused(5, 0.2f);
    too_far.state.agents.influence[too_far.member(5)] = 0.5f;
    too_far.run<Coordination>();
    EXPECT_EQ(too_far.state.network.rescues, 0) << "after four introductions nobody asks on";
}

TEST(Host, IsNeitherOfHigherRankNorAColleagueInTheSameBoat) {
    OpenNetwork above = refused(1, 0.2f);
    above.run<Coordination>();
    EXPECT_EQ(above.state.network.rescues, 0);
    OpenNetwork colleague = refused(1, 0.5f);
    colleague.state.agents.influence[colleague.member(1)] = 0.5f;
    colleague.run<Coordination>();
    EXPECT_EQ(colleague.state.network.rescues, 0);
}

TEST(Gate, IsOpenedByAContactOfBoth) {
    int with = 0, without = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        for (const double referral : {0.0, 1.0}) {
            OpenNetwork net = refused(2, 0.6f);
            net.seed = seed;
            net.process<Coordination>().base = -1.5;
            net.state.levers.referral = referral, net.state.levers.channel = 0, net.state.conditions.gatekeeping = 1, net.state.levers.quorum = 0;
            net.run<Coordination>();
            (referral > 0 ? with : without) += net.state.agents.attended[net.member(2)];
        }
    }
    EXPECT_GT(with, without + 20) << "the friend's friend comes more often";
}

TEST(InformalChannel, IsOpenToThoseOneIsCloseTo) {
    int close = 0, distant = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        for (const float closeness : {0.6f, 0.2f}) {
            OpenNetwork formal = refused(1, closeness);
            OpenNetwork informal = formal;
            informal.state.levers.informal_channel = 1;
            for (OpenNetwork* net : {&formal, &informal}) {
                net->seed = seed;
                net->process<Coordination>().base = -1.5;
                net->state.levers.channel = 0, net->state.conditions.gatekeeping = 1, net->state.levers.quorum = 0;
                net->process<Coordination>().fewest_attending = 1;
                net->run<Coordination>();
            }
            (closeness > 0.3f ? close : distant) += informal.state.agents.attended[informal.member(1)] - formal.state.agents.attended[formal.member(1)];
        }
    }
    EXPECT_GT(close, 20);
    EXPECT_EQ(distant, 0) << "below the bound the letter goes on";
}
