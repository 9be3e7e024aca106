// SPDX-License-Identifier: MIT
#include "scenario/settings.hpp"
#include "scenario_files.hpp"

using namespace phakhi;
using Texts = std::vector<std::string>;

TEST(ReadScenario, AFileWithOnlyItsSchemaIsTheDefaultScenario) {
    const Scenario s = Folder().scenario("schema = 1\n");
    EXPECT_EQ(s.weeks, Scenario{}.weeks);
    EXPECT_EQ(s.population.founders, 24);
    EXPECT_EQ(s.population.pool, 80);
    EXPECT_EQ(s.plan.levers.push, Levers{}.push);
}

TEST(ReadScenario, TheExampleOfTheFormatIsRead) {
    const Folder folder;
    folder.file("stakeholders.csv", "name,sector\nA,people\nB,academia\nC,government\n");
    folder.file("ties.csv", "from,to,level\nA,B,collaboration\n");
    const Scenario s = folder.scenario(R"(
schema = 1
[scenario]
title = { en = "Organic agriculture, across issues", th = "เกษตรอินทรีย์ข้ามประเด็น" }
source = "CASE-5"
[run]
weeks = 260
seed = 20261121
[population]
stakeholders = "stakeholders.csv"
ties = "ties.csv"
[network]
form = "natural"
governance = "shared"
leaders = 3
[environment]
[strategy]
use = "network_mindset"
[[action]]
id = "ACT-16"
every_weeks = 13
[[action]]
id = "ACT-5"
when = "attendance < 0.4 for 8 weeks"
[[shock]]
id = "SHOCK-4"
week = 104
size = 0.6
[[change]]
week = 52
until = 60
strategy = { push = 0.2, leaders = "auto" }
environment = { difficulty = 1.5 }
[parameters]
interaction.trust_gain = 0.05
[processes]
off = ["culture"]
[variation]
"strategy.push" = { sd = 0.3 }
environment.difficulty = { low = 0.9, high = 1.2 }
[costs]
currency = "THB"
[output]
snapshots_every_weeks = 26
)");
    EXPECT_EQ(s.title_th, "เกษตรอินทรีย์ข้ามประเด็น");
    EXPECT_EQ(s.seed, 20261121u);
    EXPECT_EQ(s.population.seats.size(), 3u);
    EXPECT_EQ(s.population.pool, 10);
    EXPECT_TRUE(s.population.given_ties_only);
    EXPECT_EQ(s.model.founding.trust, 0.6) << "of the form";
    EXPECT_EQ(s.plan.levers.shared_decisions, 0.9) << "the strategy lies above the governance";
    EXPECT_EQ(s.plan.levers.leaders, 3) << "the file lies above both";
    ASSERT_EQ(s.plan.actions.size(), 3u);
    EXPECT_EQ(s.plan.actions[0].action, 30) << "of the strategy";
    EXPECT_EQ(s.plan.actions[1].every_weeks, 13);
    EXPECT_EQ(s.plan.actions[2].when.any.at(0).at(0).weeks, 8);
    EXPECT_EQ(s.plan.shocks.at(0).shock, 4);
    ASSERT_EQ(s.plan.changes.size(), 3u);
    EXPECT_EQ(s.variation.size(), 2u);
    EXPECT_EQ(s.inputs.size(), 3u);
    EXPECT_EQ(s.inputs[1].path, "stakeholders.csv");
}

TEST(ReadScenario, TenMistakesAreTenProblems) {
    const Folder folder;
    EXPECT_EQ(folder.problems_of(R"(schema = 1
weeks = 6000
[population]
founders = 30
pool = 20
[strategy]
puhs = 1
push = 7
transparency = "0.5"
use = "network_mindst"
[environment]
difficulty = nan
sponsor_support = true
[[action]]
id = "ACT-99"
[[action]]
id = "ACT-5"
when = "atendance < 0.4"
[parameters]
interacton.trust_gain = 0.05
)"),
              (Texts{"s.toml:2:9: run.weeks is 6000; it lies from 0 to 5200 weeks",
                     "s.toml:5:8: pool is 20, fewer than the 30 founders; pool counts everyone, founders included",
                     "s.toml:10:7: unknown strategy.use \"network_mindst\" (it is one of careful_secretary, command_mindset, do_nothing, "
                     "easy_and_often, eight_steps, field_first, network_mindset, small_wins, sponsor_led); did you mean \"network_mindset\"?",
                     "s.toml:9:16: strategy.transparency is the text \"0.5\"; it is a number from 0 to 1; remove the quotes",
                     "s.toml:8:8: strategy.push is 7; it lies from 0 to 2", "s.toml:7:1: unknown key \"puhs\" in [strategy]; did you mean \"push\"?",
                     "s.toml:12:14: environment.difficulty is not a finite number; it lies from 0.1 to 10",
                     "s.toml:13:19: environment.sponsor_support is true or false; it is a number from 0 to 1",
                     "s.toml:20:1: unknown key \"interacton\" in [parameters]; did you mean \"interaction\"?",
                     "s.toml:15:6: unknown action \"ACT-99\" (not in the catalogue); did you mean \"ACT-29\"?",
                     "s.toml:18:9: in when, at character 1: unknown metric \"atendance\"; did you mean \"attendance\"?"}));
}

TEST(ReadScenario, AKeyInTheWrongSectionIsShownTheRightOne) {
    EXPECT_EQ(Folder().problem_of("schema = 1\n[environment]\npush = 1\n"),
              "s.toml:3:1: unknown key \"push\" in [environment]; it belongs in [strategy]");
}

TEST(ReadScenario, AnUnknownSectionIsAMistake) {
    EXPECT_EQ(Folder().problem_of("schema = 1\n[stratgey]\npush = 1\n"), "s.toml:2:2: unknown key \"stratgey\"; did you mean \"strategy\"?");
}

TEST(ReadScenario, WhatTheProgramDoesNotKnowOfASchemaIsSaid) {
    EXPECT_EQ(Folder().problem_of("weeks = 3\n"),
              "s.toml:1: the file does not say which form of scenario it is written in; write schema = 1 in the first line");
    EXPECT_EQ(Folder().problem_of("schema = 2\nfoo = 1\n"),
              "s.toml:1:10: schema 2 is newer than this program, which reads schema 1; use a newer phakhi");
}

TEST(ReadScenario, WholeNumbersMayBeWrittenAsFloats) {
    EXPECT_EQ(Folder().scenario("schema = 1\nweeks = 52.0\n[strategy]\nrotation_weeks = 26\n").weeks, 52);
    EXPECT_TRUE(says(Folder().problem_of("schema = 1\nweeks = 5.5\n"), "run.weeks is 5.5; it is a whole number from 0 to 5200 weeks"));
}

TEST(ReadScenario, SyntaxErrorsComeAloneWithWhatWasMeant) {
    const Folder f;
    const std::vector<std::pair<std::string, std::string>> cases = {{"a = 0,5", "write 0.5"},
                                                                    {"ชื่อ = 1", "put a name that is not English in quotes: \"ชื่อ\""},
                                                                    {"form = natural", "put a text in quotes: \"natural\""},
                                                                    {"a = \u201Cx\u201D", "use straight quotes"},
                                                                    {"a = True", "write true"},
                                                                    {"a = .5", "write 0.5"},
                                                                    {"a = ๕๒", "write 52"},
                                                                    {"a: 5", "write key = value"},
                                                                    {"a = 40%", "write 0.4"},
                                                                    {"a = 007", "write 7"},
                                                                    {"a = \"abc", "close the quote"},
                                                                    {"[run", "close the bracket"},
                                                                    {"a =", "write a value behind the ="},
                                                                    {"seed = 1\nseed = 2", "keep one of them"},
                                                                    {"[ชื่อ]", "put a name that is not English in quotes: \"ชื่อ\""},
                                                                    {"[=]", "s.toml:3:1: a section has no name here"},
                                                                    {"[[ ? ]]", "a section has no name here"},
                                                                    {"a =\u00A01", "an unusual or invisible space"},
                                                                    {"a = é", "put a text in quotes: \"é\""},
                                                                    {"a = [\n1,\nก]", "here stands \"ก\" outside quotes"},
                                                                    {"a = 0,5\nชื่อ = 1", "s.toml:3:6: "}};
    for (const auto& [text, hint] : cases) {
        const std::string said = f.problem_of("schema = 1\nunknown_key = 3\n" + text + "\n");
        EXPECT_TRUE(says(said, "s.toml:")) << said;
        EXPECT_TRUE(says(said, hint)) << said;
    }
}

TEST(ReadScenario, NumbersThatAreNoneAreRefused) {
    const Folder f;
    for (const char* value : {"nan", "inf", "-inf", "1e400", "99999999999999999999", "-0.0000001", "1.0000001"})
        EXPECT_EQ(f.problems_of("schema = 1\n[environment]\ncalendar_clash = " + std::string(value) + "\n").size(), 1u) << value;
    EXPECT_EQ(f.scenario("schema = 1\n[environment]\ncalendar_clash = 5e-324\ngatekeeping = -0.0\n").plan.conditions.gatekeeping, 0);
}

TEST(ReadScenario, ATrillionAgentsAreRefusedWithWhatTheyNeed) {
    EXPECT_EQ(Folder().problem_of("schema = 1\n[population]\npool = 1_000_000_000_000\n"),
              "s.toml:3:8: population.pool is 1000000000000, which would need about 1.2 PB of memory; at most 100000 agents are simulated");
    EXPECT_EQ(Folder().problems_of("schema = 1\n[population]\nsynthetic = { size = 9223372036854775807, founders = 1e300 }\n").size(), 2u);
    EXPECT_EQ(Folder().problems_of("schema = 1\n[population]\npool = 100000\nmax_ties = 1000\n").size(), 1u);
}

TEST(ReadScenario, NobodyAndOneAreLegal) {
    for (int n : {0, 1}) {
        const Scenario s =
            Folder().scenario("schema = 1\nweeks = 0\n[population]\nfounders = " + std::to_string(n) + "\npool = " + std::to_string(n) + "\n");
        EXPECT_EQ(s.population.size(), n);
        EXPECT_EQ(s.weeks, 0);
    }
}

TEST(ReadScenario, SizesOutOfTheValidRangeAreNoted) {
    EXPECT_TRUE(any_says(Folder().scenario("schema = 1\n[population]\nfounders = 6\n").notes, "6 founders: the model is calibrated for 7 to 200"));
    EXPECT_TRUE(Folder().scenario("schema = 1\n[population]\nfounders = 7\n").notes.empty());
}

TEST(ReadScenario, ThePoolGrowsWithTheFoundersUnlessItIsGiven) {
    const Folder f;
    const auto pool = [&](const std::string& population) { return f.scenario("schema = 1\n[population]\n" + population).population.pool; };
    EXPECT_EQ(pool("founders = 60\n"), 200);
    EXPECT_EQ(pool("founders = 60\noutsiders = 5\n"), 65);
    EXPECT_EQ(pool("synthetic = { size = 60, sectors = { people = 1 } }\n"), 60);
    EXPECT_EQ(f.scenario("schema = 1\n[population]\nsynthetic = { size = 60 }\n").population.founders, 18);
    EXPECT_EQ(f.problems_of("schema = 1\n[population]\npool = 60\noutsiders = 5\n").size(), 1u);
}

TEST(ReadScenario, TheShortSpellingsAreTheSame) {
    const Scenario s = Folder().scenario("schema = 1\ntitle = \"a\"\ntitle_th = \"ก\"\nweeks = 9\nseed = 7\nstart_date = 2026-01-05\n");
    EXPECT_EQ(s.title + s.title_th, "aก");
    EXPECT_EQ(s.start_date, "2026-01-05");
    EXPECT_TRUE(says(Folder().problem_of("schema = 1\nweeks = 9\n[run]\nweeks = 8\n"), "weeks and run.weeks (line 4) are the same setting"));
}

TEST(ReadScenario, ABuddhistYearIsNamed) {
    EXPECT_TRUE(says(Folder().problem_of("schema = 1\nstart_date = \"2569-01-05\"\n"), "write 2026-01-05"));
    EXPECT_EQ(Folder().problems_of("schema = 1\nstart_date = \"2026-02-29\"\n").size(), 1u);
}

TEST(ReadScenario, OverridesLieOnTop) {
    const Folder f;
    const std::string text = "schema = 1\n[strategy]\npush = 0.5\n";
    const Scenario s = f.scenario(
        text, {"strategy.push=0.75", "weeks=12", "network.form=natural", "title=ก ข", "variation.strategy.push={sd=0.1}", "network.leaders=auto"});
    EXPECT_EQ(s.plan.levers.push, 0.75);
    EXPECT_EQ(s.weeks, 12);
    EXPECT_EQ(s.form, "natural");
    EXPECT_EQ(s.variation.size(), 1u);
    EXPECT_TRUE(says(f.problem_of(text, {"strategy.puhs=1"}), "--set strategy.puhs=1: unknown key \"puhs\" in [strategy]; did you mean \"push\"?"));
    EXPECT_TRUE(says(f.problem_of(text, {"strategy.push=0,5"}), "write 0.5"));
    EXPECT_TRUE(says(f.problem_of(text, {"strategy.push"}), "this is not key=value"));
    EXPECT_EQ(f.problems_of(text, {"strategy.push=9"}).size(), 1u);
}

TEST(ReadScenario, ThaiExcelWorksheetsAreReadWithANote) {
    const Folder f;
    f.file("s.csv", "\xAA\xD7\xE8\xCD;\xC0\xD2\xA4\xCA\xE8\xC7\xB9\r\n\xB9\xE9\xD3;\xC3\xD1\xB0\r\n");
    const Scenario s = f.scenario("schema = 1\n[population]\nstakeholders = \"s.csv\"\n");
    EXPECT_EQ(s.population.seats.at(0).label, "น้ำ");
    EXPECT_TRUE(any_says(s.notes, "CP874"));
}

TEST(ReadScenario, AnAgentHasRoomForItsGivenTies) {
    const Folder f;
    std::string names = "name,sector\nhub,people\n", ties = "from,to\n";
    for (int k = 0; k < 40; ++k) names += "n" + std::to_string(k) + ",people\n", ties += "hub,n" + std::to_string(k) + "\n";
    f.file("n.csv", names), f.file("t.csv", ties);
    const std::string text = "schema = 1\n[population]\nstakeholders = \"n.csv\"\nties = \"t.csv\"\n";
    EXPECT_TRUE(says(f.problem_of(text), "\"hub\" has 40 ties"));
    EXPECT_TRUE(f.problems_of(text + "max_ties = 40\n").empty());
}

TEST(ReadScenario, ReplaysFromStoredFilesAlone) {
    std::vector<InputFile> stored;
    std::string resolved;
    {
        const Folder f;
        f.file("data/n.csv", "name,sector\nA,people\n");
        f.file("base.toml", "schema = 1\n[strategy]\npush = 0.5\n");
        const Scenario s =
            read_scenario(f.file("cases/s.toml", "schema = 1\nextends = \"../base.toml\"\n[population]\nstakeholders = \"../data/n.csv\"\n"));
        stored = s.inputs;
        resolved = s.resolved;
    }
    const Scenario again = read_stored_scenario(stored);
    EXPECT_EQ(again.plan.levers.push, 0.5);
    EXPECT_EQ(again.population.seats.size(), 1u);
    stored[0].bytes = resolved;
    EXPECT_EQ(read_stored_scenario(stored).population.seats.size(), 1u) << "the resolved text finds the worksheets too";
}
