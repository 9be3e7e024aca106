// SPDX-License-Identifier: MIT
// L4-L6. Only goals. Distance is the root mean square over three goal dimensions: where only one differs, a confidence ε on it is ε/√3.
#include "support/open_network.hpp"
#include "support/statistics.hpp"
#include <gtest/gtest.h>
#include <algorithm>

using namespace phakhi;

// L4 (DeGroot 1974): goals average with fixed weights W_ij = rate · trust of i in j, and meet at Σ s_i x_i(0), s W = s.
// Nothing is random; tolerance: what floats may lose in 4 000 weeks.
TEST(LimitL4, GoalsMeetAtTheMeanWeightedByStanding) {
    constexpr std::size_t n = 30;
    OpenNetwork net = lone_members(n, only({"interaction", "goals"}));
    meet_every_week_in_good_faith(net);
    net.process<Interaction>().trust_gain = 0;   // trust stays
    Goals& goals = net.process<Goals>();
    goals.direction = 1;
    goals.confidence = 2;
    goals.contact_rate = 0.05;
    net.found();
    State& s = net.state;
    std::mt19937_64 chance(3);
    std::vector<std::vector<double>> weight(n, std::vector<double>(n));
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) {
            if (j != i + 1 && uniform(chance) > 0.25) continue;   // a chain holds everybody together
            make_tie(s, net.member(i), net.member(j), 0.5f, 0.5f);
            const TieId t = s.ties.between(net.member(i), net.member(j));
            weight[i][j] = 0.05 * (s.ties.trust_lo[t] = static_cast<float>(0.05 + 0.9 * uniform(chance)));
            weight[j][i] = 0.05 * (s.ties.trust_hi[t] = static_cast<float>(0.05 + 0.9 * uniform(chance)));
        }
    }
    std::vector<double> standing(n, 1.0 / n);
    for (std::size_t i = 0; i < n; ++i) {
        double others = 0;
        for (const double w : weight[i]) others += w;
        ASSERT_LT(others, 1);
        weight[i][i] = 1 - others;
    }
    for (int step = 0; step < 20000; ++step) {
        std::vector<double> next(n);
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) next[j] += standing[i] * weight[i][j];
        }
        standing = next;
    }
    double meeting[kGoals] = {}, plain[kGoals] = {};
    for (int d = 0; d < kGoals; ++d) {
        for (std::size_t i = 0; i < n; ++i) {
            const double goal = s.agents.goal[d][net.member(i)] = static_cast<float>(uniform(chance));
            meeting[d] += standing[i] * goal;
            plain[d] += goal / n;
        }
    }
    net.weeks(4000);
    for (int d = 0; d < kGoals; ++d) {
        for (std::size_t i = 0; i < n; ++i) EXPECT_NEAR(s.agents.goal[d][net.member(i)], meeting[d], 2e-5) << "goal " << d << " of " << i;
    }
    EXPECT_GT(std::abs(meeting[0] - plain[0]) + std::abs(meeting[1] - plain[1]), 1e-3);   // who is trusted counts
}

namespace {
constexpr int people = 500, runs = 30;

/// Everybody meets each week; goals differ on the first dimension only, uniformly.
OpenNetwork assembly(double confidence, std::uint32_t run) {
    OpenNetwork net = lone_members(people, only({"coordination", "goals"}));
    everybody_comes_every_week(net);
    Goals& goals = net.process<Goals>();
    goals.contact_rate = 0;
    goals.confidence = confidence / std::sqrt(3.0);
    net.found();
    std::mt19937_64 chance(1000 + run);
    for (const AgentId i : net.state.roster.members) {
        net.state.agents.goal[0][i] = static_cast<float>(uniform(chance));
        net.state.agents.goal[1][i] = net.state.agents.goal[2][i] = 0.5f;
    }
    net.replicate = run;
    return net;
}

/// Groups of at least so many whose goals lie within .01 of a neighbour's.
int clusters(const State& s, int fewest) {
    std::vector<float> goal;
    for (const AgentId i : s.roster.members) goal.push_back(s.agents.goal[0][i]);
    std::sort(goal.begin(), goal.end());
    int found = 0, size = 0;
    for (std::size_t k = 0; k < goal.size(); ++k) {
        size = k > 0 && goal[k] - goal[k - 1] <= 0.01f ? size + 1 : 1;
        if (k + 1 == goal.size() || goal[k + 1] - goal[k] > 0.01f) found += size >= fewest;
    }
    return found;
}

std::vector<double> cluster_counts(double confidence, double Goals::*setting, double strength, int weeks, int fewest) {
    std::vector<double> counts;
    for (std::uint32_t run = 0; run < runs; ++run) {
        OpenNetwork net = assembly(confidence, run);
        net.process<Goals>().*setting = strength;
        net.weeks(weeks);
        counts.push_back(clusters(net.state, fewest));
    }
    return counts;
}

/// The published means are of as many runs: tolerance 4 standard errors of the difference (a spread of at least .3), and their rounding.
void expect_clusters(const std::vector<double>& counts, double answer, double rounding, double confidence) {
    Estimate found = estimate(counts);
    found.error = std::sqrt(2.0) * std::max(found.error, 0.3 / std::sqrt(runs));
    expect_answer("camps at confidence " + std::to_string(confidence), found, answer, rounding);
}
} // namespace

// L5 (Hegselmann & Krause 2002). Statistic: mean number of clusters in 30 runs of 500 agents, all at one activity a week.
TEST(LimitL5, APlenaryEndsInTheKnownNumberOfCamps) {
    for (const auto& [confidence, answer, rounding] : {std::tuple{0.05, 8.0, 0.05}, {0.10, 4.3, 0.05}, {0.15, 2.7, 0.05}, {0.20, 1.97, 0.005}}) {
        const std::vector<double> counts = cluster_counts(confidence, &Goals::plenary, 1, 40, 1);
        expect_clusters(counts, answer, rounding, confidence);
        for (const double camps : counts) EXPECT_TRUE(confidence > 0.05 || (camps >= 6 && camps <= 11)) << camps;
    }
}

// Statistic: share of 30 runs that end in consensus, .97 and 1; tolerance: 4 binomial standard errors at .97.
TEST(LimitL5, AWideConfidenceEndsInConsensus) {
    for (const auto& [confidence, share] : {std::pair{0.25, 0.97}, std::pair{0.30, 1.0}}) {
        double consensus = 0;
        for (const double camps : cluster_counts(confidence, &Goals::plenary, 1, 60, 1)) consensus += camps == 1;
        expect_answer("consensus at confidence " + std::to_string(confidence), {consensus / runs, share_error(0.97, runs)}, share);
    }
}

// L6 (Deffuant et al. 2000). Statistic: mean number of clusters of at least 25 of 500 in 30 runs, one keyed random partner a week, μ = .5.
TEST(LimitL6, TalksInPairsEndInTheKnownNumberOfCamps) {
    for (const auto& [confidence, answer] : {std::pair{0.10, 4.2}, {0.15, 2.9}, {0.20, 2.1}, {0.25, 1.9}, {0.30, 1.1}, {0.40, 1.0}}) {
        expect_clusters(cluster_counts(confidence, &Goals::pairs, 0.5, 250, people / 20), answer, 0.05, confidence);
    }
}

// Negative control: with identical goals nothing drifts, in any form of talk.
TEST(LimitL6, IdenticalGoalsDoNotDrift) {
    OpenNetwork net = lone_members(40, only({"coordination", "interaction", "goals"}));
    everybody_comes_every_week(net);
    Goals& goals = net.process<Goals>();
    goals.contact_rate = 0.1, goals.plenary = 0.7, goals.pairs = 0.3;
    net.model.founding.ties_per_founder = 6;
    net.found();
    for (const AgentId i : net.state.roster.members) {
        for (int d = 0; d < kGoals; ++d) net.state.agents.goal[d][i] = 0.375f + 0.125f * static_cast<float>(d);
    }
    net.weeks(60);
    for (const AgentId i : net.state.roster.members) {
        for (int d = 0; d < kGoals; ++d) EXPECT_FLOAT_EQ(net.state.agents.goal[d][i], 0.375f + 0.125f * static_cast<float>(d));
    }
}
