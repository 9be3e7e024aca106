// SPDX-License-Identifier: MIT
#include "scenario/starter.hpp"
#include "scenario/check.hpp"
#include "scenario/encoding.hpp"
#include "scenario/presets.hpp"
#include "scenario/scenario_files.hpp"
#include <set>

using namespace phakhi;

namespace {

Worksheets read(const std::string& csv) {
    Worksheets sheets;
    Problems problems;
    read_stakeholders(csv, "stakeholders.csv", sheets, problems);
    problems.raise();
    return sheets;
}

constexpr const char* six = "name,sector,organisation,relation,influence,interest\n"
                            "Mayor,government,Town,they influence us,high,low\n"
                            "Nurse,government,Town,we influence them,low,high\n"
                            "Hospital,government,Hospital,they influence us,high,high\n"
                            "Temple,people,,they watch,high,medium\n"
                            "Shops,people,,we influence them,low,low\n"
                            "College,academia,College,we influence them,medium,high\n";

/// The scenario with the comment signs taken off the settings that it offers.
std::string all_taken_in(std::string text) {
    for (const char* section : {"[environment]", "[strategy]"}) {
        std::size_t at = text.find("\n", text.find(section)) + 1;
        while (at < text.size() && text[at] != '\n') {
            const std::size_t end = text.find('\n', at);
            if (text.compare(at, 2, "# ") == 0 && text.substr(at, end - at).find(" = ") != text.npos) {
                text.erase(at, 2);
                at = end - 1;
            } else at = end + 1;
        }
    }
    return text;
}

} // namespace

TEST(CandidatePairs, AreThoseOfOneOrganisationOneSectorOneRelationAndTheBridges) {
    const Worksheets sheets = read(six);
    std::set<std::pair<std::string, std::string>> pairs;
    for (const CandidatePair& pair : candidate_pairs(sheets.rows)) {
        EXPECT_TRUE(pairs.insert(std::minmax(sheets.rows[pair.from].name, sheets.rows[pair.to].name)).second);
        EXPECT_NE(pair.from, pair.to);
    }
    const std::set<std::pair<std::string, std::string>> expected = {
        {"Mayor", "Nurse"},                                                      // one organisation
        {"Hospital", "Temple"}, {"College", "Temple"}, {"College", "Hospital"},  // the most influential of each sector
        {"Hospital", "Mayor"}, {"Hospital", "Nurse"}, {"Shops", "Temple"},       // with that of the own sector
        {"College", "Nurse"}, {"College", "Shops"},                              // those who stand alike to us
    };
    EXPECT_EQ(pairs, expected);
}

TEST(CandidatePairs, NobodyAndOneHaveNone) {
    EXPECT_TRUE(candidate_pairs({}).empty());
    EXPECT_TRUE(candidate_pairs(read("name,sector\nA,people\n").rows).empty());
    EXPECT_EQ(candidate_pairs(read("name,sector\nA,people\nB,people\nC,people\n").rows).size(), 2u);
}

TEST(Starter, ReadsBackInBothLanguagesAndNothingInItIsIdle) {
    for (const Language language : {Language::english, Language::thai}) {
        const Folder folder;
        const Worksheets sheets = read(six);
        const Starter starter = starter_from(sheets, "stakeholders.csv", language);
        folder.file("stakeholders.csv", six);
        folder.file("ties.csv", starter.ties);
        const Scenario scenario = folder.scenario(starter.scenario);
        EXPECT_EQ(scenario.population.seats.size(), 6u);
        EXPECT_EQ(scenario.population.ties.size(), candidate_pairs(sheets.rows).size());
        EXPECT_FALSE(scenario.costs.currency.empty());
        EXPECT_FALSE(scenario.variation.empty());
        EXPECT_TRUE(check(scenario).idle.empty());
        EXPECT_FALSE(folder.scenario(empty_starter(language).scenario).title.empty());
    }
}

TEST(Starter, WhatItOffersStandsAtTheValueInForce) {
    const Folder folder;
    const std::string text = empty_starter(Language::english).scenario;
    const std::string plain = folder.scenario(text, {"strategy.use=\"do_nothing\""}).resolved;
    ASSERT_NE(all_taken_in(text), text);
    const Scenario offered = folder.scenario(all_taken_in(text)), in_force = folder.scenario(text);
    for (const auto member : {&Conditions::difficulty, &Conditions::own_budget, &Conditions::sponsor_support, &Conditions::sponsor_share, &Conditions::everyday_contact, &Conditions::calendar_clash})
        EXPECT_EQ(offered.plan.conditions.*member, in_force.plan.conditions.*member);
    EXPECT_NE(plain, in_force.resolved);   // a bundle still acts
}

TEST(Starter, TheStrategiesThatItComparesActOnItsScenario) {
    const Folder folder;
    std::set<std::string> resolved;
    for (const std::string& id : compared_strategies()) {
        ASSERT_NE(find_preset(Source::Kind::strategy, id), nullptr) << id;
        EXPECT_TRUE(says(empty_starter(Language::english).experiment, "\"" + id + "\""));
        resolved.insert(folder.scenario(empty_starter(Language::english).scenario, {"strategy.use=\"" + id + "\""}).resolved);
    }
    EXPECT_EQ(resolved.size(), 4u);
}

TEST(Starter, NamesThatNeedQuotesGetThem) {
    const Starter starter = starter_from(read("name,sector\n\"A, \"\"the first\"\"\",people\nB,people\n"), "s.csv", Language::english);
    EXPECT_TRUE(says(starter.ties, "\"A, \"\"the first\"\"\",B,,,,,,same sector\n"));
}
