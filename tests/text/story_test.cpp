// SPDX-License-Identifier: MIT
#include "text/story.hpp"
#include "text/holds.hpp"
#include <gtest/gtest.h>

using namespace phakhi;

/// A network of 24 that lost its leaders and collapsed in week 168.
static Course collapsed_course() {
    Course c;
    c.weeks = 260, c.end_week = 168, c.founders = 24, c.pool = 80;
    c.outcome = Outcome::collapsed;
    c.sectors = {10, 6, 8};
    c.first_leaders = {0, 1, 2};
    c.stage_weeks.fill(-1);
    c.stage_weeks[0] = 9, c.stage_weeks[1] = 20;
    c.highest_stage = 2, c.last_stage = 0;
    c.activities.add(2), c.activities.add(160);
    c.most_members = 31, c.most_week = 60, c.fewest_members = 4, c.fewest_week = 168, c.last_members = 4;
    c.leaders_left = {{40, 0, no_agent}, {71, 1, no_agent}};
    c.alarms = {{17, 91, 77, true}, {22, 120, 48, true}};
    c.first_failure = 17, c.first_failure_week = 91;
    return c;
}

static std::string told(const Course& course, Language language, const std::vector<std::string>& names = {}, std::size_t width = 10'000) {
    Page page(width);
    tell_course(page, course, Scenario{}, names, Voice(language));
    return page.text();
}

TEST(Story, TellsBeginningAlarmsAndEnd) {
    const std::string text = told(collapsed_course(), Language::english);
    EXPECT_TRUE(holds(text, "24 members begin a network: 10 from people"));
    EXPECT_TRUE(holds(text, "first symptom: lack of leader (FAIL-17)"));
    EXPECT_TRUE(holds(text, "In week 168 (year 4) the network collapses: only 4 members are left."));
    EXPECT_TRUE(holds(text, "FAIL-17, then FAIL-22, then the end."));
    EXPECT_TRUE(holds(text, "need not be the cause"));
}

TEST(Story, TellsTheSameInThai) {
    const std::string text = told(collapsed_course(), Language::thai);
    EXPECT_TRUE(holds(text, "เริ่มต้นด้วยสมาชิก 24 คน"));
    EXPECT_TRUE(holds(text, "ขาดผู้นำ (FAIL-17)"));
    EXPECT_TRUE(holds(text, "สัปดาห์ที่ 168 (ปีที่ 4) เครือข่ายล่มสลาย เหลือสมาชิกเพียง 4 คน"));
    EXPECT_TRUE(lacks(text, "week"));
}

TEST(Story, TellsTheShapesOfTheMap) {
    Course c = collapsed_course();
    EXPECT_TRUE(lacks(told(c, Language::english), "SHAPE-")) << "nobody looked at the map";
    c.first_shape = 5, c.usual_shape = 6, c.last_shape = 4;
    EXPECT_TRUE(holds(told(c, Language::english), "Its map is spread out (SHAPE-5) at first, decentralised, many hubs (SHAPE-6) for the longest time, and centralised (SHAPE-4) at the end."));
    EXPECT_TRUE(holds(told(c, Language::thai), "ผังเครือข่ายเริ่มต้นแบบกระจายไปทั่ว (SHAPE-5)"));
    c.last_shape = 5;
    EXPECT_TRUE(holds(told(c, Language::english), "spread out (SHAPE-5) at first and at the end, and decentralised, many hubs (SHAPE-6) for the longest time."));
    c.usual_shape = 5;
    EXPECT_TRUE(holds(told(c, Language::english), "Its map is spread out (SHAPE-5) from the beginning to the end."));
}

TEST(Story, NamesLeadersThatHaveNames) {
    const std::string text = told(collapsed_course(), Language::english, {"Malee", "Somchai", "Wichai"});
    EXPECT_TRUE(holds(text, "with 3 leaders (Malee, Somchai and Wichai)"));
    EXPECT_TRUE(holds(text, "(weeks 40, 71: Malee and Somchai)"));
}

TEST(Story, EveryOutcomeHasItsEnd) {
    for (int k = 0; k < outcome_count; ++k) {
        Course course = collapsed_course();
        course.outcome = static_cast<Outcome>(k);
        EXPECT_TRUE(holds(told(course, Language::english), "168 (year 4)")) << k;
        EXPECT_TRUE(holds(told(course, Language::thai), "สัปดาห์ที่ 168 (ปีที่ 4)")) << k;
    }
    Course ended = collapsed_course();
    ended.terminated = true, ended.last_members = 30;
    EXPECT_TRUE(holds(told(ended, Language::english), "ended from outside"));
}

TEST(Story, IsShort) {
    for (const Language language : {Language::english, Language::thai}) {
        const std::string text = told(collapsed_course(), language, {}, page_width);
        EXPECT_LE(std::count(text.begin(), text.end(), '\n'), 25);
    }
}

TEST(Honesty, SaysWhatIsAssumedAndWhatDoesNothing) {
    Page page;
    tell_honesty(page, {.parameters = 200, .assumptions = 150, .idle = {{"strategy.push", "why"}}}, {"a column does nothing"}, "s.toml", Voice(Language::english));
    EXPECT_TRUE(holds(page.text(), "150 of the model's 200 parameters (75 %)"));
    EXPECT_TRUE(holds(page.text(), "not a forecast"));
    EXPECT_TRUE(holds(page.text(), "strategy.push"));
    EXPECT_TRUE(holds(page.text(), "a column does nothing"));
}

TEST(Honesty, CountsWhatRestsOnNothing) {
    EXPECT_TRUE(is_assumption("assumption; asymmetry: Slovic 1993"));
    EXPECT_TRUE(is_assumption("R6; free parameter"));
    EXPECT_FALSE(is_assumption("Burt 2000"));
    const Honesty honesty = honesty_of(Scenario{});
    EXPECT_GT(honesty.parameters, 100U);
    EXPECT_GT(honesty.share(), 0.3);
    EXPECT_LT(honesty.share(), 1);
}
