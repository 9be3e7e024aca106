// SPDX-License-Identifier: MIT
// What sectors' organisations expect (FAIL-20): the component of the variance that lies between sectors.
#include "metrics/metric.hpp"
#include "support/open_network.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

namespace {
double expectation_gap(const State& s) { return metrics()[static_cast<std::size_t>(MetricId::expectation_gap)]->measure(s); }

/// Members of three sectors in turn, each pulled as pull(member, sector) says.
template <class Pull> OpenNetwork pulled(int members, Pull&& pull) {
    OpenNetwork net = lone_members(members);
    State& s = net.found().state;
    for (std::size_t k = 0; k < static_cast<std::size_t>(members); ++k) {
        const AgentId i = net.member(k);
        s.agents.sector[i] = static_cast<std::uint8_t>(k % 3);
        s.agents.home_pull[i] = static_cast<float>(pull(k, static_cast<int>(k % 3)));
    }
    return net;
}
} // namespace

TEST(ExpectationGap, OfSectorsThatAreOneWithinIsTheirStandardDeviation) {
    EXPECT_NEAR(expectation_gap(pulled(24, [](std::size_t, int sector) { return 0.4 * (sector - 1); }).state), 0.4, 1e-6);
    EXPECT_NEAR(expectation_gap(pulled(12, [](std::size_t, int sector) { return 0.4 * (sector - 1); }).state), 0.4, 1e-6);
}

TEST(ExpectationGap, IsNoneWhereAllExpectTheSameOrDifferWithinEachSectorAlike) {
    EXPECT_EQ(expectation_gap(pulled(24, [](std::size_t, int) { return 0.3; }).state), 0);
    EXPECT_EQ(expectation_gap(pulled(24, [](std::size_t k, int) { return k % 6 < 3 ? 0.5 : -0.5; }).state), 0);
}

TEST(ExpectationGap, OfOneSectorOrOneMemberIsNone) {
    OpenNetwork net = pulled(12, [](std::size_t k, int) { return k % 2 ? 0.5 : -0.5; });
    for (std::size_t k = 0; k < 12; ++k) net.state.agents.sector[net.member(k)] = 1;
    EXPECT_EQ(expectation_gap(net.state), 0);
    EXPECT_EQ(expectation_gap(pulled(1, [](std::size_t, int) { return 0.5; }).state), 0);
}

TEST(ExpectationGap, IsFreeOfWhatChancePutsBetweenSmallSectors) {
    std::mt19937_64 chance(7);
    std::normal_distribution<double> pull(0, 0.35);
    double squares = 0;
    constexpr int worlds = 400;
    for (int w = 0; w < worlds; ++w) {
        OpenNetwork net = pulled(12, [&](std::size_t, int) { return pull(chance); });
        squares += expectation_gap(net.state) * expectation_gap(net.state) / worlds;
    }
    EXPECT_LT(squares, 0.6 * 0.35 * 0.35 / 4) << "means of four members have a variance of a quarter; what is left is what lies above it by chance";
}
