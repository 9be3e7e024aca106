// SPDX-License-Identifier: MIT
// Views gathered, ownership, daily work, briefing, progress reports: each lever of ACT-23..28 does what its equation says.
#include "support/open_network.hpp"
#include <cmath>
#include <functional>
#include <gtest/gtest.h>

using namespace phakhi;

/// The same members with and without a lever at 1, after one week of a process.
template <class Process> static std::pair<State, State> with_and_without(double Levers::*lever, const std::function<void(State&)>& prepare) {
    OpenNetwork net = lone_members(10, only({Process::key}));
    net.found();
    State& s = net.state;
    s.network.energy = 1;
    prepare(s);
    OpenNetwork other = net;
    other.state.levers.*lever = 1;
    net.run<Process>();
    other.run<Process>();
    return {std::move(other.state), std::move(net.state)};
}

TEST(GatherViews, AllCountAlikeAndFeelHeard) {
    const auto [with, without] = with_and_without<Deliberation>(&Levers::gather_views, [](State& s) {
        s.network.held = true, s.network.habit = 0, s.network.vision = {0.5, 0.5, 0.5};
        s.levers.two_way_fraction = 1, s.levers.agenda_pull = 0, s.levers.lesson_depth = 0;
        for (std::size_t k = 0; k < 10; ++k) {
            const AgentId i = s.roster.members[k];
            s.agents.decision_weight[i] = k == 0 ? 1.0f : 0.0f;   // one decides
            for (int d = 0; d < kGoals; ++d) s.agents.goal[d][i] = k == 0 ? 1.0f : 0.5f;
            s.agents.voice[i] = 0;
        }
    });
    EXPECT_NEAR(without.network.vision[0], 0.5 + 0.1 * 0.5, 1e-6);
    EXPECT_NEAR(with.network.vision[0], 0.5 + 0.1 * 0.05, 1e-6);   // to the mean goal of .55
    const auto near = [](double gap) { return 0.4 + 0.6 * std::exp(-gap * gap / 0.09); };   // of their goals to the vision
    const AgentId unheard = without.roster.members[5];
    EXPECT_NEAR(with.agents.voice[unheard] / without.agents.voice[unheard], (0.15 + 0.6 * 0.85) / 0.15 * near(0.005) / near(0.05), 1e-3);
}

TEST(GatherViews, WhoHasASayAcceptsSooner) {
    const auto [with, without] = with_and_without<Communication>(&Levers::gather_views, [](State& s) {
        s.network.clarity = 1, s.levers.communication = 1;
        for (const AgentId i : s.roster.members) {
            s.agents.acceptance[i] = 0, s.agents.awareness[i] = 1, s.agents.voice[i] = 0.6f;
            for (int d = 0; d < kGoals; ++d) s.agents.goal[d][i] = static_cast<float>(s.network.vision[d]);
        }
    });
    const AgentId i = with.roster.members[0];
    EXPECT_GT(without.agents.acceptance[i], 0);
    EXPECT_NEAR(with.agents.acceptance[i] / without.agents.acceptance[i], 1.6, 1e-3);
}

TEST(Briefing, ReachesThoseOfInfluenceAndTheSponsor) {
    const auto [told, untold] = with_and_without<Communication>(&Levers::briefing, [](State& s) {
        s.network.clarity = 1, s.levers.vision_messages = 1, s.levers.communication = 0;
        for (const AgentId i : s.roster.members) s.agents.awareness[i] = 0, s.agents.influence[i] = 0.8f;
    });
    EXPECT_EQ(untold.agents.awareness[untold.roster.members[0]], 0);
    EXPECT_NEAR(told.agents.awareness[told.roster.members[0]], 0.195 * 0.25 * 0.8, 1e-5);
    const auto [won, left] = with_and_without<Resources>(&Levers::briefing, [](State& s) {
        s.conditions.sponsor_support = s.network.sponsor = s.network.sponsor_setting = 0.2;
    });
    EXPECT_EQ(left.network.sponsor, 0.2);
    EXPECT_NEAR(won.network.sponsor, 0.2 + 0.01 * 0.8, 1e-12);
}

TEST(Embedding, TakesLoadOffMembersAndViewsAddToIt) {
    const auto busy = [](State& s) {
        s.network.attendance = 1, s.levers.meeting_cadence_weeks = 1;
        for (const AgentId i : s.roster.members) s.agents.capacity[i] = 0.2f, s.agents.leader[i] = 0, s.agents.in_trouble[i] = 0;
    };
    const auto overload = [](double demand, double time) { return (demand - time) / demand; };
    const auto [embedded, without] = with_and_without<Production>(&Levers::embedding, busy);
    const auto [views, same] = with_and_without<Production>(&Levers::gather_views, busy);
    for (std::size_t k = 0; k < 10; ++k) {
        const AgentId i = without.roster.members[k];
        if (without.agents.in_trouble[i]) continue;
        const double time = 0.2 * without.conditions.capacity_factor * (1 - without.conditions.sponsor_dependence * (1 - without.network.sponsor));
        EXPECT_NEAR(without.agents.overload[i], overload(0.8, time), 1e-5);
        EXPECT_NEAR(embedded.agents.overload[i], overload(0.8 * 0.6, time), 1e-5);
        EXPECT_NEAR(views.agents.overload[i], overload(0.2 + 0.6 * 1.3, time), 1e-5);
    }
}

TEST(Ownership, LeavesLessToStealAndFewerToFreeRide) {
    const auto [owners, others] = with_and_without<Rewards>(&Levers::ownership, [](State& s) {
        s.levers.transparency = 0.5;
        for (const AgentId i : s.roster.members) s.agents.opportunism[i] = 0.2f, s.agents.decision_weight[i] = 0.1f, s.agents.contribution[i] = 0.5f, s.agents.effort[i] = 0.05f;
        s.network.contribution_mean = 0.5;
    });
    EXPECT_NEAR(others.network.theft, 0.5 * 1.6 * 0.2, 1e-5);
    EXPECT_NEAR(owners.network.theft, 0.4 * 0.5 * 1.6 * 0.2, 1e-5);
    const double hidden = std::pow(0.5, 1.3), example = 1 - hidden + hidden * 0.5;
    const AgentId i = owners.roster.members[0];
    EXPECT_NEAR(others.agents.contribution[i], 0.5 + 0.05 * ((1 - 0.4 * hidden) * example - 0.5), 1e-5);
    EXPECT_NEAR(owners.agents.contribution[i], 0.5 + 0.05 * ((1 - 0.5 * 0.4 * hidden) * example - 0.5), 1e-5);
}

TEST(ProgressReports, KeepMomentumUpAsFarAsThereIsWorkToReport) {
    for (const double output : {0.0, 0.5, 2.0}) {
        const auto [told, silent] = with_and_without<Rewards>(&Levers::progress_reports, [&](State& s) {
            s.network.momentum = 0.5, s.network.since_win = 0, s.network.perceived_output = output;
        });
        EXPECT_NEAR(silent.network.momentum, 0.49, 1e-12);
        EXPECT_NEAR(told.network.momentum, 0.49 + 0.01 * std::min(1.0, output) * 0.51, 1e-12);
    }
}
