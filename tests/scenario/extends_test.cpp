// SPDX-License-Identifier: MIT
#include "scenario_files.hpp"
#include <sys/resource.h>
#include <sys/stat.h>

using namespace phakhi;

TEST(Extends, TablesMergeDeeplyAndListsReplace) {
    const Folder f;
    f.file("base/base.toml", "schema = 1\nweeks = 100\n[strategy]\npush = 0.5\nrespect = 0.1\n[[action]]\nid = \"ACT-5\"\n[[action]]\nid = "
                             "\"ACT-6\"\n[network]\nform = \"natural\"\n");
    const Scenario s = f.scenario("schema = 1\nextends = \"base/base.toml\"\n[strategy]\npush = 0.7\n[[action]]\nid = \"ACT-7\"\n");
    EXPECT_EQ(s.weeks, 100);
    EXPECT_EQ(s.plan.levers.push, 0.7);
    EXPECT_EQ(s.plan.levers.respect, 0.1);
    EXPECT_EQ(s.plan.actions.size(), 1u);
    EXPECT_EQ(s.form, "natural");
    EXPECT_EQ(s.inputs.size(), 2u);
    ASSERT_EQ(s.notes.size(), 1u) << "two actions are lost, which may not be meant";
    EXPECT_NE(s.notes[0].in(Language::english).find("[[action]] replaces"), std::string::npos) << s.notes[0].in(Language::english);
    EXPECT_NE(s.notes[0].in(Language::english).find("2 of "), std::string::npos) << s.notes[0].in(Language::english);
}

TEST(Extends, AListThatRepeatsTheOneBelowLosesNothing) {
    const Folder f;
    f.file("base.toml", "schema = 1\n[[action]]\nid = \"ACT-5\"\nweek = 10\n");
    EXPECT_TRUE(f.scenario("schema = 1\nextends = \"base.toml\"\n[[action]]\nid = \"ACT-7\"\n[[action]]\nweek = 10\nid = \"ACT-5\"\n").notes.empty());
}

TEST(Extends, MistakesAreNamedInTheFileWhereTheyStand) {
    const Folder f;
    f.file("base.toml", "schema = 1\n[strategy]\npush = 9\n");
    EXPECT_EQ(f.problem_of("schema = 1\nextends = \"base.toml\"\n"), "base.toml:3:8: strategy.push is 9; it lies from 0 to 2");
}

TEST(Extends, PathsAreRelativeToTheFileThatNamesThem) {
    const Folder f;
    f.file("base/n.csv", "name,sector\nA,people\n");
    f.file("base/base.toml", "schema = 1\n[population]\nstakeholders = \"n.csv\"\n");
    const Scenario s = f.scenario("schema = 1\nextends = \"base/base.toml\"\n");
    EXPECT_EQ(s.population.seats.size(), 1u);
    EXPECT_EQ(s.inputs.at(2).path, "base/n.csv");
}

TEST(Extends, OneSpellingOfTheSizeReplacesTheOther) {
    const Folder f;
    f.file("base.toml", "schema = 1\n[population]\nfounders = 10\npool = 50\n");
    EXPECT_EQ(f.scenario("schema = 1\nextends = \"base.toml\"\n[population]\noutsiders = 3\n").population.pool, 13);
}

TEST(Extends, ACircleIsAMistake) {
    const Folder f;
    f.file("a.toml", "schema = 1\nextends = \"b.toml\"\n");
    const std::string b = f.file("b.toml", "schema = 1\nextends = \"a.toml\"\n");
    EXPECT_TRUE(says(f.problems(b).at(0), "a.toml:2:11: \"b.toml\" extends itself"));
    const std::string self = f.file("self.toml", "schema = 1\nextends = \"./self.toml\"\n");
    EXPECT_EQ(f.problems(self).size(), 1u);
    std::filesystem::create_symlink("self2.toml", f.path("link.toml"));
    EXPECT_EQ(f.problems(f.file("self2.toml", "schema = 1\nextends = \"link.toml\"\n")).size(), 1u) << "another name of the same file";
}

TEST(Extends, SixteenDeepIsAllowedAndAThousandIsNot) {
    const Folder f;
    const auto chain = [&](int length) {
        for (int k = 1; k < length; ++k) f.file(std::to_string(k) + ".toml", "schema = 1\nextends = \"" + std::to_string(k + 1) + ".toml\"\n");
        f.file(std::to_string(length) + ".toml", "schema = 1\nweeks = 3\n");
        return f.path("1.toml");
    };
    EXPECT_EQ(read_scenario(chain(17)).weeks, 3);
    EXPECT_TRUE(says(f.problems(chain(18)).at(0), "more than 16 deep"));
    EXPECT_TRUE(says(f.problems(chain(1'000)).at(0), "more than 16 deep"));
}

TEST(Hostile, OnlyRegularFilesAreRead) {
    const Folder f;
    EXPECT_TRUE(says(f.problems(f.path("")).at(0), "this is a folder, not a file"));
    EXPECT_TRUE(says(f.problem_of("schema = 1\nextends = \"/dev/zero\"\n"), "this is a pipe or a device, not a file"));
    ASSERT_EQ(::mkfifo(f.path("fifo").c_str(), 0600), 0);
    EXPECT_TRUE(says(f.problem_of("schema = 1\nextends = \"fifo\"\n"), "this is a pipe or a device, not a file"));
    EXPECT_TRUE(says(f.problem_of("schema = 1\n[population]\nstakeholders = \"fifo\"\n"), "s.toml:3:16: "));
    EXPECT_TRUE(says(f.problem_of("schema = 1\n[population]\nstakeholders = \".\"\n"), "this is a folder"));
    EXPECT_TRUE(says(f.problem_of("schema = 1\n[strategy]\nuse = \"/dev/zero.toml\"\n"), "there is no such file"));
}

TEST(Hostile, AMissingFileIsNamedWithItsNearest) {
    const Folder f;
    f.file("stakeholders.csv", "name,sector\nA,people\n");
    EXPECT_EQ(f.problem_of("schema = 1\n[population]\nstakeholders = \"stakeholder.csv\"\n"),
              "s.toml:3:16: \"stakeholder.csv\": there is no such file; did you mean \"stakeholders.csv\"?");
    EXPECT_TRUE(says(f.problems(f.path("t.toml")).at(0), "t.toml: there is no such file; did you mean \"s.toml\"?"));
}

TEST(Hostile, AFileOverTheLimitIsRefused) {
    const Folder f;
    const std::string path = f.file("big.toml", "");
    std::filesystem::resize_file(path, std::uintmax_t{1} << 32);
    EXPECT_TRUE(says(f.problems(path).at(0), "larger than 16 MiB"));
}

TEST(Hostile, NestingBombsAreRefusedBeforeTheParser) {
    const Folder f;
    EXPECT_TRUE(says(f.problem_of("schema = 1\na = " + std::string(3'000'000, '[') + "\n"), "s.toml:2:69: brackets are nested more than 64 deep"));
    std::string tables = "schema = 1\na = ";
    for (int k = 0; k < 100'000; ++k) tables += "{a=";
    EXPECT_TRUE(says(f.problem_of(tables), "nested"));
    EXPECT_TRUE(says(f.problem_of("schema = 1\n", {"weeks=" + std::string(100'000, '[')}), "nested"));
    EXPECT_EQ(f.scenario("schema = 1\ntitle = \"" + std::string(1000, '[') + "\"\n# " + std::string(1000, '[') + "\n").title.size(), 1000u)
        << "brackets in text do not count";
}

TEST(Hostile, DeepDottedKeysAreRefused) {
    const Folder f;
    std::string key = "a";
    for (int k = 0; k < 200'000; ++k) key += ".a";
    EXPECT_EQ(f.problems_of("schema = 1\n" + key + " = 1\n").size(), 1u);
    EXPECT_EQ(f.problems_of("schema = 1\n[" + key + "]\n").size(), 1u);
    EXPECT_EQ(f.problems_of("schema = 1\n", {key + "=1"}).size(), 1u);
}

TEST(Hostile, BytesThatAreNoTextAreRefused) {
    const Folder f;
    EXPECT_TRUE(says(f.problem_of(std::string("schema = 1\na = \"\0\"\n", 18)), "byte 0"));
    EXPECT_TRUE(says(f.problem_of("schema = 1\na = \"\xC0\xFF\"\n"), "s.toml:2: the byte at offset 16 is not UTF-8"));
    EXPECT_TRUE(says(f.problem_of(std::string("\xFF\xFEs\0c\0", 6)), "UTF-16"));
    EXPECT_EQ(f.scenario("\xEF\xBB\xBFschema = 1\r\nweeks = 4\r\n").weeks, 4);
    EXPECT_EQ(f.scenario("schema = 1\rweeks = 4\r").weeks, 4);
}

TEST(Hostile, AMillionUnknownKeysAreNotAMillionMessages) {
    const Folder f;
    std::string text = "schema = 1\n[strategy]\n";
    for (int k = 0; k < 4'000; ++k) text += "k" + std::to_string(k) + " = 1\n";
    EXPECT_EQ(f.problems_of(text).size(), 101u);
    for (int k = 4'000; k < 500'000; ++k) text += "k" + std::to_string(k) + " = 1\n";
    EXPECT_TRUE(says(f.problem_of(text), "a table has more than 5000 keys"));
    text = "schema = 1\n";
    for (int k = 0; k < 20'000; ++k) text += "[[change]]\nstrategy.push = 1\n";
    EXPECT_TRUE(says(f.problem_of(text), "change has 20000 entries; at most 10000 are read"));
}
