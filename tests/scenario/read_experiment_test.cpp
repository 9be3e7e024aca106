// SPDX-License-Identifier: MIT
#include "scenario/read_experiment.hpp"
#include "results/test_folder.hpp"
#include "scenario/read_scenario.hpp"
#include "support/errors.hpp"
#include "text/holds.hpp"
#include <gtest/gtest.h>
#include <cmath>

using namespace phakhi;

namespace {

struct ReadExperiment : testing::Test {
    const TestFolder folder;
    ReadExperiment() { put_bytes(folder / "base.toml", "schema = 1\nweeks = 52\n[environment]\ndifficulty = 1.1\n"); }

    Experiment read(const std::string& text) const {
        put_bytes(folder / "e.toml", "schema = 1\nbase = \"base.toml\"\n" + text);
        return read_experiment(folder / "e.toml");
    }
    std::string mistakes(const std::string& text) const {
        try {
            read(text);
        } catch (const InputError& error) {
            std::string all;
            for (const Problem& problem : error.problems()) all += problem.text() + "\n";
            return all;
        }
        return "";
    }
};

/// push is 1 unless it is set
const std::string push = "[[factor]]\nkey = \"strategy.push\"\nvalues = [0, 0.5, 1]\n", cadence = "[[factor]]\nkey = \"strategy.meeting_cadence_weeks\"\nvalues = [1, 4]\n";

} // namespace

TEST_F(ReadExperiment, FactorialCrossesEverythingAndThePointsHaveTheirValues) {
    const Experiment e = read("replicates = 3\nseed = 7\n" + push + cadence);
    ASSERT_EQ(e.design.points, 6u);
    EXPECT_EQ(e.runs(), 18u);
    EXPECT_EQ(e.design.factors[0].numbers, (std::vector<double>{0, 0, 0.5, 0.5, 1, 1}));
    EXPECT_EQ(e.design.factors[1].numbers, (std::vector<double>{1, 4, 1, 4, 1, 4}));
    EXPECT_EQ(e.variants.size(), 1u);
    EXPECT_EQ(e.at(3).plan.levers.push, 0.5);
    EXPECT_EQ(e.at(3).plan.levers.meeting_cadence_weeks, 4);
    EXPECT_EQ(e.weeks(), 52);
}

TEST_F(ReadExperiment, RunsGoReplicateByReplicate) {
    const Experiment common = read("replicates = 2\n" + push), own = read("replicates = 2\ncommon_random_numbers = false\n" + push);
    for (std::size_t run = 0; run < 6; ++run) {
        EXPECT_EQ(common.run(run).point, run % 3);
        EXPECT_EQ(common.run(run).replicate, run / 3);
        EXPECT_EQ(own.run(run).replicate, run % 3 * 2 + run / 3);   // nobody's but this point's
    }
}

TEST_F(ReadExperiment, OneAtATimeStartsFromTheScenarioItself) {
    const Experiment e = read("method = \"one_at_a_time\"\n[[factor]]\nkey = \"environment.difficulty\"\nvalues = [1, 1.1, 1.2]\n" + push);
    EXPECT_EQ(e.design.factors[0].numbers, (std::vector<double>{1.1, 1, 1.2, 1.1, 1.1}));
    EXPECT_EQ(e.at(0).plan.conditions.difficulty, 1.1);
    EXPECT_EQ(e.at(2).plan.conditions.difficulty, 1.2);
}

TEST_F(ReadExperiment, SampledDesignsSayHowTheirPointsBelongTogether) {
    const std::string two = "[[factor]]\nkey = \"strategy.push\"\nlow = 0\nhigh = 1\n[[factor]]\nkey = \"environment.difficulty\"\nlow = 0.5\nhigh = 2\nscale = \"log\"\n";
    const Experiment sobol = read("method = \"sobol\"\nsamples = 16\nshifts = 4\n" + two);
    EXPECT_EQ(sobol.design.points, 64u);
    EXPECT_EQ(sobol.design.groups, 16u);
    EXPECT_EQ(sobol.design.shifts, 4u);
    for (std::size_t p = 0; p < 64; p += 4) EXPECT_EQ(sobol.design.factors[0].numbers[p + 2], sobol.design.factors[0].numbers[p + 1]);   // AB_1 has factor 1 of B
    const Experiment morris = read("method = \"morris\"\ntrajectories = 10\n" + two);
    EXPECT_EQ(morris.design.points, 30u);
    EXPECT_EQ(morris.design.groups, 10u);
    const Experiment cube = read("method = \"latin_hypercube\"\nsamples = 40\n" + two + cadence + "crossed = true\n");
    EXPECT_EQ(cube.design.points, 80u);
    int below_one = 0;
    for (const double x : cube.design.factors[1].numbers) below_one += x < 1;
    EXPECT_EQ(below_one, 40);   // half of [0.5, 2] in the logarithm
}

TEST_F(ReadExperiment, TablesMayCrossWithFactors) {
    put_bytes(folder / "design.csv", "strategy.push;network.form\n0,5;natural\n1;established\n");
    EXPECT_TRUE(holds(mistakes("method = \"table\"\ntable = \"design.csv\"\n"), "design.csv:2:1"));
    put_bytes(folder / "design.csv", "strategy.push;network.form\n0.5;natural\n1;established\n");
    const Experiment e = read("method = \"table\"\ntable = \"design.csv\"\n" + cadence + "crossed = true\n");
    ASSERT_EQ(e.design.points, 4u);
    EXPECT_EQ(e.design.factors[1].texts, (std::vector<std::string>{"natural", "established", "natural", "established"}));
    EXPECT_EQ(e.at(3).form, "established");
    EXPECT_EQ(e.at(3).plan.levers.push, 1);
    EXPECT_EQ(e.at(3).plan.levers.meeting_cadence_weeks, 4);
    EXPECT_EQ(e.inputs.back().path, "design.csv");
}

TEST_F(ReadExperiment, ScenariosAndStrategiesAreFactors) {
    put_bytes(folder / "other.toml", "schema = 1\nweeks = 104\n");
    const Experiment e = read("[[factor]]\nkey = \"scenario\"\nvalues = [\"base.toml\", \"other.toml\"]\n[[factor]]\nkey = \"strategy.use\"\nvalues = [\"do_nothing\", \"small_wins\"]\n");
    ASSERT_EQ(e.variants.size(), 4u);
    EXPECT_EQ(e.weeks(), 104);
    EXPECT_EQ(e.at(1).weeks, 52);
    EXPECT_EQ(e.at(1).plan.actions.size(), 2u);
    EXPECT_EQ(e.at(2).plan.actions.size(), 0u);
}

TEST_F(ReadExperiment, BundlePartsAreOffOneAtATimeAndAlone) {
    const Experiment e = read("method = \"bundle_parts\"\n[[factor]]\nkey = \"strategy.use\"\nvalues = [\"small_wins\"]\n");
    const std::vector<std::string>& parts = e.design.factors.back().texts;
    EXPECT_EQ(parts[0], "none");
    EXPECT_EQ(parts[1], "all");
    const std::size_t count = (parts.size() - 2) / 2;
    EXPECT_EQ(parts.size(), 2 + 2 * count);
    const auto point = [&](const std::string& words) { return static_cast<std::size_t>(std::find(parts.begin(), parts.end(), words) - parts.begin()); };
    ASSERT_LT(point("without ACT-6"), parts.size());
    EXPECT_EQ(e.at(0).plan.actions.size(), 0u);
    EXPECT_EQ(e.at(1).plan.actions.size(), 2u);
    EXPECT_EQ(e.at(point("without ACT-6")).plan.actions.size(), 1u);
    EXPECT_EQ(e.at(point("only ACT-6")).plan.actions.size(), 1u);
    EXPECT_EQ(e.at(point("only ACT-6")).plan.levers.meeting_cadence_weeks, e.at(0).plan.levers.meeting_cadence_weeks);
    EXPECT_EQ(e.at(point("without meeting_cadence_weeks")).plan.levers.meeting_cadence_weeks, e.at(0).plan.levers.meeting_cadence_weeks);
    EXPECT_EQ(e.at(point("only meeting_cadence_weeks")).plan.levers.meeting_cadence_weeks, e.at(1).plan.levers.meeting_cadence_weeks);
}

TEST_F(ReadExperiment, AllMistakesAtOnceWithTheirPlaces) {
    const std::string all = mistakes("replicates = 0\nmethd = \"sobol\"\n[[factor]]\nkey = \"strategy.psh\"\nvalues = [1]\n[[factor]]\nkey = \"strategy.push\"\nvalues = [0.5, 3, \"x\"]\n"
                                     "[keep]\ntrajectories = \"faild:first 5\"\n[output]\nseries = [\"mean_trst\"]\n");
    for (const char* text : {"e.toml:3:", "replicates is 0", "unknown key \"methd\"", "did you mean \"method\"", "e.toml:6:7", "did you mean \"strategy.push\"", "e.toml:10:16", "strategy.push is 3; it lies from 0 to 2",
                             "faild:first 5", "did you mean \"mean_trust\""})
        EXPECT_TRUE(holds(all, text)) << text;
}

TEST_F(ReadExperiment, AValueThatNoScenarioTakesIsToldWhereItStands) {
    const std::string all = mistakes("[[factor]]\nkey = \"strategy.use\"\nvalues = [\"do_nothing\",\n  \"smal_wins\"]\n");
    EXPECT_TRUE(holds(all, "e.toml:6:3")) << all;
    EXPECT_TRUE(holds(all, "did you mean \"small_wins\"")) << all;
}

TEST_F(ReadExperiment, MistakesOfDesignsNameTheWayOut) {
    EXPECT_TRUE(holds(mistakes("method = \"sobol\"\nsamples = 10\nshifts = 4\n" + push), "write samples = 12"));
    EXPECT_TRUE(holds(mistakes("[[factor]]\nkey = \"strategy.push\"\nlow = 0\nhigh = 1\n"), "add steps"));
    EXPECT_TRUE(holds(mistakes("[[factor]]\nkey = \"strategy.push\"\nlow = 1\nhigh = 0\n"), "not below high"));
    EXPECT_TRUE(holds(mistakes("[[factor]]\nkey = \"strategy.push\"\n"), "neither values nor low and high"));
    EXPECT_TRUE(holds(mistakes("method = \"morris\"\n" + push + "crossed = true\n"), "crossed"));
    EXPECT_TRUE(holds(mistakes(push + push), "twice"));
    EXPECT_TRUE(holds(mistakes("method = \"bundle_parts\"\n" + push), "strategy.use"));
    EXPECT_TRUE(holds(mistakes("method = \"table\"\n"), "table ="));
    EXPECT_TRUE(holds(mistakes("[[factor]]\nkey = \"strategy.push\"\nlow = 0\nhigh = 1\nsteps = 1000\n[[factor]]\nkey = \"strategy.transparency\"\nlow = 0\nhigh = 1\nsteps = 1001\n"), "1001000 points"));
    EXPECT_TRUE(holds(mistakes(push + "[keep]\ntrajectories = \"runs 300\"\n"), "runs 0 to 299"));
}

TEST_F(ReadExperiment, TheFilesStoredAreEnoughToReadItAgain) {
    std::filesystem::create_directories(folder / "exp");
    put_bytes(folder / "exp/mine.toml", "schema = 1\n[strategy]\npush = 0.9\n");
    put_bytes(folder / "people.csv", "name,sector\nA,people\nB,government\nC,academia\nD,people\n");
    put_bytes(folder / "base.toml", "schema = 1\nweeks = 30\n[population]\nstakeholders = \"people.csv\"\n");
    put_bytes(folder / "exp/e.toml", "schema = 1\nbase = \"../base.toml\"\n[[factor]]\nkey = \"strategy.use\"\nvalues = [\"small_wins\", \"mine.toml\"]\n" + push.substr(0, push.find("values")) + "values = [0.25]\n");
    const Experiment e = read_experiment(folder / "exp/e.toml");
    std::vector<std::string> paths;
    for (const InputFile& input : e.inputs) paths.push_back(input.path);
    EXPECT_EQ(paths, (std::vector<std::string>{"e.toml", "../base.toml", "../people.csv", "mine.toml"}));
    const Experiment again = read_stored_experiment(e.inputs);
    EXPECT_EQ(again.design.points, 2u);
    EXPECT_EQ(again.variant_hash, e.variant_hash);
    const Scenario point = scenario_at(again, 1);
    EXPECT_EQ(point.plan.levers.push, 0.25);
    EXPECT_TRUE(holds(point.resolved, "push = 0.25"));
    EXPECT_EQ(point.population.seats.size(), 4u);
    EXPECT_EQ(point.inputs.size(), 2u);
    const Scenario alone = read_stored_scenario(point.inputs);
    EXPECT_EQ(facts_of(alone), facts_of(point));
    EXPECT_EQ(alone.plan.levers.push, 0.25);
}

TEST_F(ReadExperiment, FactorsThatCannotActAreNoted) {
    const auto notes = [&](const std::string& text) {
        std::string all;
        for (const Said& note : idle_factors(read(text))) all += note.en + "\n";
        return all;
    };
    EXPECT_TRUE(holds(notes("[[factor]]\nkey = \"environment.grant_renewal\"\nvalues = [0.2, 0.8]\n"), "environment.grant_renewal does nothing"));
    EXPECT_TRUE(holds(notes("[[factor]]\nkey = \"strategy.push\"\nvalues = [0.2]\n"), "same value"));
    EXPECT_EQ(notes(push + cadence), "");
    put_bytes(folder / "base.toml", "schema = 1\n[processes]\noff = [\"culture\"]\n");
    put_bytes(folder / "a.toml", "schema = 1\n[strategy]\nanchoring = 0.5\n");
    put_bytes(folder / "b.toml", "schema = 1\n[strategy]\nanchoring = 0.5\n");
    EXPECT_TRUE(holds(notes("[[factor]]\nkey = \"strategy.use\"\nvalues = [\"a.toml\", \"b.toml\"]\n"), "same network"));
}

TEST_F(ReadExperiment, AScenarioIsNoExperiment) {
    try {
        read_experiment(folder / "base.toml");
        FAIL();
    } catch (const InputError& error) {
        EXPECT_TRUE(holds(error.problems().front().text(), "phakhi run"));
    }
    EXPECT_FALSE(is_experiment(folder / "base.toml"));
}
