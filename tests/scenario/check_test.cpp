// SPDX-License-Identifier: MIT
#include "scenario/check.hpp"
#include "scenario_files.hpp"
#include <nlohmann/json.hpp>

using namespace phakhi;

namespace {

/// What a scenario sets without effect, as "key: why".
std::vector<std::string> idle(const std::string& text) {
    std::vector<std::string> all;
    for (const Idle& one : check(Folder().scenario("schema = 1\nweeks = 100\n" + text)).idle) all.push_back(one.key + ": " + one.why.en);
    return all;
}
using Texts = std::vector<std::string>;

} // namespace

TEST(Check, TheDefaultScenarioIsQuiet) { EXPECT_TRUE(check(Folder().scenario("schema = 1\n")).quiet()); }

TEST(Check, SettingsThatCannotActAreNamedWithTheReason) {
    EXPECT_EQ(idle("[strategy]\nlesson_depth = 0\nlesson_every_weeks = 13\n"),
              Texts{"strategy.lesson_every_weeks: lessons have no depth: strategy.lesson_depth is 0"});
    EXPECT_EQ(idle("[strategy]\nleaders = 0\nrotation_weeks = 26\n"), Texts{"strategy.rotation_weeks: there are no leaders: strategy.leaders is 0"});
    EXPECT_EQ(idle("[strategy]\nrotation_weeks = 500\n"), Texts{"strategy.rotation_weeks: it falls after the last week, 100"});
    EXPECT_EQ(idle("[environment]\ngrant_renewal = 0.3\n"), Texts{"environment.grant_renewal: there is no grant: environment.grant_end_week is 0"});
    EXPECT_EQ(idle("[processes]\noff = [\"culture\"]\n[parameters.founding]\ntrust = 0.5\n[strategy]\nanchoring = 1\n"),
              Texts{"strategy.anchoring: the process culture, which alone reads it, is switched off"});
}

TEST(Check, ASettingThatSomethingElseWakesActs) {
    EXPECT_EQ(idle("[strategy]\nlesson_depth = 0\nlesson_every_weeks = 13\n[[action]]\nid = \"ACT-17\"\n"), Texts{});
    EXPECT_EQ(idle("[strategy]\nleaders = 0\nrotation_weeks = 26\n[[change]]\nweek = 9\nstrategy = { leaders = 2 }\n"), Texts{});
    EXPECT_EQ(idle("[environment]\ngrant_renewal = 0.3\ngrant_end_week = 52\n"), Texts{});
}

TEST(Check, SwitchingOffIsNotAMistake) { EXPECT_EQ(idle("[strategy]\nuse = \"do_nothing\"\n"), Texts{}); }

TEST(Check, WhatIsDatedAfterTheEndIsNamed) {
    EXPECT_EQ(idle("[[change]]\nweek = 101\nstrategy = { push = 0.2 }\n"), Texts{"[[change]] strategy.push: it begins after the last week, 100"});
    EXPECT_EQ(idle("[[action]]\nid = \"ACT-5\"\nweek = 101\n").size(), 1u);
    EXPECT_EQ(idle("[[shock]]\nid = \"SHOCK-4\"\nweek = 101\n").size(), 1u);
}

TEST(Check, ActionsOfASwitchedOffProcessAreNamed) {
    EXPECT_EQ(idle("[processes]\noff = [\"management\"]\n[[action]]\nid = \"ACT-5\"\n"),
              Texts{"[[action]], [[shock]], [[change]]: the process management is switched off"});
}

TEST(Check, AVariationThatVariesNothingIsNamed) {
    EXPECT_EQ(idle("[variation]\n\"strategy.dues\" = { sd = 0.3 }\n"),
              Texts{"variation.strategy.dues: sd is relative to the value, which is 0: give low and high"});
    EXPECT_EQ(idle("[variation]\n\"strategy.push\" = { low = 1, high = 1 }\n"), Texts{"variation.strategy.push: low and high are the same"});
    EXPECT_EQ(idle("[variation]\n\"strategy.agenda_offset\" = { sd = 0.3 }\n").size(), 1u);
}

TEST(Check, TheReportReadsAsJsonInBothLanguages) {
    const CheckReport report =
        check(Folder().scenario("schema = 1\ntitle = \"ก\"\n[population]\nfounders = 3\n[strategy]\nlesson_depth = 0\nlesson_every_weeks = 13\n"));
    const auto json = nlohmann::json::parse(report.json());
    EXPECT_EQ(json["title"], "ก");
    EXPECT_TRUE(says(json["notes"][0], "3 founders"));
    EXPECT_TRUE(says(json["notes_th"][0], "ผู้ก่อตั้ง 3 คน"));
    EXPECT_EQ(json["idle"][0]["key"], "strategy.lesson_every_weeks");
    EXPECT_TRUE(says(json["idle"][0]["why_th"], "ความลึก"));
    EXPECT_EQ(json["founders"], 3);
}
