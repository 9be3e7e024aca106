// SPDX-License-Identifier: MIT
// P7, P8, P9: the rhythm of activities, lock-in, what lasts.
#include "../check.hpp"
#include "../laboratory.hpp"
#include <fmt/format.h>

namespace phakhi::validation {

namespace {

void cadence(Laboratory& lab, Report& report) {
    const auto course = [&](double weeks, double money) {
        Arm arm = lab.arm("healthy").set("strategy.meeting_cadence_weeks", weeks);
        if (money > 0) arm.set("environment.own_budget", money);
        return lab.run(arm, {MetricId::mean_trust, MetricId::mean_degree, MetricId::mean_overload});
    };
    constexpr double rich = 9, usual = 0;
    const Course four = course(4, usual), half_year = course(26, usual), eight = course(8, usual);
    report.judge("ties a member at week 260, every 4 weeks against every 26", paired(four.at(MetricId::mean_degree, 260), half_year.at(MetricId::mean_degree, 260)), at_least(1), "ties", "regular activity keeps ties");
    report.judge("output, every 4 weeks against every 8", relative(four.output(), eight.output()).times(100), at_least(5), "%", "more");
    // what one more activity a year brings, in the upper and in the lower range
    Values high = four.output(), low = eight.output(), rare = half_year.output();
    for (std::size_t k = 0; k < high.size(); ++k) {
        high[k] = (high[k] - low[k]) / (52.0 / 4 - 52.0 / 8);
        low[k] = (low[k] - rare[k]) / (52.0 / 8 - 52.0 / 26);
    }
    report.judge("output that one more activity a year brings, from 6.5 to 13 a year against from 2 to 6.5", relative(high, low).times(100), at_most(-10), "%", "saturates");
    const Course weekly = course(1, usual);
    report.judge("output, weekly against every 4 weeks", relative(weekly.output(), four.output()).times(100), at_most(-10), "%", "turns negative: money");
    const Course rich_weekly = course(1, rich), rich_two = course(2, rich);
    report.judge("output with ample money, weekly against every 2 weeks", relative(rich_weekly.output(), rich_two.output()).times(100), at_most(-10), "%", "turns negative: members' time");
    report.judge("overload at week 104 with ample money, weekly against every 2 weeks", paired(rich_weekly.at(MetricId::mean_overload, 104), rich_two.at(MetricId::mean_overload, 104)), at_least(0.02), "", "that is why");
    if (!lab.full()) return;
    for (const double w : {1, 2, 3, 4, 6, 8, 13, 26, 52}) {
        const Course c = course(w, usual);
        report.tell(fmt::format("output, every {} weeks", w), mean(c.output()), "healthy weeks");
        report.tell(fmt::format("survival at week 520, every {} weeks", w), share(c.survived(520)).times(100), "%");
    }
}

constexpr int moved = 260, horizon = 520;

/// After the need moved: first week with less than a part of the members of then (NaN = never, or ended before).
Values decline_week(const Course& course, double part) {
    Values v(course.size(), unseen);
    for (std::size_t k = 0; k < course.size(); ++k) {
        const double before = course.at(MetricId::members, k, moved);
        for (int week = moved; week <= horizon && before == before; ++week) {
            if (const double n = course.at(MetricId::members, k, week); n == n && n < part * before) {
                v[k] = week;
                break;
            }
        }
    }
    return v;
}

/// The largest share of members lost within half a year.
Values worst_loss(const Course& course) {
    constexpr int half_year = 26;
    Values v(course.size(), unseen);
    for (std::size_t k = 0; k < course.size(); ++k) {
        for (int week = moved; week <= horizon; ++week) {
            const double before = course.at(MetricId::members, k, week - half_year), n = course.at(MetricId::members, k, week);
            if (n != n) break;
            v[k] = std::max(v[k] == v[k] ? v[k] : 0.0, 1 - n / before);
        }
    }
    return v;
}

void lock_in(Laboratory& lab, Report& report) {
    const auto course = [&](double depth, bool moves) {
        Arm arm = lab.arm("healthy").set("strategy.lesson_depth", depth);
        if (moves) arm.shock(2, moved, 0.4, 1);
        return lab.run(arm, {MetricId::members, MetricId::output, MetricId::mean_commitment});
    };
    const Course never = course(0, true), usual = course(0.5, true), deep = course(1, true);
    report.judge("output at week 520, no lessons against deep ones", paired(never.over(MetricId::output, 468, 520), deep.over(MetricId::output, 468, 520)), at_most(-0.15), "healthy weeks", "declines");
    report.judge("survival at week 520, the same", paired_shares(never.survived(520), deep.survived(520)).times(100), at_most(-10), "points", "declines");
    const Interval late = bootstrap(never.size(), [&, a = decline_week(never, 0.9), b = decline_week(deep, 0.9)](const std::vector<std::size_t>& sample) {
        Values x, y;
        for (const std::size_t k : sample) x.push_back(a[k]), y.push_back(b[k]);
        return median_of(x) - median_of(y);
    });
    report.judge("week in which a tenth of the members is lost (median of those that lose it), no lessons minus deep ones", late, at_least(4), "weeks", "later");
    report.judge("largest loss of members within half a year, no lessons minus deep ones", paired(worst_loss(never), worst_loss(deep)).times(100), at_least(5), "points", "faster");
    const Course still_never = course(0, false), still_deep = course(1, false);
    report.judge("survival at week 520 where the need does not move, no lessons against deep ones", paired_shares(still_never.survived(520), still_deep.survived(520)).times(100), between(-6, 6), "points", "no difference");
    if (!lab.full()) return;
    const struct { const char* name; const Course& course; } arms[] = {{"no lessons", never}, {"usual lessons", usual}, {"deep lessons", deep}};
    for (const auto& arm : arms) {
        for (const int week : {286, 312, 364, 416}) report.tell(fmt::format("members at week {}, {}", week, arm.name), mean(arm.course.at(MetricId::members, week)));
        report.tell(fmt::format("largest loss within half a year, {}", arm.name), mean(worst_loss(arm.course)).times(100), "%");
        report.tell(fmt::format("survival at week 520, {}", arm.name), share(arm.course.survived(520)).times(100), "%");
    }
}

void anchoring(Laboratory& lab, Report& report) {
    constexpr int week = 208;
    enum { nothing, leaders, money };
    const auto course = [&](double anchoring, int blow) {
        Arm arm = lab.arm("healthy").set("strategy.anchoring", anchoring).set("environment.difficulty", blow == money ? 1 : 1.3);
        if (blow == leaders) arm.shock(3, week, 1).at(week, "environment.succession_blocked", 1, week + 104);
        if (blow == money) arm.at(week, "environment.own_budget", 0).at(week, "environment.sponsor_support", 0);
        return lab.run(arm);
    };
    const Course loose = course(0, leaders), firm = course(1, leaders);
    report.judge("all leaders gone for two years: survival at week 520, anchored against not", paired_shares(firm.survived(520), loose.survived(520)).times(100), at_least(15), "points", "survives");
    const Course poor_loose = course(0, money), poor_firm = course(1, money);
    report.judge("all money gone: survival at week 520, anchored against not", paired_shares(poor_firm.survived(520), poor_loose.survived(520)).times(100), at_least(15), "points", "survives");
    report.judge("alive at week 520, anchored, leaders gone", share(firm.survived(520)).times(100), at_least(55), "%", "most survive");
    report.judge("alive at week 520, unanchored, leaders gone", share(loose.survived(520)).times(100), at_most(45), "%", "most die");
    report.judge("alive at week 520, anchored, money gone", share(poor_firm.survived(520)).times(100), at_least(55), "%", "most survive");
    report.judge("alive at week 520, unanchored, money gone", share(poor_loose.survived(520)).times(100), at_most(45), "%", "most die");
    if (!lab.full()) return;
    report.tell("alive at week 520, unanchored, nothing happens", share(course(0, nothing).survived(520)).times(100), "%");
    report.tell("alive at week 520, anchored, nothing happens", share(course(1, nothing).survived(520)).times(100), "%");
}

constexpr std::string_view family = "Patterns of rhythm, lock-in and anchoring";
constexpr Check checks[] = {
    {"P7", family, "Regular activity keeps ties; the effect of cadence saturates and, past members' capacity or money, turns negative", "SUST-1; ACT-6", "healthy", 200, 40, true, cadence},
    {"P8", family, "Success breeds lock-in: when the need moves, networks without lesson-drawing decline later and faster", "FAIL-1; ACT-17", "healthy, the need moves by .4 at week 260", 200, 40, true, lock_in},
    {"P9", family, "Anchoring as culture lets a network survive a leader's departure or a cut that kills an unanchored one", "STAGE-8; FAIL-9", "healthy (difficulty 1.3 where leaders go), blow at week 208", 200, 40, true, anchoring},
};

} // namespace

std::span<const Check> course_checks() { return checks; }

} // namespace phakhi::validation
