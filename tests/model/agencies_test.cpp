// SPDX-License-Identifier: MIT
// The culture of member agencies beside that of the network (FAIL-9): what stays when an agency puts another person in the seat.
#include "diagnosis/failure_mode.hpp"
#include "model/seat_change.hpp"
#include "model/shock.hpp"
#include "support/courses.hpp"
#include "support/open_network.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

namespace {
OpenNetwork practised(float kept, float closeness) {
    OpenNetwork net = lone_members(2);
    net.found();
    State& s = net.state;
    make_tie(s, net.member(0), net.member(1), 0.75f, 0.6f);
    Agents& a = s.agents;
    const AgentId i = net.member(0);
    a.commitment[i] = 0.9f, a.role_clarity[i] = 0.8f, a.acceptance[i] = 0.7f, a.readiness[i] = 0.55f, a.fatigue[i] = 0.5f, a.leader[i] = 1, a.term_weeks[i] = 100;
    s.roster.refresh(a);
    change_person(s, i, kept, closeness);
    s.roster.refresh(a);
    return net;
}
} // namespace

TEST(SeatChange, WithoutAPracticeTheNewPersonStartsAsANewcomer) {
    const OpenNetwork net = practised(0, 0.5f);
    const Agents& a = net.state.agents;
    const AgentId i = net.member(0);
    EXPECT_FLOAT_EQ(a.commitment[i], 0.5f);
    EXPECT_FLOAT_EQ(a.role_clarity[i], 0.2f);
    EXPECT_FLOAT_EQ(a.acceptance[i], 0.2f);
    EXPECT_FLOAT_EQ(a.readiness[i], 0.15f);
    EXPECT_FLOAT_EQ(net.state.ties.trust_lo[tie_id(0)], 0.35f);
    EXPECT_FLOAT_EQ(net.state.ties.closeness[tie_id(0)], 0.3f);
    EXPECT_EQ(a.status[i], Status::member) << "the group stays";
    EXPECT_EQ(a.leader[i], 0);
    EXPECT_TRUE(net.state.roster.leaders.empty());
}

TEST(SeatChange, AFullPracticeKeepsWhatThePersonHadComeToButNotHisFatigueOrOffice) {
    const OpenNetwork net = practised(1, 1);
    const Agents& a = net.state.agents;
    const AgentId i = net.member(0);
    EXPECT_FLOAT_EQ(a.commitment[i], 0.9f);
    EXPECT_FLOAT_EQ(a.acceptance[i], 0.7f);
    EXPECT_FLOAT_EQ(net.state.ties.trust_lo[tie_id(0)], 0.75f);
    EXPECT_FLOAT_EQ(net.state.ties.closeness[tie_id(0)], 0.6f);
    EXPECT_FLOAT_EQ(a.fatigue[i], 0.05f);
    EXPECT_EQ(a.leader[i], 0);
}

TEST(HomeCulture, GrowsOnlyWhereSomebodyWorksOnIt) {
    OpenNetwork net;
    net.found().weeks(100);
    EXPECT_EQ(net.state.network.home_culture, 0);
    OpenNetwork worked;
    worked.plan.levers.home_anchoring = 1;
    worked.found().weeks(100);
    EXPECT_GT(worked.state.network.home_culture, 0.3);
    EXPECT_LT(worked.state.network.home_culture, 1);
}

TEST(HomeCulture, LetsAnAgencySendAnotherWhenALeaderIsTransferred) {
    for (const bool at_home : {false, true}) {
        OpenNetwork net;
        net.found();
        net.state.network.home_culture = at_home ? 0.6 : 0.4;
        const int members = net.state.members(), leaders = static_cast<int>(net.state.roster.leaders.size());
        find_shock(3)->strike(net.state, 1);
        net.state.roster.refresh(net.state.agents);
        EXPECT_TRUE(net.state.roster.leaders.empty());
        EXPECT_EQ(net.state.members(), at_home ? members : members - leaders);
    }
}

/// FAIL-9 as the source has it: "culture of the agency". The network anchors its way of working, agencies replace their people, and the practice goes with them.
TEST(HomeCulture, WithoutItANetworkWhosePeopleAreReplacedLosesItsCultureThoughItAnchorsIt) {
    Scenario networks_only = small_scenario(260);
    networks_only.plan.conditions.transfers = 0.015;
    networks_only.plan.levers.anchoring = 1;
    Scenario agencies_too = networks_only;
    agencies_too.plan.levers.home_anchoring = 1;
    for (const MetricId measure : {MetricId::culture_anchoring, MetricId::mean_trust, MetricId::output}) {
        const Estimate found = gain(networks_only, agencies_too, measure);
        EXPECT_GT(found.mean - 2 * found.error, 0) << metrics()[static_cast<std::size_t>(measure)]->key << ": " << found.mean << " ± " << found.error;
    }
}

TEST(HomeCulture, QuietensTheAlarmOfWhatIsNotAnchored) {
    const FailureMode& not_anchored = *failures_by_number()[8];
    Measures seen;
    seen[MetricId::week] = 104, seen[MetricId::culture_anchoring] = 0.1;
    EXPECT_EQ(not_anchored.indicator(seen), 1) << "neither here nor there, as far as it was before agencies had a culture of their own";
    seen[MetricId::home_culture] = 0.6;
    EXPECT_EQ(not_anchored.indicator(seen), 0) << "it is how the agencies work";
}
