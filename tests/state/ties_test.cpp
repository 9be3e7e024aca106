// SPDX-License-Identifier: MIT
#include "state/ties.hpp"
#include "engine/replicate.hpp"
#include "support/open_network.hpp"
#include <gtest/gtest.h>
#include <algorithm>
#include <map>
#include <set>

using namespace phakhi;

/// What is wrong with the lists of ties; "" if nothing is.
static std::string fault(const Ties& ties, const PerAgent<Uid>& uid) {
    std::size_t ends = 0;
    std::set<std::pair<AgentId, AgentId>> pairs;
    for (std::size_t k = 0; k < uid.size(); ++k) {
        const AgentId i = agent_id(k);
        if (ties.degree(i) > ties.capacity()) return "more ties than the capacity";
        const auto own = ties.of(i);
        ends += own.size();
        for (std::size_t n = 0; n < own.size(); ++n) {
            if (number(own[n]) >= ties.size()) return "a list names a tie that is not there";
            if (ties.lo[own[n]] != i && ties.hi[own[n]] != i) return "a list names a tie of others";
            if (n > 0 && ties.born[own[n - 1]] > ties.born[own[n]]) return "a list is not in the order in which its ties were made";
        }
    }
    if (ends != 2 * ties.size()) return "ties and lists do not match";
    for (std::size_t k = 0; k < ties.size(); ++k) {
        const TieId t = tie_id(k);
        if (uid[ties.lo[t]] >= uid[ties.hi[t]]) return "the smaller uid does not come first";
        if (!pairs.insert({ties.lo[t], ties.hi[t]}).second) return "a pair has two ties";
        if (ties.between(ties.lo[t], ties.hi[t]) != t || ties.between(ties.hi[t], ties.lo[t]) != t) return "a tie is not found between its ends";
        const auto by_hi = ties.of(ties.hi[t]);
        const auto common = std::count_if(by_hi.begin(), by_hi.end(), [&](TieId u) { return u != t && ties.between(ties.other(u, ties.hi[t]), ties.lo[t]) != Ties::no_tie; });
        if (ties.shared[t] != common) return "shared partners are miscounted";
    }
    return "";
}

/// Agents whose uids run against their places.
static PerAgent<Uid> backward_uids(std::size_t agents) {
    PerAgent<Uid> uid(agents);
    for (std::size_t k = 0; k < agents; ++k) uid[agent_id(k)] = Uid(static_cast<std::uint32_t>(3 * (agents - k)));
    return uid;
}

TEST(Ties, StayInOrderThroughThousandsOfMeetingsAndPartings) {
    constexpr std::size_t agents = 40;
    const PerAgent<Uid> uid = backward_uids(agents);
    Ties ties(agents, 12);
    std::mt19937_64 chance(5);
    std::map<std::pair<AgentId, AgentId>, float> expected;   // closeness by pair, smaller uid first
    for (int k = 0; k < 20000; ++k) {
        AgentId i = agent_id(chance() % agents), j = agent_id(chance() % agents);
        if (i == j) continue;
        if (uid[j] < uid[i]) std::swap(i, j);
        const TieId t = ties.between(i, j);
        if (t != Ties::no_tie) {
            ties.remove(t);
            expected.erase({i, j});
        } else if (ties.degree(i) < ties.capacity() && ties.degree(j) < ties.capacity()) {
            const float closeness = static_cast<float>(k) / 20000;
            EXPECT_EQ(ties.closeness[ties.add(i, j, uid, 0.4f, closeness, k)], closeness);
            expected[{i, j}] = closeness;
        }
        if (k % 50 == 0) ties.swap_places(AgentId{3}, AgentId{7}), ties.swap_places(AgentId{3}, AgentId{7});   // there and back
        ASSERT_EQ(k % 100 == 0 ? fault(ties, uid) : "", "") << "after " << k;
    }
    ASSERT_EQ(fault(ties, uid), "");
    ASSERT_EQ(ties.size(), expected.size());
    for (const auto& [pair, closeness] : expected) {
        const TieId t = ties.between(pair.first, pair.second);
        ASSERT_NE(t, Ties::no_tie);
        EXPECT_EQ(ties.closeness[t], closeness);   // each tie kept its own values when others moved in the arrays
    }
}

TEST(Ties, TrustBelongsToTheOneWhoTrusts) {
    const PerAgent<Uid> uid = backward_uids(2);   // the first agent has the larger uid
    Ties ties(2, 4);
    const TieId t = ties.add(agent_id(0), agent_id(1), uid, 0.4f, 0.2f, 0);
    EXPECT_EQ(ties.lo[t], agent_id(1));
    ties.trust_lo[t] = 0.9f;
    EXPECT_EQ(ties.trust_of(t, agent_id(1)), 0.9f);
    EXPECT_EQ(ties.trust_of(t, agent_id(0)), 0.4f);
    EXPECT_FLOAT_EQ(ties.mean_trust(t), 0.65f);
}

TEST(TieMaking, KeepsTheListsWhileTheWeakestGiveWay) {
    OpenNetwork net = lone_members(30);
    net.population.max_ties = 5;
    net.found();
    State& s = net.state;
    std::mt19937_64 chance(8);
    for (int k = 0; k < 6000; ++k) {
        s.tie_changes.clear();
        if (chance() % 5 == 0 && s.ties.size() > 0) drop_tie(s, tie_id(chance() % s.ties.size()));
        else make_tie(s, agent_id(chance() % 30), agent_id(chance() % 30), static_cast<float>(uniform(chance)), static_cast<float>(uniform(chance)));
        ASSERT_EQ(fault(s.ties, s.agents.uid), "") << "after " << k;
    }
}

TEST(TieMaking, TheWeakestTieGivesWayAtTheCap) {
    OpenNetwork net = lone_members(5);
    net.population.max_ties = 3;
    State& s = net.found().state;
    EXPECT_TRUE(make_tie(s, net.member(0), net.member(1), 0.5f, 0.6f));
    EXPECT_TRUE(make_tie(s, net.member(0), net.member(2), 0.5f, 0.1f));
    EXPECT_TRUE(make_tie(s, net.member(0), net.member(3), 0.5f, 0.4f));
    EXPECT_TRUE(make_tie(s, net.member(0), net.member(4), 0.5f, 0.3f));
    EXPECT_EQ(s.ties.degree(net.member(0)), 3u);
    EXPECT_EQ(s.ties.between(net.member(0), net.member(2)), Ties::no_tie);
    EXPECT_NE(s.ties.between(net.member(0), net.member(4)), Ties::no_tie);
}

TEST(TieMaking, AStrongerTieDoesNotGiveWayToAWeakerOne) {
    OpenNetwork net = lone_members(4);
    net.population.max_ties = 2;
    State& s = net.found().state;
    make_tie(s, net.member(0), net.member(1), 0.5f, 0.6f);
    make_tie(s, net.member(0), net.member(2), 0.5f, 0.6f);
    EXPECT_FALSE(make_tie(s, net.member(0), net.member(3), 0.3f, 0.1f));
    EXPECT_EQ(s.ties.size(), 2u);
}

TEST(TieMaking, NobodyLosesATieForOneThatIsNotMade) {
    OpenNetwork net = lone_members(4);
    net.population.max_ties = 1;
    State& s = net.found().state;
    make_tie(s, net.member(0), net.member(1), 0.2f, 0.1f);   // weak: would give way
    make_tie(s, net.member(2), net.member(3), 0.9f, 0.9f);   // strong: will not
    EXPECT_FALSE(make_tie(s, net.member(0), net.member(2), 0.4f, 0.3f));
    EXPECT_NE(s.ties.between(net.member(0), net.member(1)), Ties::no_tie);
}

TEST(TieMaking, NobodyIsTiedToThemselvesNorTwiceToAnother) {
    OpenNetwork net = lone_members(2);
    State& s = net.found().state;
    EXPECT_FALSE(make_tie(s, net.member(0), net.member(0), 0.5f, 0.5f));
    EXPECT_TRUE(make_tie(s, net.member(0), net.member(1), 0.5f, 0.5f));
    EXPECT_FALSE(make_tie(s, net.member(1), net.member(0), 0.9f, 0.9f));
    EXPECT_EQ(s.ties.size(), 1u);
}

TEST(TieMaking, LevelsRiseWithClosenessAndTrust) {
    OpenNetwork net = lone_members(2);
    State& s = net.found().state;
    const auto level = [&](float closeness, float trust) {
        cut_all_ties(s);
        make_tie(s, net.member(0), net.member(1), trust, closeness);
        return static_cast<int>(s.ties.level[tie_id(0)]);
    };
    EXPECT_EQ(level(0.0f, 0.9f), 1);
    EXPECT_EQ(level(0.1f, 0.1f), 2);
    EXPECT_EQ(level(0.2f, 0.4f), 3);
    EXPECT_EQ(level(0.4f, 0.5f), 4);
    EXPECT_EQ(level(0.9f, 0.9f), 5);
    EXPECT_EQ(level(0.9f, 0.1f), 2);   // close without trust is no working tie
}

TEST(TieLog, ReplaysToTheTiesThatStand) {
    Scenario scenario = small_scenario(150);
    scenario.population.max_ties = 6;   // so that ties give way too
    std::get<Membership>(scenario.model.week).return_rate = 0.2;   // and that places pass to new persons
    std::get<Membership>(scenario.model.week).exit_base = 0.02;
    Workspace work;
    Replicate run(scenario, 3, 0, work);
    const auto standing = [&] {
        const State& s = run.state();
        std::map<std::pair<Uid, Uid>, int> ties;
        for (std::size_t k = 0; k < s.ties.size(); ++k) {
            ties[{s.agents.uid[s.ties.lo[tie_id(k)]], s.agents.uid[s.ties.hi[tie_id(k)]]}] = s.ties.level[tie_id(k)];
        }
        return ties;
    };
    std::map<std::pair<Uid, Uid>, int> level = standing();   // at founding; from here on the log says it all
    const auto replay = [&] {
        for (const TieChange& c : run.state().tie_changes) {
            const auto pair = std::pair{c.lo, c.hi};
            if (c.kind == TieChangeKind::form) {
                ASSERT_TRUE(level.emplace(pair, c.level).second);
            } else if (c.kind == TieChangeKind::drop) {
                ASSERT_EQ(level.erase(pair), 1u);
            } else {
                ASSERT_EQ(level.count(pair), 1u);
                ASSERT_EQ(c.kind == TieChangeKind::strengthen, c.level > level[pair]);
                level[pair] = c.level;
            }
        }
    };
    int strengthened = 0;
    while (run.advance()) {
        replay();
        if (HasFatalFailure()) return;
        const State& s = run.state();
        ASSERT_TRUE(level == standing()) << "week " << s.week;
        ASSERT_EQ(fault(s.ties, s.agents.uid), "");
        for (const TieChange& c : s.tie_changes) strengthened += c.kind == TieChangeKind::strengthen;
    }
    EXPECT_GT(strengthened, 20);
}
