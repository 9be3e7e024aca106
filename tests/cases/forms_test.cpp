// SPDX-License-Identifier: MIT
// The forms of network differ in what they are said to differ in (FORM-1..6, FORM-9).
#include "cli/program.hpp"
#include "engine/ensemble.hpp"
#include "scenario/read_scenario.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

namespace {
constexpr std::size_t replicates = 30;

Scenario of_form(const std::string& form) {
    return read_scenario(in_project("scenarios/healthy.toml"), {"network.form=" + form, "run.weeks=105"});
}

/// A measure's mean over replicates in a week.
double in_week(const Scenario& scenario, int week, MetricId measure) {
    double sum = 0;
    MetricSet wanted;
    wanted.set(static_cast<std::size_t>(measure));
    run_replicates(scenario, 1, 0, replicates, nullptr, [&](std::size_t, const Replicate& r) {
        if (r.state().week == week) sum += r.measures()[measure];
    }, wanted);
    return sum / replicates;
}

/// Share of the founders' ties at the start that run across sectors.
double across_at_founding(const Scenario& scenario) {
    double across = 0, all = 0;
    run_replicates(scenario, 1, 0, replicates, nullptr, [&](std::size_t, const Replicate& r) {
        if (r.state().week != 1) return;
        const State& s = r.state();
        for (std::size_t k = 0; k < s.ties.size(); ++k) {
            const TieId t = tie_id(k);
            if (s.ties.born[t] != 0 || s.agents.status[s.ties.lo[t]] != Status::member || s.agents.status[s.ties.hi[t]] != Status::member) continue;
            ++all;
            across += s.agents.sector[s.ties.lo[t]] != s.agents.sector[s.ties.hi[t]];
        }
    }, {});
    return across / all;
}
} // namespace

TEST(Forms, ProducersAndClientsAreTiedAcrossAndAgenciesWithin) {
    const double clients = across_at_founding(of_form("producers_and_clients")), agencies = across_at_founding(of_form("networked_organisation"));
    EXPECT_GE(clients, 0.85);
    EXPECT_LE(agencies, 0.35);
}

TEST(Forms, ACommunityOfPracticeLearnsMoreThanOneThatIsSetUp) {
    const Scenario practice = of_form("community_of_practice"), established = of_form("established");
    EXPECT_GT(in_week(practice, 104, MetricId::mean_skill), in_week(established, 104, MetricId::mean_skill) + 0.03);
}

TEST(Forms, WhoNeverMeetStayLessCloseThanThoseWhoDo) {
    const Scenario online = of_form("virtual_community"), natural = of_form("natural");
    EXPECT_LT(in_week(online, 52, MetricId::mean_trust), in_week(natural, 52, MetricId::mean_trust));
    EXPECT_LT(in_week(online, 52, MetricId::core_group), in_week(natural, 52, MetricId::core_group));
}

TEST(Forms, AgenciesReplaceTheirPeopleAndKeepThePractice) {
    const Scenario agencies = of_form("networked_organisation");
    EXPECT_GT(in_week(agencies, 104, MetricId::home_culture), 0.1);
    EXPECT_EQ(in_week(of_form("natural"), 104, MetricId::home_culture), 0);
}
