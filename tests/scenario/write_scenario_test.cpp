// SPDX-License-Identifier: MIT
#include "scenario/write_scenario.hpp"
#include "scenario/presets.hpp"
#include "scenario/settings.hpp"
#include "scenario/trigger.hpp"
#include "scenario_files.hpp"
#include <sstream>

using namespace phakhi;

namespace {

std::string bytes_of(const std::string& path) {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

/// Every value of a scenario but its files and notes, as text.
std::string values(Scenario s) {
    std::ostringstream out;
    out.precision(17);
    out << s.title << '|' << s.title_th << '|' << s.description << '|' << s.description_th << '|' << s.form << '|' << s.governance << '|'
        << s.start_date << '|' << s.weeks << '|' << s.seed << '\n';
    const Population& p = s.population;
    out << p.founding_seats() << '|' << p.pool << '|' << p.given_ties_only << '|' << p.max_ties << '|' << p.sectors[0] << p.sectors[1] << p.sectors[2]
        << '\n';
    for (const Seat& seat : p.seats)
        out << seat.label << seat.sector << seat.founder << seat.influence.value_or(-1) << seat.interest.value_or(-1) << seat.capacity.value_or(-1)
            << seat.strongest_skill.value_or(-1) << '\n';
    for (const GivenTie& tie : p.ties) out << tie.from << ' ' << tie.to << ' ' << tie.trust << ' ' << tie.closeness << '\n';
    for (const SettingRef& setting : settings(s)) out << setting.key << '=' << *setting.value << '\n';
    for (const Change& c : s.plan.changes) {
        out << c.week << ' ' << c.until << ' ' << c.value;
        for (const auto& row : Levers::table) out << (row.value == c.lever);
        for (const auto& row : Conditions::table) out << (row.value == c.condition);
    }
    for (const PlannedAction& a : s.plan.actions)
        out << a.action << ' ' << a.week << ' ' << a.until << ' ' << a.every_weeks << ' ' << a.strength << ' ' << a.for_weeks << ' '
            << trigger_text(a.when) << '\n';
    for (const PlannedShock& x : s.plan.shocks) out << x.shock << ' ' << x.week << ' ' << x.size << ' ' << x.weeks << '\n';
    for (const bool off : s.model.off) out << off;
    for (const Variation& v : s.variation) out << v.key << int(v.kind) << v.low << ' ' << v.high << '\n';
    out << s.costs.money_per_hour << s.costs.money_per_unit << s.costs.currency << s.output.states_every_weeks << s.output.snapshots_every_weeks;
    return out.str();
}

} // namespace

TEST(WriteScenario, TheResolvedFileReadsBackToTheSameScenario) {
    const Folder f;
    f.file("n.csv", "name,sector,influence\nก \"x\",people,high\nข,academia,0.3\n");
    f.file("t.csv", "from,to,level\n\"ก \"\"x\"\"\",ข,4\n");
    f.file("base.toml", "schema = 1\n[environment]\ndifficulty = 1.3\n");
    const Scenario s = f.scenario(R"(schema = 1
extends = "base.toml"
title = { en = "a \"quoted\" \\ title\nof two lines", th = "ชื่อ" }
description_th = "คำ"
source = "CASE-5"
seed = "18446744073709551615"
start_date = 2026-01-05
[population]
stakeholders = "n.csv"
ties = "t.csv"
outsiders = 5
[network]
form = "evolving"
governance = "hybrid"
[strategy]
use = "eight_steps"
push = 0.3333333333333333
[[action]]
id = "ACT-5"
week = 3
until = 99
every_weeks = 4
strength = 0.5
for_weeks = 2
when = "attendance < 0.4 for 8 weeks and members > 10 or leaders < 1"
[[shock]]
id = "SHOCK-2"
week = 30
size = 0.25
weeks = 4
[[change]]
week = 10
until = 20
strategy = { leaders = "auto", push = 0.1 }
environment = { difficulty = 2 }
[processes]
off = ["culture", "learning"]
[variation]
strategy.push = { sd = 0.3 }
"parameters.founding.trust" = { low = 0.1, high = 0.2 }
[costs]
money_per_hour = 120.5
currency = "บาท"
[output]
snapshots_every_weeks = 4
)",
                                  {"strategy.respect=0.123"});
    const Scenario again = read_scenario(f.file("resolved.toml", s.resolved));
    EXPECT_EQ(values(again), values(s));
}

TEST(WriteScenario, EachValueSaysWhereItCameFrom) {
    const Folder f;
    f.file("base.toml", "schema = 1\n[environment]\ndifficulty = 1.3\n");
    const std::string text = f.scenario("schema = 1\nextends = \"base.toml\"\n[network]\nform = \"natural\"\ngovernance = "
                                        "\"shared\"\n[strategy]\nuse = \"small_wins\"\npush = 0.5\n",
                                        {"strategy.respect=1"})
                                 .resolved;
    const auto origin = [&](const std::string& line) {
        const std::size_t at = text.find("\n" + line + " ");
        EXPECT_NE(at, std::string::npos) << line;
        const std::size_t end = text.find('\n', at + 1), hash = text.find("# ", at);
        return hash < end ? text.substr(hash + 2, end - hash - 2) : "";
    };
    EXPECT_EQ(origin("own_budget = 0.85"), "form natural");
    EXPECT_EQ(origin("shared_decisions = 1"), "governance shared");
    EXPECT_EQ(origin("meeting_cadence_weeks = 3"), "strategy small_wins");
    EXPECT_EQ(origin("push = 0.5"), f.path("s.toml") + ":8");
    EXPECT_EQ(origin("difficulty = 1.3"), f.path("base.toml") + ":3");
    EXPECT_EQ(origin("respect = 1"), "--set");
    EXPECT_EQ(origin("transparency = 0.7"), "default");
}

TEST(WriteScenario, TheCommittedDefaultScenarioIsTheOneOfTheTables) {
    std::istringstream committed(bytes_of(PHAKHI_SOURCE_DIR "/scenarios/default.toml")), tables(write_default_scenario());
    std::string one, other;
    for (int line = 1; std::getline(tables, other) || !other.empty(); ++line) {
        one.clear();
        std::getline(committed, one);
        ASSERT_EQ(one, other) << "line " << line << ": the tables changed; run `phakhi init -o FOLDER` and copy its scenario.toml to scenarios/default.toml";
        other.clear();
    }
    EXPECT_FALSE(std::getline(committed, one)) << one;
}

TEST(WriteScenario, TheDefaultScenarioIsTheDefault) {
    const Folder f;
    const Scenario s = f.scenario(write_default_scenario());
    Scenario plain = f.scenario("schema = 1\nweeks = 520\n");
    plain.title = s.title, plain.title_th = s.title_th;
    EXPECT_EQ(values(s), values(plain));
    const std::string text = write_default_scenario();
    for (const std::string& key : setting_keys()) EXPECT_TRUE(says(text, "\n" + key.substr(key.find_last_of('.') + 1) + " = ")) << key;
}

TEST(Presets, EveryBundleIsAValidScenarioWithTitlesAndASource) {
    const Folder f;
    for (const auto& [kind, place] : {std::pair{Source::Kind::form, "network.form"},
                                      {Source::Kind::governance, "network.governance"},
                                      {Source::Kind::strategy, "strategy.use"}}) {
        EXPECT_GE(presets(kind).size(), 3u);
        for (const Preset& preset : presets(kind)) {
            EXPECT_FALSE(preset.title.empty() || preset.title_th.empty() || preset.source.empty()) << preset.id;
            EXPECT_EQ(f.problems_of("schema = 1\n", {std::string(place) + "=" + preset.id}), std::vector<std::string>{}) << preset.id;
            EXPECT_FALSE(preset.content.entries.empty()) << preset.id;
        }
    }
}

TEST(Presets, AStrategyMayBeAFileOfItsOwn) {
    const Folder f;
    f.file("mine.toml", "schema = 1\n[scenario]\ntitle = { en = \"mine\" }\n[strategy]\npush = 0.1\n[[action]]\nid = \"ACT-5\"\n");
    const Scenario s = f.scenario("schema = 1\ntitle = \"net\"\n[strategy]\nuse = \"mine.toml\"\n[[action]]\nid = \"ACT-6\"\n");
    EXPECT_EQ(s.plan.levers.push, 0.1);
    EXPECT_EQ(s.plan.actions.size(), 2u) << "those of the bundle, then those of the file";
    EXPECT_EQ(s.title, "net");
    f.file("whole.toml", "schema = 1\nweeks = 3\n");
    EXPECT_EQ(f.problems_of("schema = 1\n[strategy]\nuse = \"whole.toml\"\n").size(), 1u);
}
