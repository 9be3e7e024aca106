// SPDX-License-Identifier: MIT
// Ties moved to what the expansion worksheet wants of them by a stated exchange (ACT-18).
#include "model/expansion.hpp"
#include "support/open_network.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

namespace {
OpenNetwork with_a_wanted_tie() {
    OpenNetwork net = lone_members(3);
    net.population.founders = 0;
    net.population.seats.resize(3);
    for (std::size_t k = 0; k < 3; ++k) net.population.seats[k].label = std::string(1, static_cast<char>('a' + k));
    net.population.ties = {{.from = 0, .to = 1, .trust = 0.35, .closeness = 0.12, .wanted_trust = 0.6, .wanted_closeness = 0.6}, {.from = 1, .to = 2, .trust = 0.5, .closeness = 0.4}};
    net.population.given_ties_only = true;
    net.found();
    return net;
}
} // namespace

TEST(Expansion, FoundingRemembersWhatIsWanted) {
    const OpenNetwork net = with_a_wanted_tie();
    ASSERT_EQ(net.state.wanted.size(), 1u);
    EXPECT_EQ(net.state.ties.size(), 2u);
}

TEST(Expansion, MovesAWantedTieByAShareOfWhatIsMissingAndNoOther) {
    OpenNetwork net = with_a_wanted_tie();
    Ties& ties = net.state.ties;
    const TieId wanted = ties.between(net.member(0), net.member(1)), other = ties.between(net.member(1), net.member(2));
    ties.trust_hi[wanted] = 0.9f;
    move_wanted_ties(net.state, 0.05);
    EXPECT_NEAR(ties.closeness[wanted], 0.12 + 0.05 * 0.48, 1e-6);
    EXPECT_NEAR(ties.trust_lo[wanted], 0.35 + 0.2 * 0.05 * 0.25, 1e-6);
    EXPECT_EQ(ties.trust_hi[wanted], 0.9f) << "who trusts more than is wanted goes on";
    EXPECT_EQ(ties.closeness[other], 0.4f);
}

TEST(Expansion, TakesALostTieUpAgainWhileBothAreThere) {
    OpenNetwork net = with_a_wanted_tie();
    cut_all_ties(net.state);
    renew_wanted_ties(net.state);
    EXPECT_EQ(net.state.ties.size(), 1u);
    EXPECT_NE(net.state.ties.between(net.member(0), net.member(1)), Ties::no_tie);
    cut_all_ties(net.state);
    net.state.agents.status[net.member(1)] = Status::left;
    renew_wanted_ties(net.state);
    EXPECT_EQ(net.state.ties.size(), 0u) << "nobody ties himself to one who left";
}

TEST(Expansion, ReachesTheWantedLevelOnlyWithTheExchange) {
    for (const double exchange : {0.0, 1.0}) {
        OpenNetwork net = with_a_wanted_tie();
        net.plan.levers.exchange = exchange;
        net.model = only({"management", "interaction", "tie_turnover"});
        net.process<Interaction>().contact_rate = 0;   // nothing else brings them together
        net.state.network.energy = 1;
        net.weeks(52);
        const TieId t = net.state.ties.between(net.member(0), net.member(1));
        if (exchange > 0) {
            ASSERT_NE(t, Ties::no_tie);
            EXPECT_EQ(net.state.ties.level[t], 5);
        } else {
            EXPECT_TRUE(t == Ties::no_tie || net.state.ties.level[t] <= 2);
        }
    }
}
