// SPDX-License-Identifier: MIT
#include "layout/force_layout.hpp"
#include "layout/trajectory_layout.hpp"
#include "results/sample_record.hpp"
#include <gtest/gtest.h>
#include <chrono>
#include <cmath>

using namespace phakhi;

static double distance(MapPoint a, MapPoint b) { return std::hypot(a.x - b.x, a.y - b.y); }

/// Two groups in which everybody knows everybody, joined by one tie.
static std::vector<MapTie> two_groups(std::int32_t size) {
    std::vector<MapTie> ties = {{0, size, 1}};
    for (std::int32_t group : {0, size}) {
        for (std::int32_t i = 0; i < size; ++i) {
            for (std::int32_t j = i + 1; j < size; ++j) ties.push_back({group + i, group + j, 1});
        }
    }
    return ties;
}

TEST(ForceLayout, KeepsEverybodyOnTheMap) {
    for (const MapPoint& p : lay_out(25, two_groups(10))) {
        EXPECT_TRUE(std::abs(p.x) <= 1 && std::abs(p.y) <= 1) << p.x << ' ' << p.y;
    }
}

TEST(ForceLayout, SameTiesGiveTheSameMap) { EXPECT_EQ(lay_out(40, two_groups(18)), lay_out(40, two_groups(18))); }

TEST(ForceLayout, GroupsStandApart) {
    const auto map = lay_out(20, two_groups(10));
    double within = 0, between = 0;
    for (std::size_t i = 0; i < 10; ++i) {
        for (std::size_t j = 0; j < 10; ++j) within += distance(map[i], map[j]), between += distance(map[i], map[10 + j]);
    }
    EXPECT_LT(within, 0.6 * between);
}

TEST(ForceLayout, NobodyStandsOnAnother) {
    const auto map = lay_out(30, two_groups(12));
    for (std::size_t i = 0; i < map.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) EXPECT_GT(distance(map[i], map[j]), 0.005) << i << ' ' << j;
    }
}

TEST(ForceLayout, AgentsWithoutTiesStandAround) {
    const auto map = lay_out(23, two_groups(10));
    for (std::size_t i = 20; i < 23; ++i) EXPECT_NEAR(std::hypot(map[i].x, map[i].y), 1, 1e-9);
    for (std::size_t i = 0; i < 20; ++i) EXPECT_LT(std::hypot(map[i].x, map[i].y), 0.9);
}

TEST(ForceLayout, NoAgentsAndNoTiesAreFine) {
    EXPECT_TRUE(lay_out(0, {}).empty());
    EXPECT_EQ(lay_out(1, {}).size(), 1u);
    const std::vector<MapTie> pair = {{0, 1, 1}};
    EXPECT_EQ(lay_out(2, pair).size(), 2u);
}

TEST(ForceLayout, RelaxingHardlyMovesAnybody) {
    const auto base = lay_out(24, two_groups(12));
    const std::vector<MapTie> few = {{0, 23, 3}, {1, 22, 3}, {2, 3, 1}};
    const auto map = relax(base, few);
    for (std::size_t i = 0; i < map.size(); ++i) EXPECT_LT(distance(base[i], map[i]), 0.1);
    EXPECT_NE(base, map);
}

TEST(ForceLayout, IsQuick) {
    std::vector<MapTie> ties;
    for (std::int32_t i = 0; i < 150; ++i) {
        for (std::int32_t k = 1; k <= 10; ++k) ties.push_back({i, (i * 7 + k * 13) % 150, 1});
    }
    const auto start = std::chrono::steady_clock::now();
    const auto map = lay_out(150, ties);
    for (int frame = 0; frame < 10; ++frame) relax(map, ties);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    RecordProperty("milliseconds", static_cast<int>(1000 * seconds.count()));
#ifndef PHAKHI_SANITIZED  // which says nothing of speed
    EXPECT_LT(seconds.count(), 5);  // 0.1 s with optimisation on an idle machine
#endif
}

TEST(TrajectoryLayout, HasAPlaceForEverybodyInEveryFrame) {
    TrajectoryRecord record = sample_record(90, 7);
    const LayoutRecord layout = layout_of(record);
    EXPECT_EQ(layout.frame_week, (std::vector<std::int32_t>{0, 26, 52}));  // it ended in week 60
    ASSERT_EQ(layout.x.size(), 3u * 7u);
    for (std::size_t i = 0; i < layout.x.size(); ++i) EXPECT_TRUE(std::isfinite(layout.x[i]) && std::isfinite(layout.y[i]));
}

TEST(TrajectoryLayout, LongTiesDrawCloser) {
    TrajectoryRecord record;
    record.weeks = record.outcome.end_week = 100;
    record.agents.label.resize(3);
    const auto change = [&](int week, int kind, int source, int target) {
        record.ties.week.push_back(week), record.ties.kind.push_back(static_cast<std::int8_t>(kind));
        record.ties.source.push_back(source), record.ties.target.push_back(target);
    };
    change(0, 0, 0, 1), change(0, 0, 0, 2), change(5, 1, 0, 2);
    const LayoutRecord layout = layout_of(record);
    const auto at = [&](std::size_t i) { return MapPoint{static_cast<double>(layout.x[i]), static_cast<double>(layout.y[i])}; };
    EXPECT_LT(distance(at(0), at(1)), distance(at(0), at(2)));
}
