// SPDX-License-Identifier: MIT
// ALARM, COUNTER, STAGE: does the diagnosis name what was done, do counters help, is the order of stages earned?
#include "../check.hpp"
#include "../demonstrations.hpp"
#include "diagnosis/failure_mode.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <map>

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

/// The first three alarms of a run, by week and then by number.
std::vector<int> first_alarms(const RunSummary& run) {
    std::vector<std::pair<int, int>> on;
    for (std::size_t f = 0; f < run.first_weeks.size(); ++f) {
        if (run.first_weeks[f] >= 0) on.emplace_back(run.first_weeks[f], static_cast<int>(f) + 1);
    }
    std::sort(on.begin(), on.end());
    std::vector<int> first;
    for (std::size_t k = 0; k < std::min<std::size_t>(3, on.size()); ++k) first.push_back(on[k].second);
    return first;
}

/// The first week in which the alarm of a failure can go on.
int earliest(int failure) {
    const FailureMode& mode = *failures_by_number()[static_cast<std::size_t>(failure - 1)];
    return mode.from_week + mode.weeks - 1;
}

void pairs(Laboratory& lab, Report& report) {
    Values all, in_time;
    std::string hidden;
    std::size_t clashing = 0, low = 0;
    double least = 1;
    for (std::size_t i = 0; i < demonstrations().size(); ++i) {
        for (std::size_t j = i + 1; j < demonstrations().size(); ++j) {
            const Demonstration &a = demonstrations()[i], &b = demonstrations()[j];
            const auto arm = both(lab, a, b);
            if (!arm) {
                ++clashing;
                continue;
            }
            const Course course = lab.run(*arm);
            std::size_t named = 0, could = 0, named_that_could = 0;
            const int week = std::max(earliest(a.failure), earliest(b.failure));
            std::map<int, std::size_t> instead;
            for (const RunSummary& run : course.runs) {
                const std::vector<int> first = first_alarms(run);
                const auto there = [&](int failure) { return std::find(first.begin(), first.end(), failure) != first.end(); };
                const bool both_named = there(a.failure) && there(b.failure);
                named += both_named;
                could += run.end_week >= week;
                named_that_could += both_named && run.end_week >= week;
                for (const int failure : first) instead[failure] += failure != a.failure && failure != b.failure;
                if (!there(a.failure)) ++instead[-a.failure];
                if (!there(b.failure)) ++instead[-b.failure];
            }
            const double share_named = static_cast<double>(named) / static_cast<double>(course.size());
            all.push_back(share_named);
            if (2 * could >= course.size()) in_time.push_back(static_cast<double>(named_that_could) / static_cast<double>(could));
            least = std::min(least, share_named);
            if (share_named >= 0.4) continue;
            ++low;
            const int missing = instead[-a.failure] >= instead[-b.failure] ? a.failure : b.failure;
            instead.erase(-a.failure), instead.erase(-b.failure);
            const auto most = std::max_element(instead.begin(), instead.end(), [](const auto& x, const auto& y) { return x.second < y.second; });
            hidden += fmt::format("{}FAIL-{} with FAIL-{}: {:.0f} % (FAIL-{} is not seen{})", hidden.empty() ? "" : "; ", a.failure, b.failure, 100 * share_named, missing,
                                  most != instead.end() && 2 * most->second >= course.size() ? fmt::format(", FAIL-{} comes before", most->first) : std::string());
        }
    }
    report.tell("pairs of causes", {static_cast<double>(all.size()), unseen, unseen}, "", "", fmt::format("{} more turn the same setting to different values", clashing));
    report.judge("both causes among the first three alarms, mean over pairs", mean(all).times(100), at_least(75), "%", "decisions: at least 75 %");
    report.judge("the same, least of all pairs", {100 * least, unseen, unseen}, at_least(40), "%", "no pair below 40 %");
    report.tell("mean over pairs of which most networks live until both alarms can go on, among those that do", mean(in_time).times(100), "%", "", fmt::format("{} pairs", in_time.size()));
    report.tell("pairs below 40 %", {static_cast<double>(low), unseen, unseen}, "", "", hidden);
}

constexpr std::string_view family = "Diagnosis, counters and stages";
constexpr Check checks[] = {
    {"ALARM", family, "In each demonstration of a failure its own alarm is the first", "decisions: own indicator first", "failures/*", 200, 30, true, own_alarm},
    {"QUIET", family, "A healthy network rarely raises an alarm", "decisions: false alarms", "healthy, 12 to 60 founders", 200, 40, true, false_alarms},
    {"ALARM-N", family, "The same in small and large networks", "decisions: n0 = 12, 60", "failures/*, 12 and 60 founders", 60, 20, false, own_alarm_at_sizes},
    {"PAIRS", family, "Where two causes act at once, both are named", "issue 5: pairs", "every two of failures/* that do not turn the same setting, from week 13", 50, 10, false, pairs},
    {"COUNTER", family, "Undoing the cause of a failure in time helps", "FAIL-n, countered by ACT-n", "failures/*, counters/*", 100, 30, true, counters},
    {"STAGE", family, "The eight stages of formation come in their order, each gate judged alone", "decision 14; B:142-182", "healthy", 200, 40, false, stages},
};

} // namespace

std::span<const Check> diagnosis_checks() { return checks; }

} // namespace phakhi::validation
