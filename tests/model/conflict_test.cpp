// SPDX-License-Identifier: MIT
// Quarrels where goals lie far apart, what they cost, and what eases them.
#include "engine/ensemble.hpp"
#include "support/open_network.hpp"
#include <gtest/gtest.h>
#include <numeric>

using namespace phakhi;

/// Two members who are about to meet, this far apart on one of three goals.
static OpenNetwork two_apart(float gap) {
    OpenNetwork net = lone_members(2, only({"conflict"}));
    State& s = net.found().state;
    make_tie(s, net.member(0), net.member(1), 0.6f, 0.5f);
    s.ties.contact[tie_id(0)] = Contact::talk;
    for (int d = 0; d < kGoals; ++d) s.agents.goal[d][net.member(0)] = s.agents.goal[d][net.member(1)] = 0.1f;
    s.agents.goal[1][net.member(1)] += gap;
    s.network.energy = 1;
    return net;
}

TEST(Conflict, SmallDifferencesAreNoQuarrel) {
    OpenNetwork net = two_apart(0.34f);   // .34²/3 = .0385 < .2²
    net.run<Conflict>();
    for (const AgentId i : net.state.roster.members) EXPECT_EQ(net.state.agents.conflict[i], 0);
    EXPECT_EQ(net.state.ties.trust_lo[tie_id(0)], 0.6f);
}

TEST(Conflict, GrowsWithDistanceTimesContactAndCostsTrust) {
    OpenNetwork net = two_apart(0.6f);
    const double quarrel = (0.36 / 3 - 0.04) / (0.25 - 0.04);
    net.run<Conflict>();
    for (const AgentId i : net.state.roster.members) EXPECT_NEAR(net.state.agents.conflict[i], 0.25 * quarrel, 1e-6);
    EXPECT_NEAR(net.state.ties.trust_lo[tie_id(0)], 0.6 * (1 - 0.06 * quarrel), 1e-6);
    EXPECT_NEAR(net.state.ties.trust_hi[tie_id(0)], 0.6 * (1 - 0.06 * quarrel), 1e-6);
    net.run<Conflict>();
    const double once = 0.25 * quarrel;
    for (const AgentId i : net.state.roster.members) EXPECT_NEAR(net.state.agents.conflict[i], once + 0.25 * quarrel * (1 - once) - 0.05 * once, 1e-6);
}

TEST(Conflict, WhoNeverMeetsNeverQuarrelsAndItSettlesByItself) {
    OpenNetwork net = two_apart(0.85f);
    State& s = net.state;
    s.ties.contact[tie_id(0)] = Contact::none;
    for (const AgentId i : s.roster.members) s.agents.conflict[i] = 0.8f;
    net.run<Conflict>();
    for (const AgentId i : s.roster.members) EXPECT_NEAR(s.agents.conflict[i], 0.8 * 0.95, 1e-6);
    EXPECT_EQ(s.ties.trust_lo[tie_id(0)], 0.6f);
}

TEST(Conflict, FacilitationEasesItAsFarAsThereIsEnergy) {
    for (const double energy : {1.0, 0.5}) {
        OpenNetwork net = two_apart(0.6f);
        State& s = net.state;
        s.levers.facilitation = 0.8, s.network.energy = energy;
        for (const AgentId i : s.roster.members) s.agents.conflict[i] = 0.5f;
        const double quarrel = (0.36 / 3 - 0.04) / (0.25 - 0.04), eased = 0.8 * energy, heat = 1 - 0.8 * eased;
        net.run<Conflict>();
        for (const AgentId i : s.roster.members) EXPECT_NEAR(s.agents.conflict[i], 0.5 + 0.25 * heat * quarrel * 0.5 - (0.05 + 0.1 * eased) * 0.5, 1e-6);
        EXPECT_NEAR(s.ties.trust_lo[tie_id(0)], 0.6 * (1 - 0.06 * heat * quarrel), 1e-6);
    }
}

TEST(Conflict, WhoIsTornIsLessCommitted) {
    OpenNetwork net = lone_members(2, only({"commitment"}));
    State& s = net.found().state;
    const AgentId torn = net.member(0), calm = net.member(1);
    for (const AgentId i : s.roster.members) s.agents.commitment[i] = 0;
    s.agents.conflict[torn] = 0.6f;
    net.run<Commitment>();
    EXPECT_GT(s.agents.commitment[calm], 0);
    EXPECT_NEAR(s.agents.commitment[torn] / s.agents.commitment[calm], 1 - 0.7 * 0.6, 1e-5);
}

TEST(Conflict, IsSmallWhereOpinionsLieNearAndLargeWhereTheyDoNot) {
    const auto conflict = [](double goal_spread, double home_spread) {
        Scenario scenario = small_scenario(26);
        scenario.model.founding.goal_spread = goal_spread, scenario.model.founding.home_spread = home_spread;
        std::vector<double> last(20);
        run_replicates(scenario, 1, 0, last.size(), nullptr, [&](std::size_t run, const Replicate& r) { last[run] = r.measures()[MetricId::mean_conflict]; });
        return std::accumulate(last.begin(), last.end(), 0.0) / static_cast<double>(last.size());
    };
    EXPECT_LT(conflict(0.12, 0), 0.03);
    EXPECT_GT(conflict(0.35, 0.3), 0.3);
}
