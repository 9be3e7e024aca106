// SPDX-License-Identifier: MIT
#include "analysis/summary.hpp"
#include "analysis/resampling.hpp"

namespace phakhi {

CourseQuantiles quantiles_of(std::vector<float>& values) {
    std::erase_if(values, [](float x) { return std::isnan(x); });
    CourseQuantiles out;
    out.fill(unknown);
    if (values.size() < fewest_for_quantiles) return out;
    std::sort(values.begin(), values.end());
    for (std::size_t q = 0; q < out.size(); ++q) out[q] = quantile_of_sorted(values, course_quantiles[q]);
    return out;
}

std::vector<float> quantiles_by_week(std::span<const float> runs, std::size_t rows) {
    std::vector<float> out, values;
    for (std::size_t week = 0; week < rows; ++week) {
        values.clear();
        for (std::size_t at = week; at < runs.size(); at += rows) values.push_back(runs[at]);
        for (const double quantile : quantiles_of(values)) out.push_back(static_cast<float>(quantile));
    }
    return out;
}

SurvivalByWeek survival_by_week(std::span<const Lifetime> lives, std::size_t rows) {
    const int last = static_cast<int>(rows) - 1;
    int horizon = lives.empty() ? -1 : last, longest = -1;
    for (const Lifetime& life : lives) {
        if (life.outcome == Outcome::sustained) longest = std::max(longest, life.week);
    }
    if (longest >= 0) horizon = std::min(longest, last);   // sustained networks lived for as long as they were watched
    std::vector<std::int32_t> ended(rows + 1);
    for (const Lifetime& life : lives) ++ended[static_cast<std::size_t>(std::min(life.week + 1, static_cast<int>(rows)))];
    const SurvivalCurve curve = kaplan_meier(lives, last);
    SurvivalByWeek out;
    SurvivalStep now;
    auto next = curve.steps.begin();
    auto at_risk = static_cast<std::int32_t>(lives.size());
    for (int week = 0; week <= last; ++week) {
        for (; next != curve.steps.end() && next->week <= week; ++next) now = *next;
        at_risk -= ended[static_cast<std::size_t>(week)];
        const bool watched = week <= horizon;
        out.at_risk.push_back(at_risk);
        out.survival.push_back(watched ? now.survival : unknown);
        out.low.push_back(watched ? now.low : unknown);
        out.high.push_back(watched ? now.high : unknown);
    }
    return out;
}

} // namespace phakhi
