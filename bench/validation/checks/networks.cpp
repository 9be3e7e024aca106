// SPDX-License-Identifier: MIT
// R1-R5: survival and course of real networks.
#include "../check.hpp"
#include "../laboratory.hpp"
#include <cmath>

namespace phakhi::validation {

namespace {

constexpr int grant_end = 156, four_years_on = 364, five_years = 260;

/// Of those alive at `from`, the share that has ended by `to`.
Interval ended_between(const Course& course, int from, int to) {
    Values ended = course.alive(to);
    const Values before = course.alive(from);
    for (std::size_t k = 0; k < ended.size(); ++k) ended[k] = before[k] > 0.5 ? 1 - ended[k] : unseen;
    return share(ended);
}

void grant(Laboratory& lab, Report& report) {
    const Course course = lab.run(lab.arm("grant").weeks(four_years_on));
    report.judge("alive when the grant ends", share(course.alive(grant_end)).times(100), between(85, 95), "%", "90 %");
    const Interval four = ended_between(course, grant_end, four_years_on);
    const auto yearly = [](double ended) { return 100 * (1 - std::pow(1 - ended, 0.25)); };
    report.judge("ends a year over the four years after", {yearly(four.value), yearly(four.low), yearly(four.high)}, between(3, 8), "%", "about 7 %");
    for (int year = 0; year < 4; ++year) {
        const int from = grant_end + 52 * year;
        report.tell("ends in year " + std::to_string(year + 1) + " after", ended_between(course, from, from + 52).times(100), "%", "3–8 %");
    }
    report.judge("alive four years after the grant", share(course.alive(four_years_on)).times(100), between(60, 73), "%", "two thirds");
    Arm same = lab.arm("grant").weeks(four_years_on).set("environment.target_spread", 0);   // the same site each time: only its luck differs
    same.scenario.variation.clear();
    const Course identical = lab.run(same);
    const Values among = course.output(), within = identical.output();
    const Interval spread = bootstrap(among.size(), [&](const std::vector<std::size_t>& sample) {
        const auto variance = [&](const Values& v) {
            double sum = 0, squares = 0, n = static_cast<double>(sample.size());
            for (const std::size_t k : sample) sum += v[k], squares += v[k] * v[k];
            return squares / n - sum * sum / n / n;
        };
        return 1 - variance(within) / variance(among);
    });
    report.judge("part of the variance of output that lies between sites", spread.times(100), at_least(50), "%", "the main source of spread");
    report.tell("alive four years after, identical sites", share(identical.alive(four_years_on)).times(100), "%");
}

void endings(Laboratory& lab, Report& report) {
    const Course course = lab.run(lab.arm("grant").weeks(four_years_on));
    const Values alive = course.alive(four_years_on), completed = course.ended_as(Outcome::completed, four_years_on);
    Values because(alive.size());
    for (std::size_t k = 0; k < alive.size(); ++k) because[k] = alive[k] > 0.5 ? unseen : completed[k];
    report.judge("of those that ended, the goal was met", share(because).times(100), between(20, 45), "%", "33 % of 52");
}

void planning(Laboratory& lab, Report& report) {
    const auto survived = [&](double plan, double leaders) {
        return lab.run(lab.arm("grant").weeks(four_years_on).set("strategy.sustainability_planning", plan).set("strategy.leaders", leaders)).survived(four_years_on);
    };
    report.judge("survival at equal money, full planning against none", paired_shares(survived(1, -1), survived(0, -1)).times(100), at_least(3), "points", "higher");
    report.judge("the same, a board of four against two", paired_shares(survived(0.6, 4), survived(0.6, 2)).times(100), at_least(3), "points", "higher");
}

/// 0 declining or ended, 1 in development, 2 consolidated, by what could be seen at the end of a week.
int class_at(const Course& course, std::size_t run, int week, double founders) {
    const double n = course.at(MetricId::members, run, week);
    if (n != n) return 0;
    const double output = course.at(MetricId::output, run, week);
    if (n < 0.85 * course.at(MetricId::members, run, week - 52) || output < 0.35) return 0;
    const bool firm = course.at(MetricId::culture_anchoring, run, week) > 0.4 && course.at(MetricId::mean_commitment, run, week) > 0.45;
    return firm && output > 0.7 && n >= 0.8 * founders ? 2 : 1;
}

void unmanaged(Laboratory& lab, Report& report) {
    const Arm arm = lab.arm("unmanaged").weeks(five_years);
    const double founders = arm.scenario.population.founders;
    const Course course = lab.run(arm, {MetricId::members, MetricId::output, MetricId::culture_anchoring, MetricId::mean_commitment});
    Values is[3], before(course.size(), unseen);
    for (int c = 0; c < 3; ++c) is[c].resize(course.size());
    for (std::size_t k = 0; k < course.size(); ++k) {
        const int now = class_at(course, k, five_years, founders);
        for (int c = 0; c < 3; ++c) is[c][k] = now == c;
        if (now != 0) continue;
        before[k] = 1;   // decline set in before consolidation unless it was consolidated at some earlier week
        for (int week = 52; week < five_years; week += 4) {
            if (class_at(course, k, week, founders) == 2) before[k] = 0;
        }
    }
    report.judge("declining or closed after five years", share(is[0]).times(100), between(48, 84), "%", "68 %");
    report.judge("in development", share(is[1]).times(100), between(8, 41), "%", "21 %");
    report.judge("consolidated", share(is[2]).times(100), between(2, 28), "%", "11 %");
    report.judge("of the declining, never consolidated before", share(before).times(100), at_least(75), "%", "decline before consolidation");
    Values closed = course.survived(five_years);
    for (double& v : closed) v = 1 - v;
    report.tell("closed", share(closed).times(100), "%");
}

void growth(Laboratory& lab, Report& report) {
    const Course course = lab.run(lab.arm("cases/re_amp/re_amp.toml"), {MetricId::members});
    const auto reach = [&](int week, double size) {
        Values yes = course.at(MetricId::members, week);
        for (double& v : yes) v = v >= size;   // an ended network does not reach it
        return share(yes).times(100);
    };
    report.judge("replicates with 125 members after six years", reach(312, 125), between(2.5, 50), "%", "one success: in the upper tail");
    report.judge("replicates with 165 members after ten years", reach(520, 165), between(2.5, 50), "%", "one success: in the upper tail");
    report.tell("members after six years", mean(course.at(MetricId::members, 312)), "", "125");
    report.tell("members after ten years", mean(course.at(MetricId::members, 520)), "", "165");
    report.tell("members after the first year, of mapping and a rocky start", mean(course.at(MetricId::members, 52)), "", "19 founders");
    report.tell("alive after ten years", share(course.survived(520)).times(100), "%");
}

constexpr std::string_view family = "Survival and course of real networks";
constexpr Check checks[] = {
    {"R1", family, "A funded coalition mostly lives to the end of its grant, then some sites end each year", "Feinberg, Bontempo & Greenberg 2008 (110 sites)", "grant", 400, 80, false, grant},
    {"R2", family, "Of those that end, a substantial minority ends because the goal was met", "NORC / ASPE 2012", "grant", 400, 80, false, endings},
    {"R3", family, "Planning for sustainability raises survival at equal money, a well-functioning board does too", "Feinberg et al. 2008", "grant", 400, 80, false, planning},
    {"R4", family, "Unmanaged voluntary networks mostly fail to consolidate", "Wegner, Alievi & Begnis 2015 (28 networks, exact intervals)", "unmanaged", 400, 80, false, unmanaged},
    {"R5", family, "The growth of RE-AMP is possible, in the upper tail", "case reports; CASE-1", "cases/re_amp", 200, 40, false, growth},
};

} // namespace

std::span<const Check> network_checks() { return checks; }

} // namespace phakhi::validation
