// SPDX-License-Identifier: MIT
// Who sees that the work is worth less than it is said to be, and what comes of it.
#include "support/open_network.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

/// Members all tied to each other, whose work is said to be worth `perceived` and is worth `output`.
static OpenNetwork believers(int members, double output, double perceived) {
    OpenNetwork net = lone_members(members, only({"disappointment"}));
    State& s = net.found().state;
    for (std::size_t i = 0; i < s.roster.members.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) make_tie(s, net.member(i), net.member(j), 0.5f, 0.5f);
    }
    s.network.output = output, s.network.perceived_output = perceived, s.network.habit = 0;
    return net;
}

static int disappointed(const State& s) {
    int count = 0;
    for (const AgentId i : s.roster.members) count += s.agents.disappointed[i];
    return count;
}

TEST(Disappointment, NobodySeesAGapThatIsNotThere) {
    OpenNetwork net = believers(20, 0.9, 1.0);
    net.process<Disappointment>().insight = 1;
    net.run<Disappointment>();
    EXPECT_EQ(disappointed(net.state), 0);
    net.state.network.output = 0.5;
    net.run<Disappointment>();
    EXPECT_EQ(disappointed(net.state), 20);
    EXPECT_EQ(net.state.network.disappointed, 1);
}

TEST(Disappointment, HabitBlindsAndPartnersOpenEyes) {
    OpenNetwork net = believers(20, 0.3, 1.0);
    State& s = net.state;
    Disappointment& process = net.process<Disappointment>();
    process.insight = 1, process.contagion = 1;
    s.network.habit = 1;
    net.run(process);
    EXPECT_EQ(disappointed(s), 0) << "alone nobody sees through full habit";
    for (std::size_t k = 0; k < 5; ++k) s.agents.disappointed[net.member(k)] = 1;   // 5 of the 19 partners of each other member: above the tipping point of .25
    s.network.disappointed = 0.25;
    net.run(process);
    EXPECT_EQ(disappointed(s), 20);
}

TEST(Disappointment, SpreadsSlowlyBelowItsTippingPoint) {
    OpenNetwork net = believers(21, 0.3, 1.0);
    State& s = net.state;
    Disappointment process = net.process<Disappointment>();
    process.insight = 0, process.contagion = 1;
    int told = 0;
    for (s.week = 1; s.week <= 400; ++s.week) {
        for (const AgentId i : s.roster.members) s.agents.disappointed[i] = i == net.member(0) || i == net.member(1);
        s.network.disappointed = 2 / 21.0;
        net.run(process);
        told += disappointed(s) - 2;
    }
    EXPECT_NEAR(told / (400.0 * 19), std::pow(2 / 20.0 / 0.25, 4), 0.005);   // (share/.25)⁴ = .0256
}

TEST(Disappointment, PassesWhenNothingIsMissingAnyMore) {
    OpenNetwork net = believers(20, 1.0, 1.0);
    State& s = net.state;
    for (const AgentId i : s.roster.members) s.agents.disappointed[i] = 1;
    s.network.disappointed = 1;
    for (s.week = 1; s.week <= 200; ++s.week) net.run<Disappointment>();
    EXPECT_LE(disappointed(s), 1);   // .95²⁰⁰ = 3.5·10⁻⁵ each
}

TEST(Disappointment, TheDisappointedLeaveAndPutOthersOff) {
    OpenNetwork net = lone_members(200, only({"membership"}));
    State& s = net.found().state;
    Membership& process = net.process<Membership>();
    process.exit_base = 0;
    for (std::size_t k = 0; k < 200; ++k) {
        const AgentId i = net.member(k);
        s.agents.commitment[i] = 0.55f, s.agents.exit_threshold[i] = 0.5f, s.agents.joined_week[i] = -1000;
        s.agents.disappointed[i] = k < 100;   // who is wants .6
    }
    for (int week = 0; week < 12; ++week) net.weeks(1);
    int let_down = 0, others = 0;
    for (const AgentId i : s.roster.members) (s.agents.disappointed[i] ? let_down : others)++;
    EXPECT_GT(others, 85);
    EXPECT_LT(let_down, 50);
}
