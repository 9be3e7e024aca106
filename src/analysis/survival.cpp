// SPDX-License-Identifier: MIT
#include "analysis/survival.hpp"
#include <algorithm>

namespace phakhi {

namespace {

/// What ends in a week, by outcome; sustained counts the censored.
struct WeekEnds {
    int week = 0;
    std::size_t at_risk = 0;
    std::array<std::size_t, outcome_count> ends{};
    std::size_t of(Outcome outcome) const { return ends[static_cast<std::size_t>(outcome)]; }
    std::size_t failures() const { return of(Outcome::collapsed) + of(Outcome::captured) + of(Outcome::zombie); }
    std::size_t events() const { return failures() + of(Outcome::completed); }
};

std::vector<WeekEnds> ends_by_week(std::span<const Lifetime> lives, int horizon) {
    std::vector<Lifetime> sorted;
    for (const Lifetime& life : lives) sorted.push_back(life.week <= horizon ? life : Lifetime{horizon, Outcome::sustained});
    std::sort(sorted.begin(), sorted.end(), [](const Lifetime& a, const Lifetime& b) { return a.week < b.week; });
    std::vector<WeekEnds> weeks;
    for (std::size_t k = 0; k < sorted.size(); ++k) {
        if (weeks.empty() || weeks.back().week != sorted[k].week) weeks.push_back({sorted[k].week, sorted.size() - k, {}});
        ++weeks.back().ends[static_cast<std::size_t>(sorted[k].outcome)];
    }
    return weeks;
}

/// Limits of a share on the log(−log) scale: share^exp(±z·error / (share·|log share|)). They stay in (0,1) (Kalbfleisch & Prentice 1980).
struct Limits {
    double low = unknown, high = unknown;
};
Limits log_log_limits(double share, double error) {
    if (!(share > 0) || !(share < 1)) return {};
    const double spread = z95() * error / (share * std::log(share));   // negative
    return {std::pow(share, std::exp(-spread)), std::pow(share, std::exp(spread))};
}

/// The last step that is not after a week, or none.
template <class Step> const Step* step_at(const std::vector<Step>& steps, int week) {
    const auto after = std::upper_bound(steps.begin(), steps.end(), week, [](int w, const Step& step) { return w < step.week; });
    return after == steps.begin() ? nullptr : &*std::prev(after);
}

std::vector<IncidenceStep> incidence_of(Outcome outcome, const std::vector<WeekEnds>& weeks) {
    std::vector<IncidenceStep> steps;
    double alive = 1, share = 0;
    double all = 0, all_by_share = 0, all_by_square = 0;   // Σ r, Σ I r, Σ I² r with r = d / (n (n − d)), d of any cause
    double own = 0, mixed = 0, mixed_by_share = 0;         // Σ S²(n − e) e / n³, Σ S e / n², Σ I S e / n², e of this cause
    for (const WeekEnds& week : weeks) {
        const auto n = static_cast<double>(week.at_risk), any = static_cast<double>(week.events()), mine = static_cast<double>(week.of(outcome));
        if (any == 0) continue;
        const double jump = alive / n;
        share += jump * mine;
        if (any < n) {   // nobody is left after the last: its term is (I − I)²
            const double r = any / (n * (n - any));
            all += r, all_by_share += share * r, all_by_square += share * share * r;
        }
        own += jump * jump * (n - mine) * mine / n;
        mixed += jump * mine / n, mixed_by_share += share * jump * mine / n;
        alive *= 1 - any / n;
        const double variance = share * share * all - 2 * share * all_by_share + all_by_square + own - 2 * share * mixed + 2 * mixed_by_share;
        const double error = std::sqrt(std::max(0.0, variance));
        const Limits limits = log_log_limits(share, error);
        steps.push_back({week.week, share, error, limits.low, limits.high});
    }
    return steps;
}

} // namespace

double SurvivalCurve::survival(int week) const {
    const SurvivalStep* step = step_at(steps, week);
    return step ? step->survival : 1;
}

int SurvivalCurve::median_week() const {
    const auto half = std::find_if(steps.begin(), steps.end(), [](const SurvivalStep& step) { return step.survival <= 0.5; });
    return half == steps.end() ? -1 : half->week;
}

SurvivalCurve kaplan_meier(std::span<const Lifetime> lives, int horizon) {
    SurvivalCurve curve;
    double survival = 1, greenwood = 0;
    for (const WeekEnds& week : ends_by_week(lives, horizon)) {
        if (week.failures() == 0) continue;
        const auto n = static_cast<double>(week.at_risk), d = static_cast<double>(week.failures());
        survival *= 1 - d / n;
        greenwood += d < n ? d / (n * (n - d)) : 0;
        const double error = survival * std::sqrt(greenwood);
        const Limits limits = log_log_limits(survival, error);
        curve.steps.push_back({week.week, week.at_risk, week.failures(), survival, error, limits.low, limits.high});
    }
    return curve;
}

std::size_t at_risk(std::span<const Lifetime> lives, int week) {
    return static_cast<std::size_t>(std::count_if(lives.begin(), lives.end(), [&](const Lifetime& life) { return life.week >= week; }));
}

RestrictedMean restricted_mean(const SurvivalCurve& curve, int horizon) {
    double area = 0, variance = 0;
    int right = horizon;
    for (auto step = curve.steps.rbegin(); step != curve.steps.rend(); ++step) {
        if (step->week >= horizon) continue;
        area += step->survival * (right - step->week);
        right = step->week;
        const auto n = static_cast<double>(step->at_risk), d = static_cast<double>(step->failed);
        if (d < n) variance += area * area * d / (n * (n - d));
    }
    return {area + right, std::sqrt(variance)};
}

double CumulativeIncidence::share(Outcome outcome, int week) const {
    const IncidenceStep* step = step_at(of[static_cast<std::size_t>(outcome)], week);
    return step ? step->share : 0;
}

CumulativeIncidence aalen_johansen(std::span<const Lifetime> lives, int horizon) {
    const std::vector<WeekEnds> weeks = ends_by_week(lives, horizon);
    CumulativeIncidence incidence;
    for (const Outcome outcome : {Outcome::completed, Outcome::collapsed, Outcome::captured, Outcome::zombie})
        incidence.of[static_cast<std::size_t>(outcome)] = incidence_of(outcome, weeks);
    return incidence;
}

int weeks_not_lost(const Lifetime& life, int horizon) { return failed(life.outcome) ? std::min(life.week, horizon) : horizon; }

} // namespace phakhi
