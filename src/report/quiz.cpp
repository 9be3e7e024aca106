// SPDX-License-Identifier: MIT
#include "report/quiz.hpp"
#include "engine/ensemble.hpp"
#include "layout/trajectory_layout.hpp"
#include "observe/diagnosed.hpp"
#include "support/errors.hpp"
#include "text/say.hpp"
#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>

namespace phakhi {

namespace {

/// Throws by which all actions are looked over; the ones chosen get `quiz_throws`.
constexpr std::size_t screening_throws = 40;
constexpr int guess_weeks = 26;
constexpr std::size_t guess_count = 4, worst_actions = 2, answer_count = 2 + worst_actions;
/// Weeks that must be left between the question and the end, so that something can still be done.
constexpr int least_weeks_left = 8;
constexpr std::size_t few_in = 50;   // fewer than one in so many is few

/// Plays runs of a quiz, counting them.
struct Player {
    const std::atomic<bool>* stop;
    const std::function<void(bool)>& done;

    std::vector<RunSummary> many(const Scenario& scenario, std::size_t count, const std::function<void(std::size_t, const Replicate&)>& at_the_end = {}) const {
        const WeekVisitor visit = [&](std::size_t number, const Replicate& run) {
            if (!run.ended() && run.state().week < run.scenario().weeks) return;
            if (at_the_end) at_the_end(number, run);
            if (done) done(failed(run.outcome()));
        };
        return run_replicates(scenario, scenario.seed, 0, count, stop, visit);
    }
    /// How many fail; with a `lasting` failure also those in which its alarm is on in the last week.
    Share failures(const Scenario& scenario, std::size_t count, const FailureMode* lasting) const {
        std::vector<char> on(count);
        const std::vector<RunSummary> runs = many(scenario, count, [&](std::size_t number, const Replicate& run) { on[number] = lasting && run.diagnosis().active()[static_cast<std::size_t>(lasting->number) - 1]; });
        std::size_t failing = 0;
        for (std::size_t k = 0; k < count; ++k) failing += failed(runs[k].outcome) || on[k];
        return share_of(failing, count);
    }
    TrajectoryRecord one(const Scenario& scenario, std::uint32_t replicate, Names names) const {
        Workspace work;
        Replicate run(scenario, scenario.seed, replicate, work, {}, every_metric());
        SurveyedShape shape;
        TrajectoryRecorder recorder(trajectory_plan(scenario, names, failure_labels(), stage_labels()));
        do {
            if (stop && *stop) throw Interrupted();
            recorder.record(run.state(), run.measures(), week_diagnosis(run.diagnosis(), shape.read(run.state().week, run.measures())));
        } while (run.advance());
        TrajectoryRecord record = recorder.finish(run.state(), outcome_record(run.outcome(), run.diagnosis(), run.state().week));
        record.layout = layout_of(record);
        if (done) done(failed(run.outcome()));
        return record;
    }
};

const FailureMode* failure_of(int number) {
    for (const FailureMode* failure : failures_by_number()) {
        if (failure->number == number) return failure;
    }
    return nullptr;
}

/// The network asked about where none fails after an alarm: the middle one, by the week of the alarm, of those whose first alarm is the most frequent, if most networks have it.
std::optional<std::uint32_t> typical_alarm(const std::vector<RunSummary>& runs) {
    std::map<int, std::vector<std::uint32_t>> by_alarm;
    for (std::uint32_t k = 0; k < runs.size(); ++k) {
        if (runs[k].first_failure > 0 && !failed(runs[k].outcome)) by_alarm[runs[k].first_failure].push_back(k);
    }
    for (auto& [number, those] : by_alarm) {
        if (2 * those.size() <= runs.size()) continue;
        const auto week = [&, alarm = static_cast<std::size_t>(number) - 1](std::uint32_t k) { return runs[k].first_weeks[alarm]; };
        std::stable_sort(those.begin(), those.end(), [&](std::uint32_t a, std::uint32_t b) { return week(a) < week(b); });
        return those[(those.size() - 1) / 2];
    }
    return std::nullopt;
}

/// The network asked about: the middle one, by its end, of those that fail with the most frequent first symptom.
std::uint32_t typical_failure(const std::vector<RunSummary>& runs) {
    const Verdict verdict = judge(runs);
    std::vector<std::uint32_t> those;
    for (std::uint32_t k = 0; k < runs.size(); ++k) {
        if (failed(runs[k].outcome) && !verdict.first_symptoms.empty() && runs[k].first_failure == verdict.first_symptoms.front().failure) those.push_back(k);
    }
    if (few_in * those.size() < runs.size()) {
        if (const auto lasting = typical_alarm(runs)) return *lasting;
    }
    if (those.empty()) {
        throw InputError({"", 0, 0, say({"no network of {0} fails after an alarm: there is nothing to ask", "ไม่มีเครือข่ายใดใน {0} รอบที่ล้มเหลวหลังมีสัญญาณเตือน จึงไม่มีอะไรให้ถาม"}, runs.size()),
                          say({"take a demonstration of scenarios/failures, or make the scenario harder", "ใช้ตัวอย่างใน scenarios/failures หรือทำให้ฉากทัศน์ยากขึ้น"})});
    }
    std::stable_sort(those.begin(), those.end(), [&](std::uint32_t a, std::uint32_t b) { return runs[a].end_week < runs[b].end_week; });
    return those[(those.size() - 1) / 2];
}

/// The scenario with an action taken again and again from a week on.
Scenario with_action(const Scenario& scenario, const Action& action, int week) {
    Scenario changed = scenario;
    PlannedAction planned;
    planned.action = action.number, planned.week = week, planned.every_weeks = action.weeks;
    changed.plan.actions.push_back(planned);
    return changed;
}

/// "ACT-12 ACT-13" names ACT-12, not ACT-1.
bool is_named(std::string_view ids, int number) {
    const std::string id = "ACT-" + std::to_string(number);
    for (std::size_t at = ids.find(id); at != ids.npos; at = ids.find(id, at + 1)) {
        if (at + id.size() == ids.size() || ids[at + id.size()] == ' ') return true;
    }
    return false;
}

/// The right failure and those that came nearest to going off in the half year before the question.
std::vector<const FailureMode*> choose_guesses(const TrajectoryRecord& course, int week, const FailureMode* right) {
    struct Near {
        float most;
        const FailureMode* failure;
    };
    std::vector<Near> all;
    for (std::size_t f = 0; f < course.failures.size(); ++f) {
        const FailureMode* failure = failures_by_number()[f];
        float most = 0;
        for (int w = std::max(0, week - guess_weeks); w <= week; ++w) most = std::max(most, course.indicator[static_cast<std::size_t>(w) * course.failures.size() + f]);
        if (failure != right && failure->from_week <= week) all.push_back({most, failure});
    }
    std::stable_sort(all.begin(), all.end(), [](const Near& a, const Near& b) { return a.most > b.most; });
    std::vector<const FailureMode*> chosen = {right};
    for (std::size_t k = 0; k + 1 < guess_count && k < all.size(); ++k) chosen.push_back(all[k].failure);
    std::sort(chosen.begin(), chosen.end(), [](const FailureMode* a, const FailureMode* b) { return a->number < b->number; });
    return chosen;
}

/// Which actions to offer: the best against the failure, the best other one, those that save least.
std::vector<const Action*> choose_actions(const Scenario& scenario, int week, const FailureMode& failure, const FailureMode* lasting, const Player& player) {
    struct Screened {
        std::size_t failed;
        const Action* action;
        bool counters;
    };
    std::vector<Screened> all;
    for (const Action* action : actions()) all.push_back({player.failures(with_action(scenario, *action, week), screening_throws, lasting).count, action, is_named(failure.countered_by, action->number)});
    std::stable_sort(all.begin(), all.end(), [](const Screened& a, const Screened& b) { return std::pair(a.failed, a.action->number) < std::pair(b.failed, b.action->number); });
    std::vector<const Action*> chosen;
    const auto take = [&](auto&& wanted) {
        for (const Screened& one : all) {
            if (wanted(one) && std::find(chosen.begin(), chosen.end(), one.action) == chosen.end()) return chosen.push_back(one.action);
        }
    };
    take([](const Screened& one) { return one.counters; });
    take([](const Screened&) { return true; });
    for (auto one = all.rbegin(); one != all.rend() && chosen.size() < answer_count; ++one) {
        if (!one->counters && std::find(chosen.begin(), chosen.end(), one->action) == chosen.end()) chosen.push_back(one->action);
    }
    std::sort(chosen.begin(), chosen.end(), [](const Action* a, const Action* b) { return a->number < b->number; });
    return chosen;
}

} // namespace

std::size_t quiz_runs() { return quiz_throws + actions().size() * screening_throws + answer_count * quiz_throws + 1 + answer_count; }

Quiz make_quiz(const Scenario& scenario, Names names, const std::atomic<bool>* stop, const std::function<void(bool)>& done) {
    const Player player{stop, done};
    const std::vector<RunSummary> runs = player.many(scenario, quiz_throws);
    Quiz quiz;
    quiz.replicate = typical_failure(runs);
    QuizAnswer nothing;
    nothing.course = player.one(scenario, quiz.replicate, names);
    const OutcomeRecord& outcome = nothing.course.outcome;
    quiz.failure = failure_of(runs[quiz.replicate].first_failure);
    quiz.lasting = !failed(runs[quiz.replicate].outcome);
    const FailureMode* lasting = quiz.lasting ? quiz.failure : nullptr;
    nothing.failed = lasting ? player.failures(scenario, quiz_throws, lasting) : judge(runs).failed;
    quiz.week = std::clamp(outcome.first_failure_week, 1, std::max(1, outcome.end_week - least_weeks_left));
    quiz.guesses = choose_guesses(nothing.course, quiz.week, quiz.failure);
    quiz.answers.push_back(std::move(nothing));
    for (const Action* action : choose_actions(scenario, quiz.week + 1, *quiz.failure, lasting, player)) {
        const Scenario changed = with_action(scenario, *action, quiz.week + 1);
        quiz.answers.push_back({action, is_named(quiz.failure->countered_by, action->number), player.one(changed, quiz.replicate, names), player.failures(changed, quiz_throws, lasting)});
    }
    return quiz;
}

} // namespace phakhi
