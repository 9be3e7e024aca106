// SPDX-License-Identifier: MIT
#include "cli/program.hpp"
#include "report/quiz_data.hpp"
#include "scenario/read_scenario.hpp"
#include "support/errors.hpp"
#include <gtest/gtest.h>
#include <set>

using namespace phakhi;

namespace {

Scenario demonstration(const std::vector<std::string>& changes = {}) { return read_scenario(in_project("scenarios/failures/lack_of_leader.toml"), changes); }

/// One quiz for all tests of this file.
struct AQuiz : testing::Test {
    static const Quiz& quiz() {
        static const Quiz made = make_quiz(demonstration({"run.weeks=180"}), Names::real);
        return made;
    }
};

const NamedSeries<double>& members(const TrajectoryRecord& record) {
    return *std::find_if(record.metrics.begin(), record.metrics.end(), [](const NamedSeries<double>& metric) { return metric.key == "members"; });
}

} // namespace

TEST_F(AQuiz, AsksWhenTheAlarmHasGoneOnAndBeforeTheEnd) {
    const TrajectoryRecord& course = quiz().answers.front().course;
    const auto row = static_cast<std::size_t>(quiz().week) * course.failures.size();
    EXPECT_EQ(course.active[row + static_cast<std::size_t>(quiz().failure->number) - 1], 1);
    EXPECT_LT(quiz().week, course.outcome.end_week);
    EXPECT_EQ(course.outcome.outcome, "collapsed");
    EXPECT_EQ(quiz().failure->number, 17);
}

TEST_F(AQuiz, EveryAnswerIsTheSameNetworkUntilTheQuestion) {
    const auto& before = members(quiz().answers.front().course).values;
    bool differs = false;
    for (const QuizAnswer& answer : quiz().answers) {
        const auto& after = members(answer.course).values;
        for (std::size_t week = 0; week <= static_cast<std::size_t>(quiz().week); ++week) EXPECT_EQ(after[week], before[week]);
        differs = differs || answer.course.outcome.end_week != quiz().answers.front().course.outcome.end_week;
    }
    EXPECT_TRUE(differs);
}

TEST_F(AQuiz, TheRightGuessIsAmongFour) {
    std::set<int> numbers;
    for (const FailureMode* guess : quiz().guesses) numbers.insert(guess->number);
    EXPECT_EQ(numbers.size(), 4u);
    EXPECT_TRUE(numbers.contains(quiz().failure->number));
}

TEST_F(AQuiz, DoingNothingComesFirstAndSomeAnswerSavesMore) {
    ASSERT_EQ(quiz().answers.size(), 5u);
    EXPECT_EQ(quiz().answers[0].action, nullptr);
    std::size_t least = quiz_throws;
    for (std::size_t k = 1; k < quiz().answers.size(); ++k) {
        ASSERT_NE(quiz().answers[k].action, nullptr);
        EXPECT_EQ(quiz().answers[k].failed.of, quiz_throws);
        if (k > 1) { EXPECT_LT(quiz().answers[k - 1].action->number, quiz().answers[k].action->number); }
        least = std::min(least, quiz().answers[k].failed.count);
    }
    EXPECT_LT(least, quiz().answers[0].failed.count);
}

TEST_F(AQuiz, ItsDataHoldTheCourseOfEveryAnswer) {
    const auto data = quiz_data(quiz(), demonstration({"run.weeks=180"}), Names::real);
    EXPECT_EQ(data["runs"].size(), 1u);
    EXPECT_EQ(data["quiz"]["week"], quiz().week);
    EXPECT_EQ(data["quiz"]["failure"]["id"], "FAIL-17");
    EXPECT_EQ(data["quiz"]["signs"].size(), quiz().failure->bounds.size());
    for (std::size_t k = 1; k < quiz().answers.size(); ++k) EXPECT_EQ(data["quiz"]["answers"][k]["run"]["end"], quiz().answers[k].course.outcome.end_week);
    EXPECT_LT(data.dump().size(), 3'000'000u);
}

TEST(QuizOf, ANetworkThatLastsWithAnAlarmIsAskedAboutAllTheSame) {
    const Scenario scenario = read_scenario(in_project("scenarios/failures/not_anchored.toml"), {"run.weeks=230"});
    const Quiz quiz = make_quiz(scenario, Names::real);
    EXPECT_TRUE(quiz.lasting);
    EXPECT_EQ(quiz.failure->number, 9);
    const QuizAnswer& nothing = quiz.answers.front();
    EXPECT_EQ(nothing.course.outcome.outcome, "sustained");
    EXPECT_GT(nothing.failed.count, quiz_throws / 2);   // the alarm stays on
    EXPECT_TRUE(std::any_of(quiz.answers.begin() + 1, quiz.answers.end(), [&](const QuizAnswer& answer) { return answer.counters; }));
    EXPECT_TRUE(quiz_data(quiz, scenario, Names::real)["quiz"]["lasting"]);
}

TEST(QuizOf, ANetworkThatNeverFailsIsRefused) {
    EXPECT_THROW(make_quiz(demonstration({"run.weeks=3"}), Names::real), InputError);
}
