// SPDX-License-Identifier: MIT
// Leadership, membership and what members hear.
#include "support/open_network.hpp"
#include <gtest/gtest.h>
#include <set>

using namespace phakhi;

static int count(const State& s, EventKind kind) {
    int all = 0;
    for (const Event& e : s.events) all += e.kind == kind;
    return all;
}

/// Leaders whom nothing drives out, in a network of willing members.
static OpenNetwork led_network(int members, int leaders) {
    OpenNetwork net = lone_members(members, only({"leadership"}));
    net.plan.levers.leaders = leaders;
    net.plan.levers.rotation_weeks = 0;
    Leadership& lead = net.process<Leadership>();
    lead.transfer = lead.burnout = 0;
    lead.accept_base = 1;   // whoever is asked accepts
    return net;
}

TEST(Leadership, RestRecoversFatigue) {
    OpenNetwork net = led_network(6, 0);
    State& s = net.found().state;
    const AgentId i = net.member(0);
    s.agents.fatigue[i] = 0.8f, s.agents.commitment[i] = 0.5f;
    net.weeks(1);
    EXPECT_NEAR(s.agents.fatigue[i], 0.8 + 0.003 * 0.5 - 0.015 * 0.8, 1e-6);
    s.agents.commitment[i] = 0;
    net.weeks(300);
    EXPECT_LT(s.agents.fatigue[i], 0.02f);
}

TEST(Leadership, LeadingTiresByTheMembersServed) {
    OpenNetwork net = led_network(20, 1);
    State& s = net.found().state;
    const AgentId i = s.roster.leaders[0];
    s.agents.fatigue[i] = 0.2f, s.agents.commitment[i] = 0, s.agents.ability[i] = 0.6f, s.agents.term_weeks[i] = 0;
    net.weeks(1);
    const double load = 20.0 / (1 * 20) / (0.4 + 0.6);   // tenure 0 at the start of a term
    EXPECT_NEAR(s.agents.fatigue[i], 0.2 + 0.03 * (1 - 0.3 * 0.5) * load * 0.8 - 0.015 * 0.2, 1e-5);
}

TEST(Leadership, RotationHandsOverAtTheEndOfATerm) {
    OpenNetwork net = led_network(12, 2);
    State& s = net.found().state;
    const auto before = s.roster.leaders;
    ASSERT_EQ(before.size(), 2u);
    s.agents.term_weeks[before[0]] = 30, s.agents.term_weeks[before[1]] = 3;
    net.plan.levers.rotation_weeks = 26;
    net.weeks(1);
    EXPECT_EQ(s.roster.leaders.size(), 2u);
    EXPECT_EQ(s.agents.leader[before[0]], 0);
    EXPECT_EQ(s.agents.leader[before[1]], 1);
    EXPECT_EQ(s.agents.stepped_down_week[before[0]], s.week);
    EXPECT_EQ(count(s, EventKind::leader_change), 1);
    for (const AgentId i : s.roster.leaders) {
        if (i == before[1]) continue;
        EXPECT_EQ(s.agents.terms_served[i], 1);
        EXPECT_EQ(s.agents.term_weeks[i], 0);
        EXPECT_NEAR(s.agents.effectiveness[i], 0.3 * s.agents.readiness[i], 1e-6);   // a new leader needs time
    }
    net.weeks(20);
    EXPECT_EQ(s.agents.leader[before[0]], 0);   // at rest after an own term
}

TEST(Leadership, AWornLeaderIsRelieved) {
    OpenNetwork net = led_network(12, 2);
    State& s = net.found().state;
    const AgentId worn = s.roster.leaders[0];
    s.agents.fatigue[worn] = 0.7f;
    net.plan.levers.rotation_on_fatigue = 0.6;
    net.weeks(1);
    EXPECT_EQ(s.agents.leader[worn], 0);
    EXPECT_EQ(s.roster.leaders.size(), 2u);
}

TEST(Leadership, AVacancyIsFilledUnlessSuccessionIsBlocked) {
    for (const double blocked : {0.0, 1.0}) {
        OpenNetwork net = led_network(12, 3);
        net.plan.conditions.succession_blocked = blocked;
        State& s = net.found().state;
        s.agents.leader[s.roster.leaders[1]] = 0;
        s.roster.refresh(s.agents);
        net.weeks(1);
        EXPECT_EQ(s.roster.leaders.size(), blocked > 0.5 ? 2u : 3u);
    }
}

TEST(Leadership, NobodyUnwillingLeads) {
    OpenNetwork net = led_network(12, 3);
    State& s = net.found().state;
    for (const AgentId i : s.roster.members) s.agents.leader[i] = 0, s.agents.commitment[i] = 0.3f;
    s.roster.refresh(s.agents);
    net.weeks(5);
    EXPECT_TRUE(s.roster.leaders.empty());
    for (const AgentId i : s.roster.members) s.agents.commitment[i] = 0.6f, s.agents.fatigue[i] = 0.9f;
    net.weeks(1);
    EXPECT_TRUE(s.roster.leaders.empty());
    for (const AgentId i : s.roster.members) s.agents.fatigue[i] = 0.1f;
    net.weeks(3);
    EXPECT_EQ(s.roster.leaders.size(), 3u);   // one is asked a week
}

TEST(Leadership, ADepartureCostsMomentumAndSomeLeaveTheNetwork) {
    OpenNetwork net = led_network(12, 2);
    net.process<Leadership>().transfer = net.process<Leadership>().departure_exit = 1;
    net.plan.conditions.succession_blocked = 1;
    State& s = net.found().state;
    const double momentum = s.network.momentum;
    net.weeks(1);
    EXPECT_TRUE(s.roster.leaders.empty());
    EXPECT_EQ(s.members(), 10);
    EXPECT_EQ(count(s, EventKind::leader_left), 2);
    EXPECT_EQ(count(s, EventKind::left), 2);
    EXPECT_NEAR(s.network.momentum, momentum * 0.85 * 0.85, 1e-12);
}

TEST(Membership, ThoseWhoAreCommittedStayAndThoseWhoAreNotLeave) {
    OpenNetwork net = lone_members(200, only({"membership"}));
    net.process<Membership>().exit_base = 0;
    net.process<Membership>().exit_rate = 1;
    net.process<Membership>().return_rate = 0;
    net.process<Membership>().exit_honeymoon = 0;
    State& s = net.found().state;
    for (std::size_t k = 0; k < 200; ++k) s.agents.exit_threshold[net.member(k)] = 0.5f, s.agents.commitment[net.member(k)] = k < 80 ? 1.0f : 0.0f;
    net.weeks(1);
    EXPECT_EQ(s.members(), 80);
    EXPECT_EQ(count(s, EventKind::left), 120);
    EXPECT_EQ(s.network.member_exits, 120);
    net.weeks(30);
    EXPECT_EQ(s.members(), 80);
}

TEST(Membership, OnlyThoseWhoKnowAMemberJoin) {
    OpenNetwork net = lone_members(10, only({"membership"}));
    net.population.pool = 40;
    Membership& members = net.process<Membership>();
    members.exit_base = members.exit_rate = 0;
    members.join_rate = 1;
    members.join_base = 50;
    net.plan.levers.mentoring = 0;
    State& s = net.found().state;
    std::set<std::int32_t> known;
    for (std::size_t k = 10; k < 15; ++k) {
        make_tie(s, net.member(0), s.roster.everyone[k], 0.3f, 0.2f);
        known.insert(s.uid(s.roster.everyone[k]));
    }
    make_tie(s, s.roster.everyone[20], s.roster.everyone[21], 0.3f, 0.2f);   // outsiders who know each other
    net.weeks(1);
    EXPECT_EQ(s.members(), 15);
    for (const Event& e : s.events) {
        EXPECT_TRUE(e.kind != EventKind::joined || known.count(e.agent));
    }
    const AgentId newcomer = s.roster.members.back();
    EXPECT_EQ(s.agents.joined_week[newcomer], 1);
    EXPECT_EQ(s.agents.commitment[newcomer], 0.5f);
    EXPECT_EQ(s.agents.role_clarity[newcomer], 0.2f);
}

TEST(Membership, WhoeverComesAfterOneWhoLeftIsAnotherPerson) {
    OpenNetwork net = lone_members(10, only({"membership"}));
    net.process<Membership>().return_rate = 1;
    net.process<Membership>().exit_base = net.process<Membership>().exit_rate = 0;
    State& s = net.found().state;
    make_tie(s, net.member(0), net.member(1), 0.5f, 0.5f);
    const AgentId gone = net.member(0);
    const float influence = s.agents.influence[gone], ability = s.agents.ability[gone];
    s.agents.status[gone] = Status::left;
    s.roster.refresh(s.agents);
    net.weeks(1);
    EXPECT_EQ(s.uid(gone), 10);
    EXPECT_EQ(s.next_uid, 11u);
    EXPECT_EQ(s.roster.everyone.back(), gone);
    EXPECT_EQ(s.agents.status[gone], Status::outside);
    EXPECT_EQ(s.ties.degree(gone), 0u);
    EXPECT_EQ(s.agents.influence[gone], influence);
    EXPECT_NE(s.agents.ability[gone], ability);
}

TEST(Membership, ASponsorFillsItsSeats) {
    OpenNetwork net = lone_members(4, only({"membership"}));
    net.population.pool = 30;
    Membership& members = net.process<Membership>();
    members.exit_base = members.exit_rate = members.join_rate = 0;
    members.seat_rate = 1;
    net.plan.levers.reserved_seats = 9;
    net.plan.conditions.sponsor_support = 1;
    net.found().weeks(1);
    EXPECT_EQ(net.state.members(), 9);
    net.weeks(3);
    EXPECT_EQ(net.state.members(), 9);
}

/// A network in which all that happens is that members hear of it.
static OpenNetwork listeners() {
    OpenNetwork net = lone_members(8, only({"communication"}));
    net.found();
    for (const AgentId i : net.state.roster.members) {
        for (int d = 0; d < kGoals; ++d) net.state.agents.goal[d][i] = static_cast<float>(net.state.network.vision[d]);
        net.state.agents.opportunism[i] = 0;
    }
    return net;
}

TEST(Communication, UrgencyRisesToThePressureOfTheProblemAndNoFurther) {
    OpenNetwork net = listeners();
    State& s = net.state;
    const AgentId i = net.member(0);
    s.agents.urgency[i] = 0.3f;
    net.weeks(1);   // without ties only the core is heard: x = .3
    EXPECT_NEAR(s.agents.urgency[i], 0.3 + 0.15 * 0.3 * (0.7 - 0.3) - 0.01 * 0.3, 1e-6);
    net.weeks(300);
    EXPECT_LT(s.agents.urgency[i], 0.7f);
    EXPECT_GT(s.agents.urgency[i], 0.5f);
}

TEST(Communication, SilenceLetsEverythingFade) {
    OpenNetwork net = listeners();
    net.plan.levers.communication = 0;
    State& s = net.state;
    const AgentId i = net.member(0);
    s.agents.urgency[i] = 0.5f, s.agents.awareness[i] = 0.5f, s.agents.acceptance[i] = 0.5f;
    net.weeks(1);
    EXPECT_NEAR(s.agents.urgency[i], 0.5 * 0.99, 1e-6);
    EXPECT_NEAR(s.agents.awareness[i], 0.5 * 0.99, 1e-6);
    EXPECT_NEAR(s.agents.acceptance[i], 0.5 * 0.992, 1e-6);
    EXPECT_EQ(s.network.exposure, 0);
}

TEST(Communication, OneWayMessagesMakeTheVisionKnownButNotAccepted) {
    float awareness[2], acceptance[2];
    for (const int two_way : {0, 1}) {
        OpenNetwork net = listeners();
        net.plan.levers.two_way_fraction = two_way;
        net.state.network.clarity = 0.9;
        net.weeks(200);
        awareness[two_way] = net.state.agents.awareness[net.member(0)];
        acceptance[two_way] = net.state.agents.acceptance[net.member(0)];
    }
    EXPECT_NEAR(awareness[0], awareness[1], 1e-6);
    EXPECT_GT(awareness[0], 0.6f);
    EXPECT_LT(acceptance[0], 0.45f * acceptance[1]);
}

TEST(Communication, WhoIsTiedToTheAwareHearsMore) {
    OpenNetwork net = listeners();
    State& s = net.state;
    make_tie(s, net.member(0), net.member(1), 0.5f, 1.0f);
    s.agents.awareness[net.member(1)] = 1;
    for (const std::size_t k : {0, 2}) s.agents.urgency[net.member(k)] = 0.3f;
    net.weeks(1);
    const double x = 0.3 + 0.4 * (1 - std::exp(-0.7));
    EXPECT_NEAR(s.agents.urgency[net.member(0)], 0.3 + 0.15 * x * 0.4 - 0.003, 1e-6);
    EXPECT_NEAR(s.agents.urgency[net.member(2)], 0.3 + 0.15 * 0.3 * 0.4 - 0.003, 1e-6);
}

TEST(Communication, EarlyCelebrationWithoutANextTargetBreedsComplacency) {
    float urgency[2];
    for (const int next : {0, 1}) {
        OpenNetwork net = listeners();
        net.plan.levers.communication = 0;
        net.plan.levers.next_targets = next;
        net.state.agents.urgency[net.member(0)] = 0.5f;
        net.state.network.celebration = 1;
        net.weeks(1);
        urgency[next] = net.state.agents.urgency[net.member(0)];
    }
    EXPECT_NEAR(urgency[0], 0.5 * 0.97, 1e-6);
    EXPECT_NEAR(urgency[1], 0.5 * 0.99, 1e-6);
}

// Statistic: mean and variance of pressure over 60 networks of 400 weeks; tolerance: 10 % of the known variance σ²/(1 − (1−ρ)²).
TEST(Environment, PressureRevertsToItsMean) {
    double sum = 0, squares = 0, n = 0;
    for (std::uint32_t r = 0; r < 60; ++r) {
        OpenNetwork net = lone_members(2, only({"environment"}));
        net.plan.conditions.problem_pressure = 0.5;
        net.replicate = r;
        net.found().weeks(100);
        for (int w = 0; w < 400; ++w) {
            net.weeks(1);
            sum += net.state.surroundings.pressure - 0.5, squares += (net.state.surroundings.pressure - 0.5) * (net.state.surroundings.pressure - 0.5), ++n;
        }
    }
    EXPECT_NEAR(sum / n, 0, 0.02);
    const double known = 0.03 * 0.03 / (1 - 0.95 * 0.95);
    EXPECT_NEAR(squares / n, known, 0.1 * known);
}

TEST(Environment, TheNeedWalksAndIsReflected) {
    OpenNetwork net = lone_members(2, only({"environment"}));
    net.plan.conditions.need_drift = 0.1;
    net.found();
    for (int w = 0; w < 500; ++w) {
        const Goal before = net.state.surroundings.need;
        net.weeks(1);
        for (int d = 0; d < kGoals; ++d) {
            EXPECT_TRUE(net.state.surroundings.need[d] >= 0 && net.state.surroundings.need[d] <= 1);
            EXPECT_NE(net.state.surroundings.need[d], before[d]);
        }
    }
    net.plan.conditions.need_drift = 0;
    const Goal before = net.state.surroundings.need;
    net.weeks(5);
    EXPECT_EQ(net.state.surroundings.need, before);
}

TEST(TieTurnover, TiesToThoseWhoLeftAreDroppedAndNobodySeeksThemAgain) {
    OpenNetwork net = lone_members(40, only({"tie_turnover"}));
    net.process<TieTurnover>().drop_gone = 1;
    State& s = net.found().state;
    make_tie(s, net.member(0), net.member(1), 0.9f, 0.9f);
    make_tie(s, net.member(2), net.member(3), 0.9f, 0.9f);   // close: safe
    s.agents.status[net.member(0)] = Status::left;
    s.roster.refresh(s.agents);
    net.weeks(1);
    const AgentId gone = s.roster.everyone[0];
    EXPECT_EQ(s.ties.degree(gone), 0u);
    EXPECT_NE(s.ties.between(s.roster.everyone[2], s.roster.everyone[3]), Ties::no_tie);
    net.weeks(200);
    EXPECT_EQ(s.ties.degree(gone), 0u);
    EXPECT_GT(s.ties.size(), 1u);
}
