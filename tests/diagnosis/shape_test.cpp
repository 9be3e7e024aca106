// SPDX-License-Identifier: MIT
// The shape of a map (SHAPE-1..6) against graphs whose shape anybody would name.
#include "diagnosis/shape.hpp"
#include "support/open_network.hpp"
#include <gtest/gtest.h>
#include <set>

using namespace phakhi;

namespace {
enum Shape { none, dense, loose, through_a_hub, centralised, spread_out, decentralised };

class Map {
public:
    explicit Map(int members) : net_(lone_members(members)) { net_.found(); }
    Map& tie(std::size_t i, std::size_t j) {
        make_tie(net_.state, net_.member(i), net_.member(j), 0.8f, 0.5f);
        return *this;
    }
    /// A centre tied to each of the next so many.
    Map& star(std::size_t centre, std::size_t rays) {
        for (std::size_t k = 1; k <= rays; ++k) tie(centre, centre + k);
        return *this;
    }
    Map& circle(std::size_t members) {
        for (std::size_t k = 0; k < members; ++k) tie(k, (k + 1) % members);
        return *this;
    }
    int shape() const {
        Measures seen;
        seen.take(net_.state, MetricPlan(shape_reads()));
        return shape_of(seen);
    }

private:
    OpenNetwork net_;
};

Map complete(std::size_t members) {
    Map map(static_cast<int>(members));
    for (std::size_t i = 0; i < members; ++i) {
        for (std::size_t j = 0; j < i; ++j) map.tie(i, j);
    }
    return map;
}
} // namespace

TEST(Shape, AStarIsCentralised) {
    EXPECT_EQ(Map(6).star(0, 5).shape(), centralised);
    EXPECT_EQ(Map(30).star(0, 29).shape(), centralised);
}

TEST(Shape, EverybodyTiedToEverybodyIsDense) {
    EXPECT_EQ(complete(5).shape(), dense);
    EXPECT_EQ(complete(20).shape(), dense);
}

TEST(Shape, DistantTiesAmongAllAreNotDense) {
    OpenNetwork net = lone_members(12);
    net.found();
    for (std::size_t i = 0; i < 12; ++i) {
        for (std::size_t j = 0; j < i; ++j) make_tie(net.state, net.member(i), net.member(j), 0.2f, 0.05f);   // known to each other, neither close nor trusted
    }
    Measures seen;
    seen.take(net.state, MetricPlan(shape_reads()));
    EXPECT_EQ(shape_of(seen), loose);
}

TEST(Shape, ARingIsLoose) {
    EXPECT_EQ(Map(6).circle(6).shape(), loose);
    EXPECT_EQ(Map(24).circle(24).shape(), loose);
}

TEST(Shape, OneOrTwoHubsInALooseMapAreHubs) {
    Map ring(30);
    ring.circle(30);
    for (std::size_t k = 2; k < 28; k += 3) ring.tie(0, k);
    EXPECT_EQ(ring.shape(), through_a_hub);
    EXPECT_EQ(Map(16).star(0, 7).star(8, 7).tie(0, 8).shape(), through_a_hub);
}

TEST(Shape, AHubHasTwoAndAHalfTimesTheMeanTies) {
    Map three(24), four(24);   // a ring of 24 and chords from one member: (2 + 3) / 2.25 = 2.2 mean ties, (2 + 4) / 2.33 = 2.6
    for (const std::size_t k : {6, 12, 18}) three.tie(0, k), four.tie(0, k);
    EXPECT_EQ(three.circle(24).shape(), loose);
    EXPECT_EQ(four.tie(0, 9).circle(24).shape(), through_a_hub);
}

TEST(Shape, SeveralStarsAreDecentralised) {
    EXPECT_EQ(Map(24).star(0, 7).star(8, 7).star(16, 7).tie(0, 8).tie(8, 16).tie(0, 16).shape(), decentralised);
    EXPECT_EQ(Map(50).star(0, 9).star(10, 9).star(20, 9).star(30, 9).star(40, 9).tie(0, 10).tie(10, 20).tie(20, 30).tie(30, 40).shape(), decentralised);
}

TEST(Shape, PairsThatDoNotKnowEachOtherAreSpreadOut) {
    Map pairs(20);
    for (std::size_t k = 0; k < 20; k += 2) pairs.tie(k, k + 1);
    EXPECT_EQ(pairs.shape(), spread_out);
    EXPECT_EQ(Map(12).shape(), spread_out);
    EXPECT_EQ(Map(21).star(0, 6).star(7, 6).star(14, 6).shape(), spread_out) << "stars that are not connected";
}

TEST(Shape, ThreeMembersHaveNone) { EXPECT_EQ(complete(3).shape(), none); }

TEST(Shape, EachOfTheSixHasItsNumberItsLabelsAndItsSource) {
    std::set<int> numbers;
    for (const MapShape& shape : map_shapes()) {
        numbers.insert(shape.number);
        EXPECT_EQ(find_shape(shape.number), &shape);
        for (const std::string_view words : {shape.label.en, shape.label.th, shape.meaning.en, shape.meaning.th, shape.source}) EXPECT_FALSE(words.empty()) << "SHAPE-" << shape.number;
    }
    EXPECT_EQ(numbers, (std::set<int>{1, 2, 3, 4, 5, 6}));
    EXPECT_EQ(find_shape(0), nullptr);
}

TEST(Shape, ReadsOnlyWhatSomebodyCouldSee) {
    for (std::size_t k = 0; k < metrics_count; ++k) {
        if (shape_reads()[k]) { EXPECT_NE(metrics()[k]->seen_by, SeenBy::nobody) << metrics()[k]->key; }
    }
}
