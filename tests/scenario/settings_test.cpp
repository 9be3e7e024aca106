// SPDX-License-Identifier: MIT
#include "scenario/settings.hpp"
#include "scenario/number.hpp"
#include <gtest/gtest.h>
#include <set>

using namespace phakhi;

TEST(Settings, EveryKeyIsUniqueAndItsDefaultLiesInItsRange) {
    Scenario scenario;
    std::set<std::string> keys;
    for_each_setting(scenario, [&](const std::string& key, Text meaning, std::string_view unit, Range range, std::string_view source, double& value) {
        EXPECT_TRUE(keys.insert(key).second) << key;
        EXPECT_TRUE(range.holds(value)) << key << " = " << value;
        EXPECT_FALSE(meaning.en.empty() || unit.empty() || source.empty()) << key;
        for (const std::string_view of_another : {"its ", "the same"}) EXPECT_FALSE(meaning.en.starts_with(of_another)) << key << " is told alone in a story or a figure";
        EXPECT_FALSE(meaning.en.starts_with("0 ")) << key << " says what its values mean before what it is";
    });
    EXPECT_GT(keys.size(), 100u);
}

TEST(Settings, AFullKeyFindsItsValue) {
    Scenario scenario;
    *find_setting(scenario, "strategy.push") = 0.25;
    *find_setting(scenario, "environment.difficulty") = 2;
    *find_setting(scenario, "parameters.founding.trust") = 0.125;
    EXPECT_EQ(scenario.plan.levers.push, 0.25);
    EXPECT_EQ(scenario.plan.conditions.difficulty, 2);
    EXPECT_EQ(scenario.model.founding.trust, 0.125);
    EXPECT_EQ(find_setting(scenario, "strategy.puhs"), nullptr);
}

TEST(Settings, ThereAreAsManyProcessNamesAsProcesses) { EXPECT_EQ(process_names().size(), process_count); }

TEST(Number, IsWrittenAsShortAsItReadsBack) {
    for (const double x : {0.0, 0.1, 1.0 / 3, 1e6, 520.0, -1.0, 5e-324, 1e300, 0.05}) EXPECT_EQ(parse_number(number_text(x)), x);
    EXPECT_EQ(number_text(1e6), "1000000");
    EXPECT_EQ(number_text(0.1), "0.1");
}

TEST(Number, OtherSpellingsGetAHint) {
    EXPECT_EQ(number_hint("0,5").en, "write 0.5");
    EXPECT_EQ(number_hint("๐.๕").en, "write 0.5");
    EXPECT_EQ(number_hint("50 %").en, "write 0.5");
    EXPECT_EQ(number_hint("abc").en, "");
    EXPECT_EQ(parse_number("0.5x"), std::nullopt);
    EXPECT_EQ(parse_number("nan"), std::nullopt);
    EXPECT_EQ(parse_number("0x10"), std::nullopt);
}
