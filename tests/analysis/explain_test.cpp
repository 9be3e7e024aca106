// SPDX-License-Identifier: MIT
#include "analysis/explanation.hpp"
#include "scenario/read_scenario.hpp"
#include "scenario/settings.hpp"
#include "cli/explain.hpp"
#include "cli/program.hpp"
#include <cmath>
#include <gtest/gtest.h>
#include <tbb/global_control.h>
#include <tbb/task_arena.h>

using namespace phakhi;

/// A network of 12 among 24 for three years: healthy as it is.
static Scenario small() {
    Scenario s;
    s.weeks = 156;
    s.population.founders = 12, s.population.pool = 40;
    return s;
}

static Explanation explained(const Scenario& scenario, std::vector<Asked> runs = {}) {
    Question question{.scenarios = {scenario}, .runs = std::move(runs), .reference = small(), .replicates = 40};
    return explain(question);
}

static std::vector<std::string> causes_of(const Explanation& e) {
    std::vector<std::string> keys;
    for (const Tried& one : e.causes) {
        if (e.is_cause(one.alteration.key)) keys.push_back(one.alteration.key);
    }
    return keys;
}

TEST(Explain, ThePlantedCauseIsNamedAndTheIdleDifferenceIsNot) {
    Scenario s = small();
    s.plan.conditions.capacity_factor = 0.25;   // hardly any time: this ends it
    s.plan.levers.knowledge_exchange = 0.45;    // differs, and hardly matters
    const Explanation e = explained(s);
    EXPECT_EQ(e.finding, Finding::causes);
    EXPECT_EQ(causes_of(e), std::vector<std::string>{"environment.capacity_factor"});
    ASSERT_FALSE(e.causes.empty());
    EXPECT_GT(e.causes[0].effect->low, 0.3);
    ASSERT_TRUE(e.causes[0].in_time);
    EXPECT_GT(e.causes[0].in_time->last, 0);
    for (const Tried& placebo : e.placebos) EXPECT_FALSE(placebo.named) << placebo.alteration.key;
}

TEST(Explain, AHealthyNetworkHasNothingToExplain) {
    const Explanation e = explained(small());
    EXPECT_EQ(e.finding, Finding::nothing_failed);
    EXPECT_TRUE(causes_of(e).empty());
}

TEST(Explain, ARunThatLivesIsNotExplained) {
    const Explanation e = explained(small(), {{0, 1, 0}});
    EXPECT_EQ(e.finding, Finding::nothing_failed);
    EXPECT_EQ(e.lives.of, 40U);
    EXPECT_TRUE(e.other_people);
}

TEST(Explain, ACoinThatEndsNetworksFromOutsideIsBadLuck) {
    Scenario s = small();
    s.plan.conditions.termination_hazard = 0.0025;   // a third is ended in three years
    Question question{.scenarios = {s}, .reference = s, .replicates = 60};   // the hazard itself is usual here
    const Explanation e = explain(question);
    EXPECT_EQ(e.finding, Finding::bad_luck);
    EXPECT_GT(e.lives.value(), 0.5);
    EXPECT_TRUE(causes_of(e).empty());
}

TEST(Explain, OfTwoCausesEachOfWhichSufficesBothAreNamed) {
    Scenario s = small();
    s.plan.conditions.capacity_factor = 0.25;
    s.model.founding.commitment = 0.15;
    const Explanation e = explained(s);
    EXPECT_TRUE(e.is_cause("environment.capacity_factor"));
    EXPECT_TRUE(e.is_cause("parameters.founding.commitment"));
    ASSERT_TRUE(e.together);
    EXPECT_GT(e.together->effect.difference(), 0.5);
}

TEST(Explain, ManyRunsAreAskedAboutTogether) {
    Scenario s = small(), other = small();
    s.plan.conditions.capacity_factor = 0.25, other.plan.conditions.capacity_factor = 0.2;
    Question question{.scenarios = {s, other}, .runs = {{0, 1, 0}, {1, 1, 0}, {0, 1, 1}, {1, 1, 1}}, .reference = small(), .replicates = 40};
    const Explanation e = explain(question);
    EXPECT_EQ(e.asked, 4U);
    EXPECT_EQ(causes_of(e), std::vector<std::string>{"environment.capacity_factor"});
    EXPECT_TRUE(std::isnan(e.causes[0].alteration.values[0].from));   // not the same in both
    EXPECT_FALSE(e.other_people);
}

TEST(Explain, WhereNothingAManagerDoesSavesAloneDeedsAreTriedTogether) {
    const Scenario s = read_scenario(in_project("scenarios/cases/organic_agriculture/no_plan.toml"));
    Question question{.scenarios = {s}, .replicates = 40};
    const Explanation e = explain(question);
    ASSERT_TRUE(e.rescued_together);
    EXPECT_GT(e.rescued_together->members.size(), 1U);
    EXPECT_GT(e.rescued_together->effect.low, 0.5);
    for (const PairedShares& adds : e.rescued_together->each) EXPECT_GE(adds.difference(), least_effect);
}

TEST(Explain, TheSameFactsOnAnyNumberOfThreads) {
    Scenario s = small();
    s.weeks = 80;
    s.plan.conditions.capacity_factor = 0.2;
    std::string first;
    for (const int threads : {1, 2, 7}) {
        const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(threads));
        tbb::task_arena arena(threads);
        const std::string facts = arena.execute([&] { return explanation_facts(explained(s), s, {}, {}).dump(); });
        if (first.empty()) first = facts;
        EXPECT_EQ(facts, first) << threads;
    }
}

TEST(Differences, NameWhatDiffersAndCanAct) {
    Scenario s = small();
    s.plan.levers.rotation_weeks = 0;
    s.plan.levers.sustainability_planning = 0.9;   // idle without a grant
    s.plan.shocks.push_back({.shock = 4, .week = 52, .size = 0.5});
    s.model.off[static_cast<std::size_t>(std::find(process_names().begin(), process_names().end(), "rewards") - process_names().begin())] = true;
    s.population.founders = 7;
    s.variation.push_back({"environment.difficulty", Variation::Kind::range, 1, 2});
    std::vector<std::string> keys;
    for (const Alteration& a : differences(s, small())) keys.push_back(a.key);
    const auto has = [&](const char* key) { return std::find(keys.begin(), keys.end(), key) != keys.end(); };
    for (const char* key : {"strategy.rotation_weeks", "SHOCK-4", "processes.rewards", "population.founders", "environment.difficulty"}) EXPECT_TRUE(has(key)) << key;
    EXPECT_FALSE(has("strategy.sustainability_planning"));
    EXPECT_TRUE(differences(small(), small()).empty());
}

TEST(Differences, SetBackAreTheReference) {
    Scenario s = small();
    s.plan.levers.leaders = 1, s.plan.conditions.difficulty = 2, s.model.founding.trust = 0.1;
    s.plan.shocks.push_back({.shock = 3, .week = 5, .size = 1});
    s.model.off[3] = true;
    const std::vector<Alteration> all = differences(s, small());
    for (const Alteration& a : all) apply(a, s);
    std::vector<Alteration> left = differences(s, small());
    EXPECT_TRUE(left.empty()) << left.front().key;
}

TEST(Differences, AnActionThatTheReferenceTakesIsMissing) {
    Scenario reference = small();
    PlannedAction& planned = reference.plan.actions.emplace_back();
    planned.action = 5, planned.week = 10, planned.every_weeks = 8;
    std::vector<Alteration> all = differences(small(), reference);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].key, "missing ACT-5");
    Scenario s = small();
    apply(from_week(all[0], 30), s);
    ASSERT_EQ(s.plan.actions.size(), 1U);
    EXPECT_EQ(s.plan.actions[0].week, 30);
    Scenario whole = small();
    apply(all[0], whole);
    EXPECT_TRUE(differences(whole, reference).empty());
    EXPECT_TRUE(differences(reference, reference).empty());
}

TEST(Differences, AFormIsOfferedAsAWhole) {
    const Scenario s = read_scenario(in_project("scenarios/validation/natural.toml"));
    const std::vector<Alteration> all = differences(s, Scenario{});
    const auto form = std::find_if(all.begin(), all.end(), [](const Alteration& a) { return a.kind == Alteration::Kind::bundle; });
    ASSERT_NE(form, all.end());
    EXPECT_EQ(form->key, "network.form");
    EXPECT_GT(form->values.size(), 3U);
}

TEST(Placebos, CannotActOrAreLuck) {
    for (const Alteration& a : placebos(small(), 156)) EXPECT_TRUE(a.kind == Alteration::Kind::luck || !a.values.empty());
    EXPECT_GE(placebos(small(), 156).size(), 2U);
}
