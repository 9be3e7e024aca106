// SPDX-License-Identifier: MIT
#include "cli/run.hpp"
#include "diagnosis/stage.hpp"
#include "model/action.hpp"
#include "model/shock.hpp"
#include "text/failure_words.hpp"
#include "text/voice.hpp"
#include <algorithm>

namespace phakhi {

using Json = nlohmann::ordered_json;

namespace {

std::string id(std::string_view prefix, int number) { return std::string(prefix) + "-" + std::to_string(number); }

Json week_or_null(int week) { return week < 0 ? Json(nullptr) : Json(week); }

Json labelled(std::string_view prefix, int number, const Text* label) {
    Json out = {{"id", id(prefix, number)}};
    if (label) out["label"] = label->en, out["label_th"] = label->th;
    return out;
}

const Text* label_of_failure(int number) {
    for (const FailureMode* failure : failures_by_number()) {
        if (failure->number == number) return &failure->label;
    }
    return nullptr;
}

Json verdict_facts(const Verdict& v) {
    Json outcomes = Json::object(), symptoms = Json::array();
    for (int k = 0; k < outcome_count; ++k) outcomes[std::string(describe(static_cast<Outcome>(k)).key)] = v.outcomes[static_cast<std::size_t>(k)];
    for (const FirstSymptom& s : v.first_symptoms) {
        Json one = labelled("FAIL", s.failure, label_of_failure(s.failure));
        one["count"] = s.count;
        one["share_of_failed"] = static_cast<double>(s.count) / static_cast<double>(v.failed.count);
        symptoms.push_back(std::move(one));
    }
    return {{"count", v.runs()}, {"failed", v.failed.count}, {"failed_share", v.failed.value()}, {"failed_interval_95", {v.failed.low, v.failed.high}}, {"interval_method", "Wilson"},
            {"outcomes", outcomes}, {"median_failure_week", v.median_failure_week ? Json(*v.median_failure_week) : Json(nullptr)}, {"first_symptoms", symptoms},
            {"failed_without_symptom", v.without_symptom}, {"commonest_outcome", describe(v.commonest).key}, {"typical_replicate", v.typical}};
}

Json times(const Times& t) { return {{"count", t.count}, {"first_week", week_or_null(t.first)}, {"last_week", week_or_null(t.last)}}; }

template <class Find> Json taken(const std::vector<Taken>& all, std::string_view prefix, Find&& find) {
    Json out = Json::array();
    for (const Taken& one : all) {
        const auto* entry = find(one.number);
        Json fact = labelled(prefix, one.number, entry ? &entry->label : nullptr);
        fact.update(times(one.times));
        out.push_back(std::move(fact));
    }
    return out;
}

Json moves(const std::vector<LeaderMove>& all) {
    Json out = Json::array();
    for (const LeaderMove& move : all) {
        Json one = {{"week", move.week}, {"agent", move.agent}};
        if (move.other != no_agent) one["relieves"] = move.other;
        out.push_back(std::move(one));
    }
    return out;
}

Json course_facts(const Course& c, const Scenario& scenario) {
    Json stages = Json::array(), alarms = Json::array();
    for (const Stage* stage : stages_by_number()) {
        const int week = c.stage_weeks[static_cast<std::size_t>(stage->number - 1)];
        if (week < 0) continue;
        Json one = labelled("STAGE", stage->number, &stage->label);
        one["week"] = week;
        if (!scenario.start_date.empty()) one["date"] = date_of_week(scenario.start_date, week);
        stages.push_back(std::move(one));
    }
    for (const Alarm& alarm : c.alarms) {
        Json one = labelled("FAIL", alarm.failure, label_of_failure(alarm.failure));
        const Text meaning = meaning_of_failure(alarm.failure);
        one["meaning"] = meaning.en;
        one["meaning_th"] = meaning.th;
        one["week"] = alarm.week;
        if (!scenario.start_date.empty()) one["date"] = date_of_week(scenario.start_date, alarm.week);
        one["weeks_on"] = alarm.weeks_on;
        one["on_at_end"] = alarm.on_at_end;
        alarms.push_back(std::move(one));
    }
    Json out = {{"outcome", describe(c.outcome).key}, {"outcome_th", describe(c.outcome).label.th}, {"failed", failed(c.outcome)}, {"end_week", c.end_week}};
    if (!scenario.start_date.empty()) out["end_date"] = date_of_week(scenario.start_date, c.end_week);
    out["first_failure"] = c.first_failure > 0 ? Json(id("FAIL", c.first_failure)) : Json(nullptr);
    out["first_failure_week"] = week_or_null(c.first_failure_week);
    out["founders"] = {{"members", c.founders}, {"people", c.sectors[0]}, {"academia", c.sectors[1]}, {"government", c.sectors[2]}, {"leaders", c.first_leaders.size()}};
    out["members"] = {{"last", c.last_members}, {"most", c.most_members}, {"most_week", c.most_week}, {"fewest", c.fewest_members}, {"fewest_week", c.fewest_week}, {"joined", c.joined}, {"left", c.left}};
    out["stages"] = stages;
    out["last_stage"] = c.last_stage;
    out["activities"] = times(c.activities);
    out["mean_attendance"] = c.attendance;
    out["postponed"] = times(c.postponed);
    out["cancelled"] = times(c.cancelled);
    out["milestones"] = times(c.milestones);
    out["lessons"] = times(c.lessons);
    out["leaders"] = {{"left", moves(c.leaders_left)}, {"handed_over", moves(c.handovers)}, {"seated", moves(c.seated)}, {"leaderless_weeks", c.leaderless_weeks}, {"last", c.last_leaders}};
    out["actions"] = taken(c.actions, "ACT", find_action);
    out["shocks"] = taken(c.shocks, "SHOCK", find_shock);
    out["alarms"] = alarms;
    out["cumulative_output"] = c.output;
    return out;
}

} // namespace

nlohmann::ordered_json run_facts(const RunReport& report) {
    const Scenario& s = report.scenario;
    Json out;
    out["scenario"] = {{"file", report.scenario_file}, {"title", s.title}, {"title_th", s.title_th}, {"form", s.form}, {"governance", s.governance}, {"seed", std::to_string(s.seed)},
                       {"weeks", s.weeks}, {"start_date", s.start_date.empty() ? Json(nullptr) : Json(s.start_date)}, {"founders", report.course.founders}, {"pool", report.course.pool}};
    out["replicates"] = report.verdict ? verdict_facts(*report.verdict) : Json(nullptr);
    out["run"] = {{"replicate", report.replicate}};
    out["run"].update(course_facts(report.course, s));
    if (!s.costs.currency.empty())
        out["cost"] = {{"hours", report.course.effort.hours}, {"money", report.course.effort.money(s.costs)}, {"currency", s.costs.currency}, {"prices", "the user's own"}};
    Json idle = Json::array(), notes = Json::array(), notes_th = Json::array();
    for (const Idle& one : report.honesty.idle) idle.push_back({{"key", one.key}, {"why", one.why.en}, {"why_th", one.why.in(Language::thai)}});
    for (const Said& note : s.notes) notes.push_back(note.en), notes_th.push_back(note.in(Language::thai));
    out["honesty"] = {{"parameters", report.honesty.parameters}, {"assumptions_at_least", report.honesty.assumptions}, {"assumption_share", report.honesty.share()},
                      {"forecast", false}, {"without_effect", idle}, {"notes", notes}, {"notes_th", notes_th}};
    out["output"] = report.output.empty() ? Json(nullptr) : Json(report.output);
    out["next"] = report.output.empty() ? Json(nullptr) : Json(picture_command(report.output));
    return out;
}

std::string shell_word(const std::string& text) {
    constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/+=:@%,";
    if (!text.empty() && text.find_first_not_of(plain) == text.npos) return text;
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

std::string picture_command(const std::string& file) { return "scripts/plot_trajectory.py " + shell_word(file); }

double recording_bytes(const Scenario& scenario) {
    constexpr double bytes_per_agent_week = 2 + 4.0 * (14 + kGoals), bytes_per_tie_week = 4;
    const double agents = scenario.population.size(), rows = scenario.weeks / std::max(1, scenario.output.states_every_weeks) + 1;
    const double shots = scenario.weeks / std::max(1, scenario.output.snapshots_every_weeks) + 1;
    return 1.5 * agents * (rows * bytes_per_agent_week + scenario.population.max_ties * (scenario.weeks * bytes_per_tie_week * 0.1 + shots * 21));
}

} // namespace phakhi
