// SPDX-License-Identifier: MIT
// L1. Only tie turnover at constant rates. In a week every tie drops with q, then every agent asks one of all N with probability a, so a
// pair without a tie gets one with p = 1 − (1 − a/N)², one that has just dropped too. Hence, exactly:
//   density p / (p + q(1 − p));   life of a tie geometric, mean 1/q;   autocorrelation ((1 − p)(1 − q))^t.
#include "support/open_network.hpp"
#include "support/statistics.hpp"
#include <gtest/gtest.h>
#include <map>

using namespace phakhi;

namespace {
constexpr int agents = 60, warm_up = 150, weeks = 1000, replicates = 24;
constexpr double asks = 0.3, q = 0.05;
const double p = 1 - (1 - asks / agents) * (1 - asks / agents), density = p / (p + q * (1 - p));

struct Course {
    std::vector<double> density;                 ///< mean over weeks, by replicate
    std::vector<double> lives;                   ///< weeks, of ties that formed early enough to be seen to their end
    std::map<int, std::vector<double>> correlation;   ///< by lag, by replicate
};

OpenNetwork random_ties(std::uint32_t replicate) {
    OpenNetwork net = lone_members(agents, only({"tie_turnover"}));
    net.population.max_ties = 256;
    tie_at_random(net, asks, q);
    net.replicate = replicate;
    net.found();
    return net;
}

const Course& course() {
    static const Course all = [] {
        Course seen;
        for (std::uint32_t r = 0; r < replicates; ++r) {
            OpenNetwork net = random_ties(r);
            const State& s = net.state;
            std::map<std::pair<Uid, Uid>, int> formed;
            std::vector<std::vector<std::uint8_t>> tied;   // by week, by pair
            double ties = 0;
            for (int w = 1; w <= warm_up + weeks; ++w) {
                net.weeks(1);
                for (const TieChange& c : s.tie_changes) {
                    const std::pair pair{c.lo, c.hi};
                    if (c.kind == TieChangeKind::form) formed[pair] = w;
                    if (c.kind != TieChangeKind::drop) continue;
                    const int since = formed[pair];
                    if (since > warm_up && since <= weeks - 200) seen.lives.push_back(w - since);   // P(life > 200) = 4e-5
                }
                if (w <= warm_up) continue;
                ties += static_cast<double>(s.ties.size());
                std::vector<std::uint8_t> now(agents * agents);
                for (std::size_t k = 0; k < s.ties.size(); ++k) now[number(s.ties.lo[tie_id(k)]) * agents + number(s.ties.hi[tie_id(k)])] = 1;
                tied.push_back(std::move(now));
            }
            const double pairs = agents * (agents - 1) / 2.0;
            seen.density.push_back(ties / weeks / pairs);
            for (const int lag : {1, 5, 20, 60}) {
                double sum = 0, count = 0;
                for (std::size_t w = 0; w + static_cast<std::size_t>(lag) < tied.size(); w += 8) {
                    for (int i = 0; i < agents; ++i) {
                        for (int j = i + 1; j < agents; ++j) {
                            const auto pair = static_cast<std::size_t>(i * agents + j);
                            sum += (tied[w][pair] - density) * (tied[w + static_cast<std::size_t>(lag)][pair] - density);
                            ++count;
                        }
                    }
                }
                seen.correlation[lag].push_back(sum / count / (density * (1 - density)));
            }
        }
        return seen;
    }();
    return all;
}
} // namespace

// Statistic: share of pairs tied, mean over 1 000 weeks and 24 replicates; tolerance: 4 standard errors between replicates.
TEST(LimitL1, DensitySettlesWhereFormingAndDroppingBalance) { expect_answer("density", estimate(course().density), density); }

// Statistic: mean life of the ties seen to their end, and shares that outlive 10, 20 and 60 weeks; tolerance: 4 standard errors.
TEST(LimitL1, TheLifeOfATieIsGeometric) {
    const std::vector<double>& lives = course().lives;
    ASSERT_GT(lives.size(), 100000u);
    expect_answer("mean life", estimate(lives), 1 / q);
    for (const int t : {1, 10, 20, 60}) {
        double longer = 0;
        for (const double life : lives) longer += life > t;
        const auto n = static_cast<double>(lives.size());
        expect_share("lives over " + std::to_string(t), longer / n, std::pow(1 - q, t), n);
    }
}

// Statistic: correlation of a pair's tie with itself t weeks later, mean over pairs and weeks; tolerance: 4 standard errors between replicates.
TEST(LimitL1, ATieForgetsItselfGeometrically) {
    for (const auto& [lag, found] : course().correlation) expect_answer("lag " + std::to_string(lag), estimate(found), std::pow((1 - p) * (1 - q), lag));
}

// Negative control: with likeness and trust out of the hazards, neither sector nor trust shows in which ties stand.
// Statistic: share of ties within a sector, mean over replicates; tolerance: 4 standard errors.
TEST(LimitL1, WithoutLikenessTiesDoNotKeepToSectors) {
    std::vector<double> within;
    for (std::uint32_t r = 0; r < 40; ++r) {
        OpenNetwork net = lone_members(agents, only({"tie_turnover"}));
        net.population.sectors = {1, 1, 1};
        net.replicate = r;
        tie_at_random(net, asks, q);
        net.found().weeks(120);
        double same = 0;
        for (std::size_t k = 0; k < net.state.ties.size(); ++k) {
            same += net.state.agents.sector[net.state.ties.lo[tie_id(k)]] == net.state.agents.sector[net.state.ties.hi[tie_id(k)]];
        }
        within.push_back(same / static_cast<double>(net.state.ties.size()));
    }
    expect_answer("ties within sectors", estimate(within), (agents / 3 - 1) / (agents - 1.0));
}

// Statistic: ties left after 14 weeks of those with much trust or closeness, less those with little, as shares; tolerance: 4 standard errors.
TEST(LimitL1, WithoutTrustInTheHazardTrustedTiesLastNoLonger) {
    std::vector<double> difference;
    for (std::uint32_t r = 0; r < 40; ++r) {
        OpenNetwork net = lone_members(agents, only({"tie_turnover"}));
        net.replicate = r;
        tie_at_random(net, 0, q);
        net.found();
        for (std::size_t k = 0; k + 1 < agents; k += 2) make_tie(net.state, net.member(k), net.member(k + 1), k % 4 ? 0.9f : 0.1f, 0.2f);
        for (std::size_t k = 0; k + 3 < agents; k += 4) make_tie(net.state, net.member(k), net.member(k + 2), 0.1f, 0.9f);
        int trusted = 0, distrusted = 0, close = 0;
        net.weeks(14);
        for (std::size_t k = 0; k < net.state.ties.size(); ++k) {
            (net.state.ties.closeness[tie_id(k)] > 0.5f ? close : net.state.ties.trust_lo[tie_id(k)] > 0.5f ? trusted : distrusted)++;
        }
        difference.push_back((trusted - distrusted) / 15.0);
        difference.push_back((close - distrusted) / 15.0);
    }
    expect_answer("difference", estimate(difference), 0);
}
