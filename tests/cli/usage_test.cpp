// SPDX-License-Identifier: MIT
#include "cli/program.hpp"
#include "cli/verbs.hpp"
#include "text/holds.hpp"
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace phakhi;

/// "run, check, …": the verbs as a message lists them.
static std::string all_verbs() {
    std::string names;
    for (const Verb& verb : verbs()) names += (names.empty() ? "" : ", ") + std::string(verb.name);
    return names;
}

TEST(Usage, NoArgumentsIsAUsageErrorThatShowsTheVerbs) {
    const Ended ended = run_program(std::vector<std::string>{});
    EXPECT_EQ(ended.code, 2);
    EXPECT_EQ(ended.out, "");
    EXPECT_TRUE(holds(ended.err, all_verbs()));
}

TEST(Usage, HelpBeginsWithAnExample) {
    std::vector<std::string> names = {""};
    for (const Verb& verb : verbs()) names.emplace_back(verb.name);
    for (const std::string& verb : names) {
        const Ended ended = verb.empty() ? run_program({"--help"}) : run_program({verb, "--help"});
        EXPECT_EQ(ended.code, 0) << verb;
        EXPECT_TRUE(begins(ended.out, "Example:\n  phakhi ")) << verb;
        EXPECT_EQ(ended.err, "") << verb;
    }
    EXPECT_TRUE(begins(run_program({"--lang", "th", "run", "--help"}).out, "ตัวอย่าง:"));
}

TEST(Usage, AnUnknownVerbNamesTheNearestAndAll) {
    const Ended ended = run_program({"rnu", "x.toml"});
    EXPECT_EQ(ended.code, 2);
    EXPECT_TRUE(holds(ended.err, "did you mean \"run\"?"));
    EXPECT_TRUE(holds(run_program({"dance"}).err, "the verbs are: " + all_verbs()));
}

TEST(Usage, AnUnknownOptionNamesTheNearest) {
    const Ended ended = run_program({"run", "--sed", "5", "x.toml"});
    EXPECT_EQ(ended.code, 2);
    EXPECT_TRUE(holds(ended.err, "unknown option --sed; did you mean \"--seed\"?"));
    EXPECT_TRUE(holds(run_program({"--lagn", "th"}).err, "--lang"));
    EXPECT_TRUE(holds(run_program({"run", "--lang", "th", "--wekes=3"}).err, "หมายถึง \"--weeks\""));
}

TEST(Usage, NumbersAreChecked) {
    for (const char* weeks : {"-5", "abc", "1e3", "99999", ""}) {
        const Ended ended = run_program({"run", in_project("scenarios/docking/healthy.toml"), std::string("--weeks=") + weeks});
        EXPECT_EQ(ended.code, 2) << weeks;
        EXPECT_TRUE(holds(ended.err, "--weeks")) << weeks;
    }
    EXPECT_EQ(run_program({"run", in_project("scenarios/docking/healthy.toml"), "--seed", "18446744073709551616"}).code, 2);
}

TEST(Usage, EachSetTakesOneValue) {
    const Ended ended = run_program({"run", "--replicates", "0", "--set", "run.weeks=3", "--set", "strategy.push=0.5", in_project("scenarios/docking/healthy.toml")});
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_TRUE(holds(ended.out, "week 3"));
}

TEST(Usage, VersionIsTold) {
    EXPECT_TRUE(begins(run_program({"--version"}).out, "phakhi "));
    const auto facts = nlohmann::json::parse(run_program({"--version", "--json"}).out);
    EXPECT_TRUE(facts.contains("commit"));
    EXPECT_TRUE(facts.contains("libraries"));
}

TEST(Usage, TheLanguageIsThatOfTheOptionElseTheEnvironment) {
    const std::string thai = "ไม่รู้จักคำสั่ง", english = "unknown verb";
    EXPECT_TRUE(holds(run_program({"x"}, {{"PHAKHI_LANG", "th"}}).err, thai));
    EXPECT_TRUE(holds(run_program({"--lang", "en", "x"}, {{"PHAKHI_LANG", "th"}}).err, english));
    EXPECT_TRUE(holds(run_program({"x"}, {{"LC_ALL", "th_TH.UTF-8"}}).err, thai));
    EXPECT_TRUE(holds(run_program({"x"}, {{"PHAKHI_LANG", "en"}, {"LC_ALL", "th_TH.UTF-8"}}).err, english));
    EXPECT_EQ(run_program({"list", "forms", "--lang", "fr"}).code, 2);
}
