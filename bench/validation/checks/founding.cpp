// SPDX-License-Identifier: MIT
// P3, P4, P6, P13, P14: how networks are founded, talk, win, invite and close.
#include "../check.hpp"
#include "../laboratory.hpp"
#include <fmt/format.h>

namespace phakhi::validation {

namespace {

constexpr double points = 100;

/// Share of replicates in which this alarm was the first.
Interval first_symptom(const Course& course, int failure) { return share(course.own_first(failure)).times(100); }

void three_routes(Laboratory& lab, Report& report) {
    const Course healthy = lab.run(lab.arm("healthy").weeks(260));
    const struct { const char* name; int failure; Arm arm; } routes[] = {
        {"vision", 3, lab.arm("healthy").weeks(260).set("parameters.founding.clarity", 0.05).set("strategy.vision_work", 0).set("parameters.founding.acceptance", 0.05).set("parameters.founding.goal_spread", 0.2)},
        {"roles", 4, lab.arm("healthy").weeks(260).set("strategy.role_definition", 0).set("parameters.founding.role_clarity", 0.1)},
        {"urgency", 11, lab.arm("healthy").weeks(260).set("strategy.urgency_messages", 0.05).set("parameters.founding.urgency", 0.1)}};
    for (const auto& route : routes) {
        const Course course = lab.run(route.arm);
        report.judge(fmt::format("survival at week 260 without {}, against healthy", route.name), paired_shares(course.survived(260), healthy.survived(260)).times(points), at_most(-10), "points", "lower");
        report.judge(fmt::format("without {}: FAIL-{} is the first alarm", route.name, route.failure), first_symptom(course, route.failure), at_least(75), "%", "a first symptom of its own");
        if (!lab.full()) continue;
        report.tell(fmt::format("survival at week 104 without {}", route.name), share(course.survived(104)).times(100), "%");
        report.tell(fmt::format("survival at week 260 without {}", route.name), share(course.survived(260)).times(100), "%");
    }
}

void small_wins(Laboratory& lab, Report& report) {
    constexpr int year = 52;
    for (const double difficulty : {1.0, 1.15}) {
        const auto without = [&](int from, int to) {
            Arm arm = lab.arm("healthy").set("environment.difficulty", difficulty);
            if (to > from) arm.at(from, "strategy.celebrate_wins", 0, to);
            return lab.run(arm).survived(520);
        };
        const Values early = without(1, 2 * year + 1), middle = without(2 * year + 1, 4 * year + 1), late = without(4 * year + 1, 6 * year + 1);
        const std::string at = fmt::format(", difficulty {}", difficulty);
        report.judge("survival at week 520 without wins in years 1–2, against without in years 3–4" + at, paired_shares(early, middle).times(points), at_most(-5), "points", "lower");
        report.judge("the same against without in years 5–6" + at, paired_shares(early, late).times(points), at_most(-5), "points", "lower");
        if (!lab.full()) continue;
        const Values always = without(0, 0), never = without(1, forever);
        report.tell("survival with wins always" + at, share(always).times(100), "%");
        report.tell("survival with wins never" + at, share(never).times(100), "%");
        report.tell("survival without in years 1–2" + at, share(early).times(100), "%");
        report.tell("survival without in years 3–4" + at, share(middle).times(100), "%");
        report.tell("survival without in years 5–6" + at, share(late).times(100), "%");
    }
}

void one_way(Laboratory& lab, Report& report) {
    constexpr int week = 104;
    const auto course = [&](double two_way) { return lab.run(lab.arm("healthy").weeks(260).set("strategy.two_way_fraction", two_way), {MetricId::mean_awareness, MetricId::mean_acceptance}); };
    const Course none = course(0), usual = course(0.7);
    report.judge("awareness at week 104, no two-way communication against 70 %", paired(none.at(MetricId::mean_awareness, week), usual.at(MetricId::mean_awareness, week)), between(-0.08, 0.08), "", "as much");
    report.judge("acceptance at week 104, the same", paired(none.at(MetricId::mean_acceptance, week), usual.at(MetricId::mean_acceptance, week)), at_most(-0.15), "", "much less");
    if (!lab.full()) return;
    for (const double t : {0.0, 0.3, 0.7, 1.0}) {
        const Course c = course(t);
        report.tell(fmt::format("acceptance at week 104, two-way share {}", t), mean(c.at(MetricId::mean_acceptance, week)));
        report.tell(fmt::format("survival at week 260, two-way share {}", t), share(c.survived(260)).times(100), "%");
    }
}

void invitations(Laboratory& lab, Report& report) {
    const auto course = [&](double days, double gate) { return lab.run(lab.arm("committee").weeks(260).set("strategy.invitation_lead_days", days).set("environment.gatekeeping", gate)); };
    const Course good = course(21, 0), late = course(2, 0.8);
    report.judge("survival at week 260, invited three weeks ahead, no gatekeepers", share(good.survived(260)).times(100), at_least(85), "%", "lives");
    report.judge("the same, invited two days ahead through gatekeepers", share(late.survived(260)).times(100), at_most(15), "%", "dies");
    const Course person = lab.run(lab.arm("committee").weeks(260).set("strategy.invitation_lead_days", 2).set("environment.gatekeeping", 0.8).set("strategy.channel", 1));
    report.judge("late and through gatekeepers, but invited in person", share(person.survived(260)).times(100), at_least(85), "%", "rescued");
    if (!lab.full()) return;
    for (const double days : {21.0, 7.0, 2.0}) {
        for (const double gate : {0.0, 0.4, 0.8}) report.tell(fmt::format("survival, {} days ahead, gatekeeping {}", days, gate), share(course(days, gate).survived(260)).times(100), "%");
    }
    report.tell("exists on paper only, two days ahead through gatekeepers", share(late.ended_as(Outcome::zombie)).times(100), "%");
}

void closing(Laboratory& lab, Report& report) {
    const Course met = lab.run(lab.arm("healthy").set("environment.target_impact", 200));
    report.judge("a healthy network whose need is met: completed", share(met.ended_as(Outcome::completed)).times(100), at_least(95), "%", "told apart");
    const Course failing = lab.run(lab.arm("healthy").set("environment.target_impact", 200).set("strategy.vision_work", 0).set("parameters.founding.clarity", 0.05));
    Values lost = failing.survived(520);
    for (double& v : lost) v = 1 - v;
    report.judge("a network founded without vision, the same need: failed", share(lost).times(100), at_least(85), "%", "told apart");
    const Course goes_on = lab.run(lab.arm("healthy").set("environment.target_impact", 200).set("environment.orderly_close", 0));
    report.judge("need met, no closing in good order: completed", share(goes_on.ended_as(Outcome::completed)).times(100), at_most(1), "%", "none");
    report.tell("need met, no closing in good order: alive at week 520", share(goes_on.survived(520)).times(100), "%");
}

constexpr std::string_view family = "Patterns of founding, talking, winning, inviting, closing";
constexpr Check checks[] = {
    {"P3", family, "Founding without vision, without roles or without urgency each lowers survival, by different routes and first symptoms", "STAGE-1, STAGE-3; FAIL-3, FAIL-4, FAIL-11", "healthy", 200, 40, true, three_routes},
    {"P4", family, "Small wins raise survival most in the first two years", "STAGE-6; Kotter 1995", "healthy, at two levels of difficulty", 200, 40, true, small_wins},
    {"P6", family, "One-way communication brings awareness, not acceptance", "DEF-9; FAIL-14", "healthy", 200, 40, true, one_way},
    {"P13", family, "Late invitations and gatekeepers are enough to kill a committee", "CASE-7; COORD-5, COORD-6", "committee", 200, 40, true, invitations},
    {"P14", family, "A closing in good order when the need is met is told apart from failure", "DEF-10", "healthy with a target of 200 healthy weeks", 200, 40, true, closing},
};

} // namespace

std::span<const Check> founding_checks() { return checks; }

} // namespace phakhi::validation
