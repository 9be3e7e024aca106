// SPDX-License-Identifier: MIT
// Every action moves what it claims to move: paired replicates, the same luck with and without it.
#include "model/action.hpp"
#include "support/courses.hpp"
#include "support/open_network.hpp"
#include <gtest/gtest.h>
#include <algorithm>
#include <functional>

using namespace phakhi;

namespace {

struct Claim {
    int action;
    MetricId measure;
    int sign;                              ///< where it moves it
    std::function<void(Scenario&)> where;  ///< what is amiss in the network that takes it
};

const std::vector<Claim>& claims() {
    static const std::vector<Claim> all = {
        {1, MetricId::attendance, 1, [](Scenario& s) { s.plan.levers.channel = 0.1, s.plan.conditions.gatekeeping = 0.6; }},
        {1, MetricId::promises_kept, 1, [](Scenario& s) { s.plan.levers.respect = 0; }},
        {2, MetricId::attendance, 1, [](Scenario& s) { s.plan.levers.channel = 0.1, s.plan.conditions.gatekeeping = 0.6; }},
        {3, MetricId::mean_urgency, 1, [](Scenario& s) { s.plan.levers.urgency_messages = 0.4; }},
        {4, MetricId::mean_degree, 1, [](Scenario& s) { s.plan.levers.weaving = 0; }},
        {5, MetricId::mean_voice, 1, [](Scenario& s) { s.plan.levers.two_way_fraction = 0.1; }},
        {6, MetricId::mean_trust, 1, [](Scenario& s) { s.plan.levers.meeting_cadence_weeks = 12; }},
        {7, MetricId::mean_voice, 1, [](Scenario& s) { s.plan.levers.two_way_fraction = 0.1; }},
        {8, MetricId::decision_concentration, -1, [](Scenario& s) { s.plan.levers.shared_decisions = 0.2; }},
        {9, MetricId::mean_benefit, 1, [](Scenario& s) { s.plan.levers.incentives = 0; }},
        {10, MetricId::resources, 1, [](Scenario& s) { s.plan.conditions.own_budget = 0.2, s.plan.conditions.sponsor_share = 0.2, s.model.founding.reserve = 2; }},
        {10, MetricId::mean_overload, -1, [](Scenario& s) { s.plan.conditions.capacity_factor = 0.6; }},
        {11, MetricId::promises_kept, 1, [](Scenario& s) { s.plan.levers.mutual_help = 0; }},
        {12, MetricId::mean_readiness, 1, [](Scenario& s) { s.plan.levers.mentoring = 0; }},
        {13, MetricId::leader_fatigue, -1, [](Scenario& s) { s.plan.levers.rotation_weeks = 0; }},
        {14, MetricId::mean_role_clarity, 1, [](Scenario& s) { s.plan.levers.role_definition = 0.2; }},
        {15, MetricId::credit_gap, -1, [](Scenario& s) { s.plan.levers.transparency = 0.2; }},
        {16, MetricId::momentum, 1, [](Scenario& s) { s.plan.levers.celebrate_wins = 0; }},
        {17, MetricId::habit, -1, [](Scenario& s) { s.plan.levers.lesson_depth = 0; }},
        {18, MetricId::mean_degree, 1, [](Scenario& s) { s.plan.levers.weaving = 0; }},
        {18, MetricId::members, 1, [](Scenario&) {}},
        {19, MetricId::sponsor_support, 1, [](Scenario& s) { s.plan.conditions.sponsor_support = 0.2; }},
        {20, MetricId::promises_kept, 1, [](Scenario& s) { s.plan.levers.respect = 0; }},
        {21, MetricId::output, 1, [](Scenario& s) { s.plan.levers.knowledge_exchange = 0; }},
        {22, MetricId::mean_conflict, -1, [](Scenario& s) { s.model.founding.goal_spread = 0.35, s.model.founding.home_spread = 0.3; }},
        {23, MetricId::mean_acceptance, 1, [](Scenario& s) { s.plan.levers.shared_decisions = 0.3; }},
        {23, MetricId::mean_voice, 1, [](Scenario& s) { s.plan.levers.shared_decisions = 0.3; }},
        {23, MetricId::mean_overload, 1, [](Scenario& s) { s.plan.conditions.capacity_factor = 0.6; }},   // its price
        {24, MetricId::credit_gap, -1, [](Scenario& s) { s.model.founding.opportunism = 0.3, s.plan.levers.transparency = 0.2; }},
        {24, MetricId::mean_contribution, 1, [](Scenario& s) { s.model.founding.opportunism = 0.3, s.plan.levers.transparency = 0.2; }},
        {25, MetricId::mean_overload, -1, [](Scenario& s) { s.plan.conditions.capacity_factor = 0.6; }},
        {26, MetricId::sponsor_support, 1, [](Scenario& s) { s.plan.conditions.sponsor_support = 0.2; }},
        {26, MetricId::mean_awareness, 1, [](Scenario& s) { s.plan.levers.communication = 0.3; }},
        {27, MetricId::members, 1, [](Scenario&) {}},
        {27, MetricId::mean_voice, 1, [](Scenario& s) { s.plan.levers.shared_decisions = 0.3; }},
        {28, MetricId::momentum, 1, [](Scenario&) {}},
        {29, MetricId::members, 1, [](Scenario&) {}},
        {29, MetricId::innovation, 1, [](Scenario&) {}},
        {30, MetricId::need_gap, -1, [](Scenario& s) { s.plan.levers.lesson_depth = 0, s.model.founding.vision_offset = 0.3; }},
        {30, MetricId::vision_clarity, 1, [](Scenario& s) { s.plan.levers.vision_work = 0.3; }},
    };
    return all;
}

} // namespace

TEST(EveryAction, MovesWhatItClaimsToMove) {
    for (const Claim& claim : claims()) {
        Scenario without = small_scenario(91);
        claim.where(without);
        Scenario with = without;
        with.plan.actions = {{.action = claim.action, .week = 14, .for_weeks = 78, .when = {}}};
        const Estimate found = gain(without, with, claim.measure, claim.sign);
        EXPECT_GT(found.mean - 2 * found.error, 0) << "ACT-" << claim.action << " does not move " << metrics()[static_cast<std::size_t>(claim.measure)]->key << ": " << found.mean << " ± " << found.error;
    }
}

TEST(EveryAction, ClaimsToMoveSomething) {
    for (const Action* action : actions()) {
        const bool claimed = std::any_of(claims().begin(), claims().end(), [&](const Claim& c) { return c.action == action->number; });
        EXPECT_TRUE(claimed) << "ACT-" << action->number << " has no claim here";
    }
}
