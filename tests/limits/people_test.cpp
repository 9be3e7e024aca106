// SPDX-License-Identifier: MIT
// L7-L10. Contributions, members, leaders, and the network as a whole.
#include "engine/ensemble.hpp"
#include "support/open_network.hpp"
#include "support/statistics.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

// L7 (Fischbacher, Gächter & Fehr 2001): a share f never contributes, the others match last week's mean.
// Nothing is random; tolerance: rounding of floats.
TEST(LimitL7, ContributionsFallByTheShareOfFreeRidersEachWeek) {
    OpenNetwork net = lone_members(20, only({"rewards"}));
    Rewards& rewards = net.process<Rewards>();
    rewards.imitation = rewards.contribution_rate = rewards.free_riding = 1;
    net.plan.levers.transparency = 0;
    net.found();
    for (std::size_t k = 0; k < 20; ++k) net.state.agents.opportunism[net.member(k)] = k < 5 ? 1.0f : 0.0f;
    net.weeks(1);   // after the first week the free riders give nothing
    double mean = member_mean(net.state, net.state.agents.contribution);
    for (int w = 0; w < 25; ++w) {
        net.weeks(1);
        const double next = member_mean(net.state, net.state.agents.contribution);
        EXPECT_NEAR(next / mean, 0.75, 1e-5) << "week " << net.state.week;
        mean = next;
    }
}

TEST(LimitL7, WhereEverybodySeesEverythingNobodyFreeRides) {
    OpenNetwork net = lone_members(20, only({"rewards"}));
    net.process<Rewards>().contribution_rate = 1;
    net.plan.levers.transparency = 1;
    net.found();
    for (const AgentId i : net.state.roster.members) net.state.agents.opportunism[i] = 0.8f;
    net.weeks(5);
    EXPECT_NEAR(member_mean(net.state, net.state.agents.contribution), 1, 1e-6);
}

// L8. Each of M outsiders joins with probability j a week; a member leaves with q = 1 − e^{−μ} and a new person takes the place in the pool.
// Seats are independent two-state chains: members are Binomial(M, j/(j+q)), near Poisson(λ/μ) with λ = Mj.
// Statistic: mean and variance (about the known mean) over 2 000 weeks, 20 replicates; tolerance: 4 standard errors between replicates.
TEST(LimitL8, MembershipIsBinomialNearlyPoisson) {
    constexpr double pool = 1000, mu = 0.05, members_mean = 20;
    const double q = 1 - std::exp(-mu), share = members_mean / pool, j = q * share / (1 - share);
    std::vector<double> means, variances;
    for (std::uint32_t r = 0; r < 20; ++r) {
        OpenNetwork net = lone_members(20, only({"membership"}));
        net.population.pool = static_cast<int>(pool);
        net.plan.levers.mentoring = 0;
        Membership& members = net.process<Membership>();
        members.exit_rate = 0;
        members.exit_base = q;
        members.join_rate = j;
        members.join_base = 50;
        members.join_needs_tie = 0;
        members.return_rate = 1;
        net.replicate = r;
        net.found().weeks(100);
        double sum = 0, squares = 0;
        for (int w = 0; w < 2000; ++w) {
            net.weeks(1);
            sum += net.state.members();
            squares += (net.state.members() - members_mean) * (net.state.members() - members_mean);
        }
        means.push_back(sum / 2000);
        variances.push_back(squares / 2000);
    }
    expect_answer("mean", estimate(means), pool * share);
    expect_answer("variance", estimate(variances), pool * share * (1 - share));
    EXPECT_NEAR(estimate(means).mean, pool * j / mu, 0.03 * pool * j / mu);   // Poisson(λ/μ), within 3 %
    EXPECT_NEAR(estimate(variances).mean, pool * j / mu, 0.1 * pool * j / mu);
}

// L9. k leaders, each leaving with q = 1 − e^{−h} a week, no succession: the last is gone after the largest of k geometric times.
// Statistics: mean time over 2 000 networks against Σ_t 1 − (1 − (1−q)^t)^k, and survival at three weeks; tolerance: 4 standard errors.
TEST(LimitL9, TheLastOfSomeLeadersGoesWhenItMust) {
    for (const int k : {1, 3, 5}) {
        constexpr double h = 0.03;
        const double q = 1 - std::exp(-h);
        std::vector<double> times;
        for (std::uint32_t r = 0; r < 2000; ++r) {
            OpenNetwork net = lone_members(12, only({"leadership"}));
            net.plan.levers.leaders = k;
            net.plan.levers.rotation_weeks = 0;
            net.plan.conditions.succession_blocked = 1;
            Leadership& lead = net.process<Leadership>();
            lead.transfer = q;
            lead.burnout = lead.departure_exit = 0;
            net.replicate = r;
            net.found();
            ASSERT_EQ(net.state.roster.leaders.size(), static_cast<std::size_t>(k));
            while (!net.state.roster.leaders.empty()) net.weeks(1);
            times.push_back(net.state.week);
        }
        const auto survival = [&](double t) { return 1 - std::pow(1 - std::exp(-h * t), k); };
        double mean = 0, harmonic = 0;
        for (int t = 0; t < 5000; ++t) mean += survival(t);
        for (int l = 1; l <= k; ++l) harmonic += 1.0 / l;
        EXPECT_NEAR(mean, harmonic / h + 0.5, 0.05);   // the discrete mean is H_k/h, and half a week
        expect_answer("weeks until " + std::to_string(k) + " leaders are gone", estimate(times), mean);
        for (const int t : {10, 40, 90}) {
            double left = 0;
            for (const double time : times) left += time > t;
            expect_share(std::to_string(k) + " leaders, week " + std::to_string(t), left / 2000, survival(t), 2000);
        }
    }
}

// L10. A constant hazard of the whole network. Statistic: share of 3 000 networks that still stand; tolerance: 4 binomial standard errors.
TEST(LimitL10, AConstantHazardLeavesExponentialSurvival) {
    constexpr double h = 0.03;
    Scenario scenario;
    scenario.weeks = 70;
    scenario.population.founders = scenario.population.pool = 7;
    scenario.model = only({"environment"});
    scenario.plan.conditions.termination_hazard = h;
    const auto runs = run_replicates(scenario, 5, 0, 3000);
    for (const int t : {1, 5, 20, 40, 69}) {
        double left = 0;
        for (const RunSummary& run : runs) left += run.outcome == Outcome::sustained || run.end_week > t;
        expect_share("week " + std::to_string(t), left / 3000, std::exp(-h * t), 3000);
    }
}

// Negative control: with no hazards nothing ends and nobody leaves.
TEST(LimitL10, WithoutHazardsNothingEndsAndNobodyLeaves) {
    Scenario scenario;
    scenario.weeks = 400;
    std::get<Leadership>(scenario.model.week).transfer = std::get<Leadership>(scenario.model.week).burnout = 0;
    std::get<Membership>(scenario.model.week).exit_base = std::get<Membership>(scenario.model.week).exit_rate = 0;
    Workspace work;
    for (std::uint32_t r = 0; r < 5; ++r) {
        Replicate run(scenario, 1, r, work);
        std::size_t before = 0;
        do {
            for (const Event& e : run.state().events) EXPECT_TRUE(e.kind != EventKind::left && e.kind != EventKind::leader_left);
            EXPECT_GE(run.state().roster.members.size(), before);
            before = run.state().roster.members.size();
        } while (run.advance());
        EXPECT_EQ(run.state().week, 400);
        EXPECT_EQ(run.outcome(), Outcome::sustained);
    }
}
