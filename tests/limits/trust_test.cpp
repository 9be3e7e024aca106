// SPDX-License-Identifier: MIT
// L3. Only trust: promises kept with constant probability π. τ += η⁺(1 − τ) if kept, τ −= η⁻τ if broken, so the mean obeys
//   m ← m + π η⁺(1 − m) − (1 − π)η⁻ m   and settles at   π η⁺ / (π η⁺ + (1 − π) η⁻).
#include "support/open_network.hpp"
#include "support/statistics.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

/// Many pairs who break a share of their promises.
static OpenNetwork many_pairs(double kept, std::uint32_t replicate) {
    OpenNetwork net = lone_members(600, only({"interaction"}));
    meet_every_week_in_good_faith(net);
    net.plan.levers.overpromising = 1 - kept;
    net.replicate = replicate;
    net.found();
    for (std::size_t k = 0; k < 600; k += 2) make_tie(net.state, net.member(k), net.member(k + 1), 0.3f, 0.5f);
    return net;
}

static std::vector<double> all_trust(const State& s) {
    std::vector<double> trust;
    for (std::size_t k = 0; k < s.ties.size(); ++k) trust.push_back(s.ties.trust_lo[tie_id(k)]), trust.push_back(s.ties.trust_hi[tie_id(k)]);
    return trust;
}

// Statistic: mean over 600 directed ties of trust averaged over 500 weeks after 200; tolerance: 4 standard errors between ties.
TEST(LimitL3, MeanTrustSettlesWhereKeptAndBrokenPromisesBalance) {
    for (const double kept : {0.5, 0.8, 0.95}) {
        for (const double ratio : {1.0, 3.0}) {
            OpenNetwork net = many_pairs(kept, 0);
            const double gain = net.process<Interaction>().trust_gain, loss = ratio * gain;
            net.process<Interaction>().breach_ratio = ratio;
            net.weeks(200);
            std::vector<double> mean(600);
            for (int w = 0; w < 500; ++w) {
                net.weeks(1);
                const std::vector<double> now = all_trust(net.state);
                for (std::size_t k = 0; k < mean.size(); ++k) mean[k] += now[k] / 500;
            }
            expect_answer("kept " + std::to_string(kept) + ", ratio " + std::to_string(ratio), estimate(mean), kept * gain / (kept * gain + (1 - kept) * loss));
        }
    }
}

// Statistic: mean trust of 600 directed ties after 1, 5, 20 and 60 weeks; tolerance: 4 standard errors between ties.
TEST(LimitL3, MeanTrustComesThereAsTheUpdateSays) {
    OpenNetwork net = many_pairs(0.85, 1);
    double expected = 0.3;
    for (int w = 1; w <= 60; ++w) {
        net.weeks(1);
        expected += 0.85 * 0.05 * (1 - expected) - 0.15 * 0.15 * expected;
        if (w == 1 || w == 5 || w == 20 || w == 60) expect_answer("week " + std::to_string(w), estimate(all_trust(net.state)), expected);
    }
}
