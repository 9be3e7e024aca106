// SPDX-License-Identifier: MIT
#include "engine/replicate.hpp"
#include "support/open_network.hpp"
#include "support/state_image.hpp"
#include <gtest/gtest.h>
#include <algorithm>
#include <set>

using namespace phakhi;

TEST(Roster, ListsEveryoneInTheOrderOfUidsThroughExitsAndRebirths) {
    Scenario scenario = small_scenario(150);
    std::get<Membership>(scenario.model.week).return_rate = 0.3;
    std::get<Membership>(scenario.model.week).exit_base = 0.015;
    Workspace work;
    Replicate run(scenario, 4, 0, work);
    std::uint32_t first_uids = run.state().next_uid;
    do {
        const State& s = run.state();
        const auto by_uid = [&](AgentId i, AgentId j) { return s.agents.uid[i] < s.agents.uid[j]; };
        ASSERT_EQ(s.roster.everyone.size(), s.agents.size());
        for (const auto* list : {&s.roster.everyone, &s.roster.members, &s.roster.leaders}) ASSERT_TRUE(std::is_sorted(list->begin(), list->end(), by_uid));
        std::size_t members = 0, leaders = 0;
        std::set<Uid> uids;
        for (const AgentId i : s.roster.everyone) {
            uids.insert(s.agents.uid[i]);
            members += s.agents.status[i] == Status::member;
            leaders += s.agents.status[i] == Status::member && s.agents.leader[i];
        }
        ASSERT_EQ(uids.size(), s.agents.size());
        ASSERT_EQ(members, s.roster.members.size());
        ASSERT_EQ(leaders, s.roster.leaders.size());
    } while (run.advance());
    EXPECT_GT(run.state().next_uid, first_uids + 20);   // there were rebirths to test
}

TEST(State, EveryNumberOfANetworkIsCompared) {
    // Bytes of what is compared, and what alignment may add between whole numbers and truths. A new field goes into each_network_value.
    const Network network;
    std::size_t bytes = 0;
    each_network_value(network, [&](const auto& x) { bytes += sizeof x; });
    EXPECT_GE(bytes + 64, sizeof(Network)) << "Network has a field that tests/support/state_image.hpp does not know";
    EXPECT_LE(bytes, sizeof(Network));
}

TEST(State, AnImageTellsWhereTwoStatesDiffer) {
    OpenNetwork one = random_network(1), other = random_network(1);
    EXPECT_EQ(first_difference(image(one.state), image(other.state)), "");
    other.state.network.momentum += 1e-15;
    EXPECT_EQ(first_difference(image(one.state), image(other.state)), "network");
    other = random_network(1);
    other.state.ties.trust_lo[tie_id(0)] += 1e-6f;
    EXPECT_EQ(first_difference(image(one.state), image(other.state)), "values of ties");
}
