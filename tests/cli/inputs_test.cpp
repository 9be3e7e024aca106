// SPDX-License-Identifier: MIT
#include "cli/program.hpp"
#include "results/test_folder.hpp"
#include "text/holds.hpp"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace phakhi;

/// Runs a scenario of these bytes, quickly.
static Ended run_text(const TestFolder& folder, const std::string& text, std::vector<std::string> more = {}) {
    put_bytes(folder / "s.toml", text);
    std::vector<std::string> args = {"run", folder / "s.toml", "--replicates", "2"};
    args.insert(args.end(), more.begin(), more.end());
    return run_program(args);
}

TEST(Inputs, AMissingFileAndAFolderAreInputErrors) {
    const TestFolder folder;
    put_bytes(folder / "scenario.toml", "schema = 1\n");
    const Ended missing = run_program({"run", folder / "scenari.toml"});
    EXPECT_EQ(missing.code, 2);
    EXPECT_TRUE(holds(missing.err, "did you mean \"scenario.toml\"?"));
    const Ended directory = run_program({"run", folder.path()});
    EXPECT_EQ(directory.code, 2);
    EXPECT_TRUE(holds(directory.err, "folder"));
    EXPECT_EQ(run_program({"check", "/dev/zero"}).code, 2);
}

TEST(Inputs, TenMistakesAreTenLines) {
    const TestFolder folder;
    const Ended ended = run_text(folder, "schema = 1\n[run]\nweeks = -1\nsede = 3\n[population]\nfounders = 1.5\npool = nan\n[strategy]\npush = 9\nrotation = 3\n"
                                         "transparency = \"much\"\n[environment]\ndifficulty = inf\n[[action]]\nid = \"ACT-99\"\n[[shock]]\nid = \"SHOCK-44\"\n");
    EXPECT_EQ(ended.code, 2);
    EXPECT_EQ(ended.lines_of_err(), 10U) << ended.err;
    EXPECT_TRUE(holds(ended.err, "s.toml:3:"));
    EXPECT_EQ(ended.out, "");
}

TEST(Inputs, CheckTellsMistakesAsJson) {
    const TestFolder folder;
    put_bytes(folder / "s.toml", "schema = 1\n[strategy]\npush = 9\nrotation = 3\n");
    const Ended ended = run_program({"check", folder / "s.toml", "--json"});
    EXPECT_EQ(ended.code, 2);
    const auto facts = nlohmann::json::parse(ended.out);
    EXPECT_FALSE(facts["valid"]);
    EXPECT_EQ(facts["problems"].size(), 2U);
    EXPECT_EQ(facts["problems"][0]["line"], 3);
}

TEST(Inputs, NotANumberAndInfinityAreRefused) {
    const TestFolder folder;
    for (const char* value : {"nan", "inf", "-inf", "1e400"}) EXPECT_EQ(run_text(folder, std::string("schema = 1\n[strategy]\npush = ") + value + "\n").code, 2) << value;
}

TEST(Inputs, ABillionAgentsAreRefusedWithWhatTheyWouldNeed) {
    const TestFolder folder;
    const Ended ended = run_text(folder, "schema = 1\n[population]\npool = 1000000000000\n");
    EXPECT_EQ(ended.code, 2);
    EXPECT_TRUE(holds(ended.err, "memory"));
}

TEST(Inputs, NoAgentsOneAgentAndNoWeeksAreLegal) {
    const TestFolder folder;
    for (const char* text : {"schema = 1\n[population]\nfounders = 0\npool = 0\n", "schema = 1\n[population]\nfounders = 1\npool = 1\n", "schema = 1\n[run]\nweeks = 0\n",
                             "schema = 1\n[population]\nfounders = 0\npool = 5\n[run]\nweeks = 0\n"}) {
        for (const char* language : {"en", "th"}) {
            const Ended ended = run_text(folder, text, {"-o", folder / "out.h5", "--force", "--lang", language});
            EXPECT_EQ(ended.code, 0) << text << ended.err;
            EXPECT_NE(ended.out, "") << text;
            EXPECT_GT(bytes_of(folder / "out.h5").size(), 1000U) << text;
        }
        EXPECT_TRUE(nlohmann::json::accept(run_text(folder, text, {"--json"}).out)) << text;
    }
}

TEST(Inputs, CyclicAndDeepExtendsEnd) {
    const TestFolder folder;
    put_bytes(folder / "a.toml", "schema = 1\nextends = \"b.toml\"\n");
    put_bytes(folder / "b.toml", "schema = 1\nextends = \"a.toml\"\n");
    EXPECT_EQ(run_program({"run", folder / "a.toml"}).code, 2);
    constexpr int depth = 200;
    for (int k = 0; k < depth; ++k) put_bytes(folder / ("d" + std::to_string(k) + ".toml"), "schema = 1\nextends = \"d" + std::to_string(k + 1) + ".toml\"\n");
    put_bytes(folder / ("d" + std::to_string(depth) + ".toml"), "schema = 1\n");
    EXPECT_EQ(run_program({"run", folder / "d0.toml"}).code, 2);
}

TEST(Inputs, BytesThatAreNoTextAreRefused) {
    const TestFolder folder;
    EXPECT_EQ(run_text(folder, "schema = 1\n[scenario]\ntitle = \"\xC3\x28\"\n").code, 2);
    EXPECT_EQ(run_text(folder, std::string("\xFF\xFEs\0c\0h\0", 8)).code, 2);
}

TEST(Inputs, ThreeMillionBracketsAreAMistakeNotACrash) {
    const TestFolder folder;
    const Ended ended = run_text(folder, "schema = 1\nx = " + std::string(3'000'000, '[') + "\n");
    EXPECT_EQ(ended.code, 2);
    EXPECT_LT(ended.err.size(), 2000U);
}

TEST(Inputs, AnUnknownNameInTiesNamesTheNearest) {
    const TestFolder folder;
    put_bytes(folder / "people.csv", "name,sector\nสมชาย,ภาคประชาชน\nมาลี,ภาควิชาการ\nวิชัย,ภาครัฐ\n");
    put_bytes(folder / "ties.csv", "from,to,level\nสมชาย,มาลี,3\nสมชาย,วิชย,2\n");
    const Ended ended = run_text(folder, "schema = 1\n[population]\nstakeholders = \"people.csv\"\nties = \"ties.csv\"\n");
    EXPECT_EQ(ended.code, 2);
    EXPECT_TRUE(holds(ended.err, "ties.csv:3"));
    EXPECT_TRUE(holds(ended.err, "วิชัย"));
}
