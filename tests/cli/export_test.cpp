// SPDX-License-Identifier: MIT
#include "cli/program.hpp"
#include "results/test_folder.hpp"
#include "text/holds.hpp"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace phakhi;

namespace {

/// A short run, kept for all tests of this file.
struct ExportVerb : testing::Test {
    static void SetUpTestSuite() {
        shared = new TestFolder;
        ASSERT_EQ(run_program({"run", in_project("scenarios/cases/organic_agriculture/no_plan.toml"), "--weeks", "30", "--replicates", "0", "-o", result()}).code, 0);
    }
    static void TearDownTestSuite() { delete shared; }
    static std::string result() { return *shared / "run.h5"; }
    static inline TestFolder* shared = nullptr;
    const TestFolder folder;
};

} // namespace

TEST_F(ExportVerb, EveryFormatIsWrittenUnderANameOfItsOwn) {
    for (const auto& [format, name] : {std::pair{"csv", "run_csv"}, {"graphml", "run.graphml"}, {"gexf", "run.gexf"}, {"pajek", "run.net"}, {"ucinet", "run.dl"}, {"spells", "run_spells"}}) {
        const Ended ended = run_program(Launch{.args = {"export", result(), "--format", format}, .folder = folder.path()});
        EXPECT_EQ(ended.code, 0) << format << ended.err;
        EXPECT_TRUE(std::filesystem::exists(folder / name)) << name;
        const Ended thai = run_program(Launch{.args = {"export", result(), "--format", format, "--lang", "th", "--force"}, .folder = folder.path()});
        EXPECT_EQ(thai.code, 0) << format << thai.err;
    }
}

TEST_F(ExportVerb, EqualResultsGiveEqualBytes) {
    for (const char* name : {"a.graphml", "b.graphml"}) ASSERT_EQ(run_program({"export", result(), "--format", "graphml", "-o", folder / name}).code, 0);
    EXPECT_EQ(bytes_of(folder / "a.graphml"), bytes_of(folder / "b.graphml"));
}

TEST_F(ExportVerb, WhatExistsIsLeftAloneAndNothingIsHalfWritten) {
    std::filesystem::create_directories(folder / "tables");
    put_bytes(folder / "tables/network.csv", "mine");
    const Ended ended = run_program({"export", result(), "--format", "csv", "-o", folder / "tables"});
    EXPECT_EQ(ended.code, 5);
    EXPECT_TRUE(holds(ended.err, "--force"));
    EXPECT_EQ(bytes_of(folder / "tables/network.csv"), "mine");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder / "tables"), std::filesystem::directory_iterator()), 1);
    EXPECT_EQ(run_program({"export", result(), "--format", "csv", "-o", folder / "tables", "--force"}).code, 0);
    EXPECT_NE(bytes_of(folder / "tables/network.csv"), "mine");
}

TEST_F(ExportVerb, AFileWhereAFolderIsNeededIsAnInputError) {
    put_bytes(folder / "x", "mine");
    EXPECT_EQ(run_program({"export", result(), "--format", "csv", "-o", folder / "x", "--force"}).code, 2);
    EXPECT_EQ(bytes_of(folder / "x"), "mine");
}

TEST_F(ExportVerb, MistakesNameTheWayOut) {
    EXPECT_TRUE(holds(run_program({"export", result()}).err, "--format is missing; one of: csv, graphml"));
    EXPECT_TRUE(holds(run_program({"export", result(), "--format", "graphlm"}).err, "did you mean \"graphml\"?"));
    EXPECT_TRUE(holds(run_program({"export", result(), "--format", "gexf", "--week", "31"}).err, "this run ends in week 30; choose a week from 0 to 30"));
    EXPECT_TRUE(holds(run_program({"export", result(), "--format", "gexf", "--week", "31", "--lang", "th"}).err, "เลือกสัปดาห์ตั้งแต่ 0 ถึง 30"));
    EXPECT_TRUE(holds(run_program({"export", result(), "--format", "csv", "--nominations"}).err, "does nothing"));
    EXPECT_EQ(run_program({"export", in_project("README.md"), "--format", "csv"}).code, 2);
    EXPECT_EQ(run_program({"export", folder / "none.h5", "--format", "csv"}).code, 2);
    EXPECT_TRUE(folder.files().empty());
}

TEST_F(ExportVerb, TellsWhatItWroteAsFacts) {
    const auto facts = nlohmann::json::parse(run_program({"export", result(), "--format", "graphml", "--nominations", "-o", folder / "n.graphml", "--json"}).out);
    EXPECT_EQ(facts["week"], 30);
    EXPECT_TRUE(facts["directed"]);
    EXPECT_TRUE(facts["names"]);
    EXPECT_EQ(facts["files"].size(), 1u);
    const auto hidden = nlohmann::json::parse(run_program({"export", result(), "--format", "graphml", "--pseudonyms", "-o", folder / "p.graphml", "--json"}).out);
    EXPECT_FALSE(hidden["names"]);
}
