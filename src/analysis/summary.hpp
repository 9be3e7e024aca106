// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/survival.hpp"
#include <cstdint>

namespace phakhi {

/// Levels at which the course of many runs is told.
inline constexpr std::array<double, 5> course_quantiles = {0.05, 0.25, 0.5, 0.75, 0.95};
using CourseQuantiles = std::array<double, course_quantiles.size()>;
/// Fewer living networks than this have no quantiles worth telling.
inline constexpr std::size_t fewest_for_quantiles = 5;

/// Quantiles of the values that are there (type 7 of Hyndman & Fan 1996), unknown where they are too few. Sorts `values`.
CourseQuantiles quantiles_of(std::vector<float>& values);

/// Quantiles week by week over the runs that still live. `runs`: one run after the other, `rows` weeks each, NaN after the end. Returns [rows, quantile].
std::vector<float> quantiles_by_week(std::span<const float> runs, std::size_t rows);

/// The survival of some runs, week by week.
struct SurvivalByWeek {
    std::vector<std::int32_t> at_risk;        ///< [rows] networks not ended before the week
    std::vector<double> survival, low, high;  ///< [rows] Kaplan–Meier after the week, and its 95 % limits
};

/// The curve of kaplan_meier for the weeks 0 … rows − 1. Weeks that nobody was watched for, because all had a shorter horizon, are unknown.
SurvivalByWeek survival_by_week(std::span<const Lifetime> lives, std::size_t rows);

} // namespace phakhi
