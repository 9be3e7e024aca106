// SPDX-License-Identifier: MIT
// Mechanisms for which the literature offers a rival: what the default does and what the rival does, through the real processes.
#include "support/open_network.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

/// What commitment follows where every part of it is .8 but urgency, which is as given.
static double commitment_followed(double compensation, float urgency) {
    OpenNetwork net = lone_members(10, only({"commitment"}));
    Commitment& commitment = net.process<Commitment>();
    commitment.rate = 1, commitment.compensation = compensation;
    State& s = net.found().state;
    s.network.momentum = 0.8;
    for (const AgentId i : s.roster.members) {
        for (PerAgent<float>* part : {&s.agents.acceptance, &s.agents.benefit, &s.agents.fairness, &s.agents.voice, &s.agents.role_clarity}) (*part)[i] = 0.8f;
        s.agents.urgency[i] = urgency, s.agents.fatigue[i] = 0;
    }
    for (std::size_t i = 0; i < 10; ++i) {
        for (std::size_t j = 0; j < i; ++j) make_tie(s, net.member(i), net.member(j), 0.8f, 0.5f);
    }
    net.run<Commitment>();
    return s.agents.commitment[net.member(0)];
}

TEST(Rivals, OneThingMissingIsMadeUpForInTheArithmeticMeanOnly) {
    const Commitment usual;
    const double all = usual.urgency_weight + usual.acceptance_weight + usual.benefit_weight + usual.fairness_weight + usual.trust_weight + usual.voice_weight + usual.momentum_weight + usual.role_weight;
    const double share = usual.urgency_weight / all;
    EXPECT_NEAR(commitment_followed(0, 0.8f), 0.8, 1e-4) << "where all parts are equal the two means are one";
    EXPECT_NEAR(commitment_followed(1, 0.8f), 0.8, 1e-4);
    EXPECT_NEAR(commitment_followed(0, 0), 0.8 * std::pow(usual.floor / 0.8, share), 1e-3);
    EXPECT_NEAR(commitment_followed(1, 0), 0.8 * (1 - share), 1e-3);
    EXPECT_NEAR(commitment_followed(0.5, 0), (commitment_followed(0, 0) + commitment_followed(1, 0)) / 2, 1e-4);
}

/// What is given on average after a year in which nothing is seen, of members half of whom at first give and get much, half little.
static double given(double imitate_success, bool generous_do_well) {
    OpenNetwork net = lone_members(20, only({"rewards"}));
    Rewards& rewards = net.process<Rewards>();
    rewards.imitate_success = imitate_success, rewards.free_riding = 0, rewards.benefit_rate = 0;
    net.plan.levers.transparency = 0;
    State& s = net.found().state;
    s.network.energy = 1;
    for (std::size_t k = 0; k < 20; ++k) {
        s.agents.contribution[net.member(k)] = k < 10 ? 0.9f : 0.3f;
        s.agents.benefit[net.member(k)] = (k < 10) == generous_do_well ? 0.9f : 0.1f;
    }
    double mean = 0.6;
    for (int week = 0; week < 52; ++week) {
        s.network.contribution_mean = mean;
        net.weeks(1);
        mean = 0;
        for (const AgentId i : s.roster.members) mean += s.agents.contribution[i] / 20;
    }
    return mean;
}

TEST(Rivals, ThoseWhoDoWellAreCopiedByTheRivalOnly) {
    EXPECT_NEAR(given(0, true), 0.6, 1e-3);
    EXPECT_NEAR(given(0, false), 0.6, 1e-3);
    EXPECT_GT(given(1, true), 0.75);
    EXPECT_LT(given(1, false), 0.45);
}
