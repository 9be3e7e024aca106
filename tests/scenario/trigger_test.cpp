// SPDX-License-Identifier: MIT
#include "scenario/trigger.hpp"
#include "metrics/metric.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

namespace {

struct Read {
    Trigger trigger;
    std::string problem;
};

Read read(const std::string& text) {
    Node node;
    node.kind = Node::Kind::text, node.text = text;
    node.place = {std::make_shared<Source>(Source{Source::Kind::file, "s.toml", "", false}), 7, 8};
    Problems problems;
    Read out{parse_trigger(node, problems), ""};
    if (!problems.none()) out.problem = problems.list().front().text();
    return out;
}

} // namespace

TEST(Trigger, AComparisonMayHaveToHoldForSomeWeeks) {
    const Trigger trigger = read("attendance < 0.4 for 8 weeks").trigger;
    ASSERT_EQ(trigger.any.size(), 1u);
    const Comparison& c = trigger.any[0].at(0);
    EXPECT_EQ(c.metric, MetricId::attendance);
    EXPECT_TRUE(c.below);
    EXPECT_EQ(c.bound, 0.4);
    EXPECT_EQ(c.weeks, 8);
}

TEST(Trigger, AndBindsBeforeOr) {
    const Trigger trigger = read("attendance<0.4 for 1 week and members > 10 or leaders < 1").trigger;
    ASSERT_EQ(trigger.any.size(), 2u);
    EXPECT_EQ(trigger.any[0].size(), 2u);
    EXPECT_EQ(trigger.any[1].size(), 1u);
    EXPECT_FALSE(trigger.any[0][1].below);
}

TEST(Trigger, ItsTextReadsBackToItself) {
    for (const char* text : {"attendance < 0.4 for 8 weeks", "attendance < 0.4 and members > 10 for 3 weeks or leaders < 1"})
        EXPECT_EQ(trigger_text(read(text).trigger), text);
}

TEST(Trigger, WhatNobodyCouldSeeTriggersNothing) {
    EXPECT_EQ(read("members > 10 and theft > 0.2").problem.substr(0, 105),
              "s.toml:7:26: in when, at character 18: nobody in the network could see \"theft\", so nobody could act on it");
    for (const std::string& key : observable_metrics()) EXPECT_EQ(read(key + " < 1").problem, "");
}

TEST(Trigger, MistakesPointIntoTheText) {
    const std::vector<std::pair<std::string, std::string>> cases = {
        {"", "s.toml:7:9: in when, at character 1: here stands the end where the name of a metric is expected"},
        {"atendance < 1", "character 1: unknown metric \"atendance\"; did you mean \"attendance\"?"},
        {"attendance", "character 11: here stands the end where < or > is expected"},
        {"attendance <= 1", "character 12: only < and > are read"},
        {"attendance < ", "where a number is expected"},
        {"attendance < 0,4", "write 0.4"},
        {"attendance < 40%", "write 0.4"},
        {"attendance < nan", "where a number is expected"},
        {"attendance < 0.4 for 8", "character 23: here stands the end where \"weeks\" is expected"},
        {"attendance < 0.4 for 0 weeks", "a whole number of weeks from 1 to 5200"},
        {"attendance < 0.4 for 2.5 weeks", "a whole number of weeks from 1 to 5200"},
        {"attendance < 0.4 && members > 3", "write and"},
        {"(attendance < 0.4)", "parentheses are not read"},
        {"attendance < 0.4 members > 3", "here stands \"members\" where \"and\", \"or\" or the end is expected"},
        {"attendance < 0.4 and", "character 21: here stands the end"},
        {"การเข้าร่วม < 0.4", "unknown metric \"การเข้าร่วม\""}};
    for (const auto& [text, part] : cases) {
        const std::string problem = read(text).problem;
        EXPECT_NE(problem.find(part), std::string::npos) << text << "\n" << problem;
    }
}

TEST(Trigger, AnEndlessTextIsRefused) {
    std::string text = "members > 1";
    for (int k = 0; k < 100'000; ++k) text += " or members > 1";
    EXPECT_NE(read(text).problem.find("at most 64 comparisons"), std::string::npos);
}
