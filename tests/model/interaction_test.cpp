// SPDX-License-Identifier: MIT
#include "support/open_network.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

static float trust(const OpenNetwork& net) { return net.state.ties.mean_trust(tie_id(0)); }

TEST(Interaction, AKeptPromiseBuildsTrustAndABreachTakesThreeTimesAsMuch) {
    OpenNetwork net = pair_with_trust(0.6f);
    net.weeks(1);
    EXPECT_NEAR(trust(net), 0.6 + 0.05 * 0.4, 1e-6);
    net.plan.levers.overpromising = 1;
    net.weeks(1);
    EXPECT_NEAR(trust(net), 0.62 * (1 - 0.15), 1e-6);
}

TEST(Interaction, OneBreachCostsSeveralKeptPromises) {
    OpenNetwork net = pair_with_trust(0.6f);
    net.plan.levers.overpromising = 1;
    net.weeks(1);
    net.plan.levers.overpromising = 0;
    int kept = 0;
    for (; trust(net) < 0.6f; ++kept) net.weeks(1);
    EXPECT_EQ(kept, 4);   // .51 → 1 − .49 · .95^n ≥ .6
}

TEST(Interaction, WhoBreaksFaithLosesTrustNotWhoKeepsIt) {
    OpenNetwork net = pair_with_trust(0.6f);
    net.plan.levers.transparency = 0;
    State& s = net.state;
    s.agents.opportunism[net.member(0)] = 1;   // never keeps a promise where nobody sees
    s.agents.opportunism[net.member(1)] = 0;
    net.weeks(1);
    EXPECT_NEAR(s.ties.trust_of(tie_id(0), net.member(1)), 0.51, 1e-6);
    EXPECT_NEAR(s.ties.trust_of(tie_id(0), net.member(0)), 0.62, 1e-6);
}

TEST(Interaction, ClosenessFollowsContact) {
    OpenNetwork net = pair_with_trust(0.6f);
    net.weeks(1);
    EXPECT_NEAR(net.state.ties.closeness[tie_id(0)], 0.25 + 0.08 * (0.6 - 0.25), 1e-6);
    EXPECT_EQ(net.state.ties.contact[tie_id(0)], Contact::everyday);
    net.process<Interaction>().contact_rate = 0;
    const float close = net.state.ties.closeness[tie_id(0)];
    net.weeks(1);
    EXPECT_NEAR(net.state.ties.closeness[tie_id(0)], close * 0.92, 1e-6);
    EXPECT_EQ(net.state.ties.contact[tie_id(0)], Contact::none);
    EXPECT_NEAR(trust(net), 0.62, 1e-6);   // without contact no promise
}

TEST(Interaction, NobodyMeetsThoseWhoLeftTheField) {
    OpenNetwork net = pair_with_trust(0.6f);
    net.state.agents.status[net.member(1)] = Status::left;
    net.state.roster.refresh(net.state.agents);
    net.weeks(3);
    EXPECT_EQ(net.state.ties.contact[tie_id(0)], Contact::none);
    EXPECT_NEAR(trust(net), 0.6, 1e-6);
}

TEST(Interaction, SharedPartnersEmbedATie) {
    OpenNetwork net = lone_members(5, only({"interaction"}));
    State& s = net.found().state;
    for (std::size_t third = 2; third < 5; ++third) {
        make_tie(s, net.member(0), net.member(third), 0.5f, 0.3f);
        make_tie(s, net.member(1), net.member(third), 0.5f, 0.3f);
    }
    make_tie(s, net.member(0), net.member(1), 0.5f, 0.3f);
    EXPECT_NEAR(embeddedness(s.ties.shared[s.ties.between(net.member(0), net.member(1))]), 1 - std::exp(-1.5), 1e-6);
    EXPECT_NEAR(embeddedness(s.ties.shared[s.ties.between(net.member(0), net.member(2))]), 1 - std::exp(-0.5), 1e-6);
    drop_tie(s, s.ties.between(net.member(1), net.member(4)));
    EXPECT_NEAR(embeddedness(s.ties.shared[s.ties.between(net.member(0), net.member(1))]), 1 - std::exp(-1.0), 1e-6);
}

TEST(Interaction, TrustStaysWithinBoundsWhateverHappens) {
    OpenNetwork net = pair_with_trust(0.02f);
    net.process<Interaction>().breach_ratio = 20;
    net.process<Interaction>().trust_gain = 1;
    for (int w = 0; w < 40; ++w) {
        net.plan.levers.overpromising = w % 3 ? 1 : 0;
        net.weeks(1);
        EXPECT_GE(trust(net), 0.0f);
        EXPECT_LE(trust(net), 1.0f);
    }
}
