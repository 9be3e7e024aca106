// SPDX-License-Identifier: MIT
#include "report/quiz_data.hpp"
#include "report/run_data.hpp"
#include "text/failure_words.hpp"
#include "text/seen_words.hpp"

namespace phakhi {

using Json = nlohmann::ordered_json;

namespace {

std::string id(std::string_view prefix, int number) { return std::string(prefix) + "-" + std::to_string(number); }

Json failure_data(const FailureMode& failure) {
    const Text meaning = meaning_of_failure(failure.number);
    return {{"id", id("FAIL", failure.number)}, {"label", both(failure.label.en, failure.label.th)}, {"meaning", both(meaning.en, meaning.th)}};
}

/// What to watch: the measures behind the alarm, where their bounds lie, and who could see them.
Json signs(const FailureMode& failure) {
    Json all = Json::array();
    for (const Bound& bound : failure.bounds) {
        const Metric& metric = *metrics()[static_cast<std::size_t>(bound.metric)];
        const Text seen = seen_by_words(metric.seen_by);
        Json sign = {{"measure", metric.key}, {"label", both(metric.label.en, metric.label.th)}, {"above", bound.side == Bound::Side::above}, {"at", bound.at}, {"seen_by", both(seen.en, seen.th)}};
        if (bound.relative) {
            const Metric& of = *metrics()[static_cast<std::size_t>(bound.of)];
            sign["of"] = both(of.label.en, of.label.th);
        }
        all.push_back(std::move(sign));
    }
    return all;
}

} // namespace

Json quiz_data(const Quiz& quiz, const Scenario& scenario, Names names) {
    const Provenance provenance = provenance_of(scenario, scenario.seed, quiz.replicate, names);
    Json out = {{"runs", Json::array()}, {"names", false}}, answers = Json::array(), guesses = Json::array();
    for (const FailureMode* guess : quiz.guesses) guesses.push_back(failure_data(*guess));
    for (const QuizAnswer& answer : quiz.answers) {
        Json one = {{"id", answer.action ? id("ACT", answer.action->number) : ""}, {"label", answer.action ? both(answer.action->label.en, answer.action->label.th) : both("", "")}, {"counters", answer.counters},
                    {"failed", answer.failed.count}, {"throws", answer.failed.of}, {"low", answer.failed.low}, {"high", answer.failed.high}};
        Json run = run_data({answer.course, provenance}, names);
        if (answer.action) one["run"] = std::move(run);
        else out["runs"].push_back(std::move(run));
        answers.push_back(std::move(one));
    }
    out["quiz"] = {{"week", quiz.week}, {"failure", failure_data(*quiz.failure)}, {"lasting", quiz.lasting}, {"counters", quiz.failure->countered_by}, {"signs", signs(*quiz.failure)}, {"guesses", std::move(guesses)}, {"answers", std::move(answers)}};
    return out;
}

} // namespace phakhi
