// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include "support/open_network.hpp"
#include <algorithm>
#include <gtest/gtest.h>

using namespace phakhi;

// Against sorting: for networks whose fifth is small, larger, and cut off at 128 members.
TEST(DecisionConcentration, IsTheShareOfTheWeightiestFifthAgainstItsFairShare) {
    for (const int members : {1, 4, 7, 39, 44, 45, 60, 300, 639, 640, 900}) {
        OpenNetwork net;
        net.population.founders = net.population.pool = members;
        net.found();
        std::mt19937 chance(static_cast<std::uint32_t>(members));
        std::vector<float> weights;
        for (const AgentId i : net.state.roster.members) {
            net.state.agents.decision_weight[i] = static_cast<float>(chance() % 50) / 100.0f;   // many are alike, some are 0
            weights.push_back(net.state.agents.decision_weight[i]);
        }
        ASSERT_EQ(weights.size(), static_cast<std::size_t>(members));
        std::sort(weights.rbegin(), weights.rend());
        const std::size_t fifth = std::min<std::size_t>(128, std::max<std::size_t>(1, weights.size() / 5));
        double top = 0, all = 0;
        for (std::size_t k = 0; k < weights.size(); ++k) all += weights[k], top += k < fifth ? weights[k] : 0;
        const double share = static_cast<double>(fifth) / static_cast<double>(weights.size());
        EXPECT_NEAR(metrics()[static_cast<std::size_t>(MetricId::decision_concentration)]->measure(net.state), all > 0 ? top / all / share : 1, 1e-9) << members;
    }
}
