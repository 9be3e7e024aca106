// SPDX-License-Identifier: MIT
#include "cli/program.hpp"
#include "results/read_trajectory.hpp"
#include "results/test_folder.hpp"
#include "text/holds.hpp"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace phakhi;

static const std::string leaderless = in_project("scenarios/docking/no_leader.toml");

TEST(Run, EqualBytesOnAnyNumberOfThreads) {
    const TestFolder folder;
    std::string file, story;
    for (const char* threads : {"1", "2", "7"}) {
        const Ended ended = run_program({"run", leaderless, "--threads", threads, "--no-volatile", "--force", "-o", folder / "out.h5"});
        ASSERT_EQ(ended.code, 0) << ended.err;
        if (file.empty()) file = bytes_of(folder / "out.h5"), story = ended.out;
        EXPECT_EQ(bytes_of(folder / "out.h5"), file) << threads;
        EXPECT_EQ(ended.out, story) << threads;
    }
}

TEST(Run, TheStoryNamesOutcomeWeekAndNextCommand) {
    const TestFolder folder;
    const Ended ended = run_program({"run", leaderless, "-o", folder / "my out.h5"});
    EXPECT_EQ(ended.code, 0);
    EXPECT_EQ(ended.err, "");
    EXPECT_TRUE(holds(ended.out, "of 100 runs (95 % interval: "));
    EXPECT_TRUE(holds(ended.out, "the network collapses"));
    EXPECT_TRUE(holds(ended.out, "FAIL-17"));
    EXPECT_TRUE(holds(ended.out, "one throw of the dice"));
    EXPECT_TRUE(holds(ended.out, "plot_trajectory.py '" + (folder / "my out.h5'")));
}

TEST(Run, TheStoryIsToldInThaiWithBuddhistYears) {
    const Ended ended = run_program({"run", leaderless, "--lang", "th", "--set", "run.start_date=\"2026-01-05\""});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_TRUE(holds(ended.out, "จาก 100 รอบจำลอง"));
    EXPECT_TRUE(holds(ended.out, "เครือข่ายล่มสลาย"));
    EXPECT_TRUE(holds(ended.out, "(FAIL-17)"));
    EXPECT_TRUE(holds(ended.out, " 2569)"));
    EXPECT_TRUE(holds(ended.out, "ไม่ใช่การพยากรณ์"));
}

TEST(Run, JsonTellsTheSameFacts) {
    const auto facts = nlohmann::json::parse(run_program({"run", leaderless, "--json"}).out);
    const auto& many = facts["replicates"];
    EXPECT_EQ(many["count"], 100);
    int all = 0;
    for (const auto& count : many["outcomes"]) all += count.get<int>();
    EXPECT_EQ(all, 100);
    EXPECT_LE(many["failed_interval_95"][0].get<double>(), many["failed_share"].get<double>());
    EXPECT_EQ(facts["run"]["replicate"], many["typical_replicate"]);
    EXPECT_EQ(facts["run"]["outcome"], many["commonest_outcome"]);
    EXPECT_FALSE(facts["honesty"]["forecast"]);
    EXPECT_FALSE(facts.contains("cost"));
}

TEST(Run, AnyReplicateCanBeTold) {
    const auto one = nlohmann::json::parse(run_program({"run", leaderless, "--json", "--replicate", "3", "--replicates", "0"}).out);
    EXPECT_TRUE(one["replicates"].is_null());
    EXPECT_EQ(one["run"]["replicate"], 3);
    const auto other = nlohmann::json::parse(run_program({"run", leaderless, "--json", "--replicate", "3", "--replicates", "0", "--seed", "18446744073709551615"}).out);
    EXPECT_NE(one["run"], other["run"]);
    EXPECT_EQ(other["scenario"]["seed"], "18446744073709551615");
}

TEST(Run, CostsAreToldOnlyAtTheUsersOwnPrices) {
    EXPECT_TRUE(lacks(run_program({"run", leaderless, "--weeks", "5"}).out, "prices"));
    EXPECT_TRUE(holds(run_program({"run", leaderless, "--weeks", "5", "--set", "costs.currency=baht", "--set", "costs.money_per_hour=150"}).out, "at your own prices"));
}

TEST(Run, PseudonymsReplaceNamesEverywhere) {
    const TestFolder folder;
    put_bytes(folder / "people.csv", "name,sector\nSomchai,people\nMalee,academia\nWichai,government\nDaeng,people\n");
    put_bytes(folder / "s.toml", "schema = 1\n[population]\nstakeholders = \"people.csv\"\n[strategy]\nleaders = 1\n");
    const Ended real = run_program({"run", folder / "s.toml", "--weeks", "1", "--replicates", "0"});
    EXPECT_TRUE(matches(real.out, "leader \\((Somchai|Malee|Wichai|Daeng)\\)"));
    const Ended hidden = run_program({"run", folder / "s.toml", "--weeks", "1", "--replicates", "0", "--pseudonyms", "-o", folder / "out.h5"});
    const Trajectory kept = read_trajectory(folder / "out.h5");   // not its raw bytes: compression would hide a name
    std::string words = hidden.out + kept.provenance.scenario_toml + kept.provenance.scenario_resolved;
    for (const std::string& label : kept.record.agents.label) words += label + "\n";
    for (const ProvenanceInput& input : kept.provenance.inputs) words += input.bytes;
    for (const char* name : {"Somchai", "Malee", "Wichai", "Daeng"}) EXPECT_TRUE(lacks(words, name));
    EXPECT_TRUE(holds(words, "member 3 (government)"));
}

TEST(Run, ProgressIsToldAsJsonLinesOnRequestAndNotToAPipe) {
    EXPECT_EQ(run_program({"run", leaderless}).err, "");
    const Ended ended = run_program({"run", leaderless, "--progress", "json", "--replicates", "10"});
    const auto line = nlohmann::json::parse(ended.err.substr(0, ended.err.find('\n')));
    EXPECT_EQ(line["total"], 10);
}
