// SPDX-License-Identifier: MIT
// ALARM, COUNTER, STAGE: does the diagnosis name what was done, do counters help, is the order of stages earned?
#include "../check.hpp"
#include "../laboratory.hpp"
#include <algorithm>
#include <fmt/format.h>

namespace phakhi::validation {

namespace {

struct Setting {
    const char* key;
    double value;
};

/// A demonstration of a failure and what undoes its cause at a week.
struct Demonstration {
    int failure;
    const char* name;     ///< of scenarios/failures
    int week;             ///< at which the counter begins
    std::vector<Setting> counter;
};

const std::vector<Demonstration>& demonstrations() {
    static const std::vector<Demonstration> all = {
        {1, "lock_in", 200, {{"strategy.lesson_depth", 1}, {"strategy.lesson_every_weeks", 13}, {"strategy.rotation_weeks", 52}, {"strategy.recruitment", 1}}},
        {2, "drift", 40, {{"strategy.agenda_pull", 0}, {"strategy.shared_decisions", 0.8}}},
        {3, "no_vision", 13, {{"strategy.vision_work", 1}, {"strategy.lesson_depth", 0.8}}},
        {4, "no_roles", 40, {{"strategy.role_definition", 1}}},
        {5, "clique", 40, {{"strategy.shared_decisions", 0.9}, {"strategy.two_way_fraction", 0.9}, {"strategy.rotation_weeks", 52}}},
        {6, "too_hard", 26, {{"environment.difficulty", 1.1}, {"strategy.mutual_help", 1}, {"strategy.incentives", 0.8}}},
        {7, "no_small_wins", 40, {{"strategy.celebrate_wins", 1}}},
        {8, "no_perseverance", 70, {{"strategy.push", 1}}},
        {9, "not_anchored", 104, {{"strategy.anchoring", 1}}},
        {10, "credit_stealing", 40, {{"strategy.transparency", 0.9}}},
        {11, "complacency", 26, {{"strategy.urgency_messages", 1.5}}},
        {12, "no_sponsor", 65, {{"environment.sponsor_dependence", 0.1}, {"environment.own_budget", 0.9}}},
        {13, "weak_vision", 40, {{"strategy.ambition", 1}}},
        {14, "vision_not_communicated", 26, {{"strategy.vision_messages", 1}, {"strategy.two_way_fraction", 0.8}}},
        {15, "capture", 40, {{"strategy.transparency", 0.9}, {"strategy.shared_decisions", 0.9}, {"strategy.rotation_weeks", 52}}},
        {16, "poor_systems", 26, {{"strategy.communication", 1}, {"strategy.channel", 0.6}, {"strategy.two_way_fraction", 0.7}, {"strategy.knowledge_exchange", 0.5}, {"strategy.weaving", 1}}},
        {17, "lack_of_leader", 40, {{"strategy.mentoring", 1}, {"strategy.incentives", 0.8}, {"strategy.rotation_weeks", 52}}},
        {18, "no_resources", 130, {{"environment.own_budget", 0.7}}},
        {19, "coordination_breakdown", 20, {{"strategy.invitation_lead_days", 21}, {"strategy.channel", 0.8}, {"environment.calendar_clash", 0.08}}},
        {20, "mismatch", 40, {{"strategy.respect", 1}}},
        {21, "distrust", 40, {{"strategy.overpromising", 0}}},
        {22, "no_time", 20, {{"environment.capacity_factor", 2.5}}},
        {23, "unresolved_conflict", 26, {{"strategy.facilitation", 0.9}}},
    };
    return all;
}

Arm demonstration(Laboratory& lab, const Demonstration& d) { return lab.arm(fmt::format("failures/{}.toml", d.name)); }

/// Where the case dies of a blow that strikes the unanchored only, the blow belongs to the demonstration.
void strike(Arm& arm, int failure) {
    if (failure == 9) arm.set("environment.difficulty", 1.2).shock(3, 208, 1).at(208, "environment.succession_blocked", 1, 312);
}

void own_alarm(Laboratory& lab, Report& report) {
    for (const Demonstration& d : demonstrations()) {
        const Course course = lab.run(demonstration(lab, d));
        report.judge(fmt::format("FAIL-{} first in {}", d.failure, d.name), share(course.own_first(d.failure)).times(100), at_least(75), "%", "its own alarm first");
    }
}

void false_alarms(Laboratory& lab, Report& report) {
    for (const int founders : {12, 24, 60}) {
        const Course course = lab.run(lab.arm("healthy").founders(founders, (10 * founders + 2) / 3));
        Values any(course.size());
        for (std::size_t k = 0; k < any.size(); ++k) any[k] = course.runs[k].first_failure > 0;
        report.judge(fmt::format("healthy networks with any alarm, {} founders", founders), share(any).times(100), at_most(10), "%", "at most 10 %");
    }
}

void own_alarm_at_sizes(Laboratory& lab, Report& report) {
    for (const int founders : {12, 60}) {
        std::size_t met = 0;
        std::string short_of;
        for (const Demonstration& d : demonstrations()) {
            const Course course = lab.run(demonstration(lab, d).founders(founders, (10 * founders + 2) / 3).set("strategy.leaders", -1));
            const double own = mean_of(course.own_first(d.failure));
            met += own >= 0.75;
            if (own < 0.75) short_of += fmt::format("{}FAIL-{} {:.0f} %", short_of.empty() ? "" : ", ", d.failure, 100 * own);
        }
        report.judge(fmt::format("demonstrations whose own alarm is first in three quarters, {} founders", founders), {static_cast<double>(met), unseen, unseen}, at_least(static_cast<double>(demonstrations().size())), fmt::format("of {}", demonstrations().size()), "all", short_of);
    }
}

void counters(Laboratory& lab, Report& report) {
    for (const Demonstration& d : demonstrations()) {
        Arm left = demonstration(lab, d), countered = left;
        strike(left, d.failure);
        strike(countered, d.failure);
        // before what the demonstration itself dates later is undone too, it must have begun
        for (const Setting& s : d.counter) countered.at(d.week, s.key, s.value);
        const Course without = lab.run(left), with = lab.run(countered);
        report.judge(fmt::format("output, countered against left alone: FAIL-{} ({}, week {})", d.failure, d.name, d.week), relative(with.output(), without.output()).times(100), at_least(5), "%", "helps",
                     fmt::format("alive at week 520: {:.0f} % against {:.0f} %", 100 * mean_of(with.survived(520)), 100 * mean_of(without.survived(520))));
    }
}

void stages(Laboratory& lab, Report& report) {
    const Course course = lab.run(lab.arm("healthy"));
    const std::size_t n = course.size();
    Values whole(n, 1), reached(n);
    for (std::size_t s = 0; s + 1 < stage_count; ++s) {
        Values order(n, unseen);
        for (std::size_t k = 0; k < n; ++k) {
            const auto& week = course.runs[k].gate_weeks;
            if (week[s + 1] >= 0) order[k] = week[s] >= 0 && week[s] <= week[s + 1];
            if (order[k] == order[k] && order[k] < 0.5) whole[k] = 0;
        }
        report.judge(fmt::format("gate {} opens no later than gate {}, each judged alone", s + 1, s + 2), share(order).times(100), at_least(75), "%", "the order is earned");
    }
    for (std::size_t k = 0; k < n; ++k) reached[k] = course.runs[k].gate_weeks[stage_count - 1] >= 0;
    report.judge("all eight in order", share(whole).times(100), at_least(50), "%", "the order is earned");
    report.tell("networks that reach stage 8", share(reached).times(100), "%");
    for (std::size_t s = 0; s < stage_count; ++s) {
        Values week(n, unseen);
        for (std::size_t k = 0; k < n; ++k) {
            if (course.runs[k].gate_weeks[s] >= 0) week[k] = course.runs[k].gate_weeks[s];
        }
        report.tell(fmt::format("week in which gate {} first opens (median)", s + 1), median(week), "week");
    }
}

constexpr std::string_view family = "Diagnosis, counters and stages";
constexpr Check checks[] = {
    {"ALARM", family, "In each demonstration of a failure its own alarm is the first", "decisions: own indicator first", "failures/*", 200, 30, true, own_alarm},
    {"QUIET", family, "A healthy network rarely raises an alarm", "decisions: false alarms", "healthy, 12 to 60 founders", 200, 40, true, false_alarms},
    {"ALARM-N", family, "The same in small and large networks", "decisions: n0 = 12, 60", "failures/*, 12 and 60 founders", 60, 20, false, own_alarm_at_sizes},
    {"COUNTER", family, "Undoing the cause of a failure in time helps", "FAIL-n, countered by ACT-n", "failures/*", 100, 30, true, counters},
    {"STAGE", family, "The eight stages of formation come in their order, each gate judged alone", "decision 14; B:142-182", "healthy", 200, 40, false, stages},
};

} // namespace

std::span<const Check> diagnosis_checks() { return checks; }

} // namespace phakhi::validation
