// SPDX-License-Identifier: MIT
#include "support/open_network.hpp"
#include "validation/survey.hpp"
#include <cmath>
#include <gtest/gtest.h>

namespace phakhi::validation {

namespace {

/// Who names whom among n respondents, all of whom joined at founding; ties are so old.
Wave wave(int week, std::size_t n, std::initializer_list<std::pair<std::size_t, std::size_t>> names, std::int32_t born = 0) {
    Wave w;
    w.week = week;
    for (std::size_t k = 0; k < n; ++k) w.uid.push_back(static_cast<std::uint32_t>(k)), w.sector.push_back(k % 2), w.joined.push_back(0);
    w.born.assign(n * n, -1);
    for (const auto& [i, j] : names) w.born[i * n + j] = born;
    return w;
}

} // namespace

TEST(Survey, FollowsWhatBecameOfEachNomination) {
    // 0 ⇄ 1, 0 → 2, 3 → 2; two years later 0 → 1 and 3 → 2 stand, and 2 names 0
    const TwoWaves t = compare(wave(104, 4, {{0, 1}, {1, 0}, {0, 2}, {3, 2}}), wave(208, 4, {{0, 1}, {3, 2}, {2, 0}}));
    EXPECT_EQ(t.all.chances, 4);
    EXPECT_EQ(t.all.came, 2);
    EXPECT_EQ(t.reciprocated[1].chances, 2);
    EXPECT_EQ(t.reciprocated[1].came, 1);
    EXPECT_EQ(t.reciprocated[0].came, 1);
    EXPECT_EQ(t.old[1].chances, 4);
    EXPECT_EQ(t.made.chances, 12 - 4);
    EXPECT_EQ(t.made.came, 1);
    EXPECT_EQ(t.incoming[1].chances, 2) << "2 was named by 0 and by 3";
    EXPECT_EQ(t.incoming[1].came, 1);
    EXPECT_EQ(t.same_sector[1].came, 1) << "2 and 0 share a sector";
    EXPECT_EQ(t.indegree[1].came, 1) << "0 was named once";
    EXPECT_EQ(t.shared[0].came + t.shared[1].came + t.shared[2].came + t.shared[3].came, 1);
}

TEST(Survey, CountsSharedPartnersWhateverTheDirection) {
    // 0 and 1 both have to do with 2 and 3
    const TwoWaves t = compare(wave(10, 4, {{0, 2}, {2, 1}, {3, 0}, {3, 1}}), wave(20, 4, {{0, 1}}));
    EXPECT_EQ(t.shared[2].chances, 4) << "0, 1 and 2, 3, each way";
    EXPECT_EQ(t.shared[2].came, 1);
}

TEST(Survey, LeavesOutThoseWhoCameOrWent) {
    Wave first = wave(104, 3, {{0, 1}, {1, 2}});
    Wave second = wave(208, 3, {{0, 1}, {1, 2}});
    second.uid = {0, 1, 7};   // another person in the seat
    first.joined[0] = 104;    // joined in the week of the survey
    EXPECT_EQ(compare(first, second).all.chances, 0);
    first.joined[0] = 3;
    EXPECT_EQ(compare(first, second).all.chances, 1);
}

TEST(Survey, CorrelatesNominationsOfTwoWaves) {
    const Wave a = wave(1, 4, {{0, 1}, {1, 2}, {2, 3}}), none = wave(1, 4, {}), other = wave(1, 4, {{1, 0}, {2, 1}, {3, 2}});
    EXPECT_DOUBLE_EQ(correlation(a, a), 1);
    EXPECT_NEAR(correlation(a, other), -1.0 / 3, 1e-12);
    EXPECT_TRUE(std::isnan(correlation(a, none)));
}

TEST(Survey, KnowsTheShapeOfAStarAndATriangle) {
    const Shape star = shape(wave(0, 5, {{1, 0}, {2, 0}, {3, 0}, {4, 0}}));
    EXPECT_DOUBLE_EQ(star.density, 4.0 / 20);
    EXPECT_DOUBLE_EQ(star.reciprocity, 0);
    EXPECT_DOUBLE_EQ(star.clustering, 0);
    EXPECT_DOUBLE_EQ(star.centralisation, 1);
    EXPECT_DOUBLE_EQ(star.indegree_centralisation, 1);
    const Shape triangle = shape(wave(0, 3, {{0, 1}, {1, 0}, {1, 2}, {2, 0}}));
    EXPECT_DOUBLE_EQ(triangle.reciprocity, 0.5);
    EXPECT_DOUBLE_EQ(triangle.clustering, 1);
    EXPECT_DOUBLE_EQ(triangle.centralisation, 0);
}

TEST(Survey, AsksMembersOnlyAndCountsAsTheMetricsDo) {
    OpenNetwork network;
    network.found().weeks(60);
    const Wave found = ask(network.state);
    EXPECT_EQ(found.size(), network.state.roster.members.size());
    double named = 0;
    for (const std::int32_t born : found.born) named += born >= 0;
    EXPECT_GT(named, 0);
    EXPECT_EQ(named, nominations(network.state));
}

} // namespace phakhi::validation
