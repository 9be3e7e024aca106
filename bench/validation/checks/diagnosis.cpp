// SPDX-License-Identifier: MIT
// ALARM, COUNTER, STAGE: does the diagnosis name what was done, do counters help, is the order of stages earned?
#include "../check.hpp"
#include "../demonstrations.hpp"
#include <fmt/format.h>

namespace phakhi::validation {

namespace {

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

void own_alarm_scattered(Laboratory& lab, Report& report) {
    for (const Demonstration& d : demonstrations()) {
        const Course course = lab.run_scattered(demonstration(lab, d));
        report.judge(fmt::format("FAIL-{} first in {}", d.failure, d.name), share(course.own_first(d.failure)).times(100), at_least(75), "%", "its own alarm first");
    }
}

void own_alarm_at_sizes(Laboratory& lab, Report& report) {
    for (const int founders : {12, 60}) {
        for (const Demonstration& d : demonstrations()) {
            const Course course = lab.run(demonstration(lab, d).founders(founders, (10 * founders + 2) / 3).set("strategy.leaders", -1));
            report.judge(fmt::format("FAIL-{} first in {}, {} founders", d.failure, d.name, founders), share(course.own_first(d.failure)).times(100), at_least(75), "%", "its own alarm first");
        }
    }
}

void counters(Laboratory& lab, Report& report) {
    for (const Demonstration& d : demonstrations()) {
        const Countered pair = countered(lab, d);
        const Course without = lab.run(pair.left), with = lab.run(pair.countered);
        report.judge(fmt::format("output, countered against left alone: FAIL-{} ({}, week {})", d.failure, d.name, pair.week), relative(with.output(), without.output()).times(100), at_least(5), "%", "helps",
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
    {"ALARM-J", family, "The same where each network lives in a jittered world of its own", "decisions: joint ±15 % jitter", "failures/*, every parameter drawn anew for each replicate", 200, 30, false, own_alarm_scattered},
    {"ALARM-N", family, "The same in small and large networks", "decisions: n0 = 12, 60", "failures/*, 12 and 60 founders", 200, 30, false, own_alarm_at_sizes},
    {"COUNTER", family, "Undoing the cause of a failure in time helps", "FAIL-n, countered by ACT-n", "failures/*, counters/*", 100, 30, true, counters},
    {"STAGE", family, "The eight stages of formation come in their order, each gate judged alone", "decision 14; B:142-182", "healthy", 200, 40, false, stages},
};

} // namespace

std::span<const Check> diagnosis_checks() { return checks; }

} // namespace phakhi::validation
