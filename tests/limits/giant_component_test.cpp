// SPDX-License-Identifier: MIT
// L2. Only random ties: at mean degree k the share of the giant component solves S = 1 − e^{−kS} (Erdős & Rényi 1960).
#include "metrics/metric.hpp"
#include "support/open_network.hpp"
#include "support/statistics.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

/// Share of the largest component of `agents` members after 120 weeks in which each asks anyone with k/240.
static double largest_share(int agents, double mean_degree, std::uint32_t replicate) {
    constexpr int weeks = 120;
    OpenNetwork net = lone_members(agents, only({"tie_turnover"}));
    tie_at_random(net, mean_degree / 2 / weeks, 0);
    net.replicate = replicate;
    net.found().weeks(weeks);
    return metrics()[static_cast<std::size_t>(MetricId::giant_component)]->measure(net.state);
}

// Statistic: mean share over 15 networks of 5 000; tolerance: 4 standard errors between networks, and 0.004 because each asks once a
// week at most, which takes 1/(4 · 120) from the mean excess degree.
TEST(LimitL2, AGiantComponentOfTheKnownSizeStandsAboveMeanDegreeOne) {
    for (const auto& [degree, share] : {std::pair{1.2, 0.3137}, std::pair{1.5, 0.5828}, std::pair{2.0, 0.7968}, std::pair{3.0, 0.9405}}) {
        std::vector<double> found;
        for (std::uint32_t r = 0; r < 15; ++r) found.push_back(largest_share(5000, degree, r));
        expect_answer("mean degree " + std::to_string(degree), estimate(found), share, 0.004);
    }
}

// Statistic: mean share of the largest component over 8 networks; below mean degree 1 it vanishes as the network grows.
TEST(LimitL2, BelowMeanDegreeOneThereIsNone) {
    double small = 0, large = 0;
    for (std::uint32_t r = 0; r < 8; ++r) small += largest_share(2000, 0.8, r) / 8, large += largest_share(16000, 0.8, r) / 8;
    EXPECT_LT(large, 0.03);
    EXPECT_LT(large, 0.5 * small);
}
