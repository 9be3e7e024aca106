// SPDX-License-Identifier: MIT
#include "cli/program.hpp"
#include "results/test_folder.hpp"
#include "text/holds.hpp"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace phakhi;

static const std::string leaderless = in_project("scenarios/docking/no_leader.toml");

TEST(ExplainVerb, AStoredRunIsExplainedFromItsFileAlone) {
    const TestFolder folder;
    put_bytes(folder / "s.toml", "schema = 1\nextends = \"" + leaderless + "\"\n");
    const std::vector<std::string> few = {"--weeks", "70", "--replicates", "0", "--set", "environment.capacity_factor=0.2"};
    std::vector<std::string> run = {"run", folder / "s.toml", "-o", folder / "run.h5"};
    run.insert(run.end(), few.begin(), few.end());
    ASSERT_EQ(run_program(run).code, 0);
    put_bytes(folder / "s.toml", "no longer there");
    const Ended ended = run_program({"explain", folder / "run.h5", "--json", "--replicates", "20"});
    ASSERT_EQ(ended.code, 0) << ended.err;
    EXPECT_EQ(ended.err, "");
    const auto facts = nlohmann::json::parse(ended.out);
    EXPECT_EQ(facts["asked"], "run");
    EXPECT_NE(facts["run"]["outcome"], "sustained");
    bool found = false;
    for (const auto& cause : facts["causes"]) found = found || cause["key"] == "environment.capacity_factor";   // set on the command line, kept in the file
    EXPECT_TRUE(found);
    EXPECT_GT(facts["symptoms"].size(), 0U);
    EXPECT_FALSE(facts["text_th"].get<std::string>().empty());
    EXPECT_FALSE(facts["honesty"]["forecast"]);
}

TEST(ExplainVerb, TellsInBothLanguages) {
    const std::vector<std::string> args = {"explain", leaderless, "--replicates", "20", "--set", "run.weeks=90", "--set", "environment.capacity_factor=0.3"};
    const Ended english = run_program(args);
    EXPECT_EQ(english.code, 0) << english.err;
    EXPECT_TRUE(holds(english.out, "other throws of the dice"));
    EXPECT_TRUE(holds(english.out, "What was seen in the one"));
    EXPECT_TRUE(holds(english.out, "changes that cannot matter"));
    EXPECT_TRUE(holds(english.out, "are assumptions"));
    std::vector<std::string> thai = args;
    thai.insert(thai.end(), {"--lang", "th"});
    const Ended in_thai = run_program(thai);
    EXPECT_TRUE(holds(in_thai.out, "ทอดลูกเต๋า"));
    EXPECT_TRUE(lacks(in_thai.out, "throws"));
}

TEST(ExplainVerb, SaysWhatItCannotTake) {
    const TestFolder folder;
    EXPECT_EQ(run_program({"explain"}).code, 2);
    EXPECT_EQ(run_program({"explain", folder / "none.toml"}).code, 2);
    put_bytes(folder / "broken.h5", std::string("\x89HDF\r\n\x1a\n", 8) + "rubbish");
    EXPECT_EQ(run_program({"explain", folder / "broken.h5"}).code, 2);
    ASSERT_EQ(run_program({"run", leaderless, "--weeks", "3", "--replicates", "0", "-o", folder / "run.h5"}).code, 0);
    const Ended ended = run_program({"explain", folder / "run.h5", "--run", "2"});
    EXPECT_EQ(ended.code, 2);
    EXPECT_TRUE(holds(ended.err, "--run does nothing here"));
}

TEST(ExplainVerb, FailedRunsOfAnEnsembleAreExplainedTogetherOrOneByOne) {
    const TestFolder folder;
    put_bytes(folder / "base.toml", "schema = 1\nweeks = 104\n[population]\nfounders = 12\npool = 24\n");
    put_bytes(folder / "e.toml", "schema = 1\nbase = \"base.toml\"\nreplicates = 5\n[[factor]]\nkey = \"environment.capacity_factor\"\nvalues = [1, 0.3, 0.2]\n");
    ASSERT_EQ(run_program({"experiment", folder / "e.toml", "-o", folder / "e.h5"}).code, 0);
    const Ended all = run_program({"explain", folder / "e.h5", "--json", "--replicates", "20"});
    ASSERT_EQ(all.code, 0) << all.err;
    const auto facts = nlohmann::json::parse(all.out);
    EXPECT_EQ(facts["asked"], "failed runs");
    EXPECT_GE(facts["failed_runs"], 8);
    EXPECT_EQ(facts["causes"][0]["key"], "environment.capacity_factor");
    EXPECT_TRUE(facts["causes"][0]["named"]);
    const Ended one = run_program({"explain", folder / "e.h5", "--run", "2", "--json", "--replicates", "20"});   // replicate 0 of the third point
    ASSERT_EQ(one.code, 0) << one.err;
    EXPECT_EQ(one.err, "");   // it ends as stored
    EXPECT_EQ(nlohmann::json::parse(one.out)["causes"][0]["values"][0]["from"], 0.2);
    EXPECT_EQ(run_program({"explain", folder / "e.h5", "--run", "15"}).code, 2);
    put_bytes(folder / "well.toml", "schema = 1\nbase = \"base.toml\"\nreplicates = 2\n[[factor]]\nkey = \"run.weeks\"\nvalues = [3, 4]\n");
    ASSERT_EQ(run_program({"experiment", folder / "well.toml", "-o", folder / "well.h5"}).code, 0);
    const Ended well = run_program({"explain", folder / "well.h5"});
    EXPECT_EQ(well.code, 0) << well.err;
    EXPECT_TRUE(holds(well.out, "Nothing failed"));
}
