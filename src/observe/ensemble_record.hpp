// SPDX-License-Identifier: MIT
#pragma once
#include "observe/trajectory_record.hpp"
#include <cstdint>
#include <string>
#include <vector>

namespace phakhi {

/// One factor of a design: a scenario key and its level at each design point. Levels are numbers, or texts where the factor is a
/// scenario or another choice (then `numbers` is empty).
struct DesignColumn {
    std::string key, label, label_th, unit;
    std::vector<double> numbers;          ///< [P], or empty
    std::vector<std::string> texts;       ///< [P], or empty
};

/// The points of an experiment. Sampled designs say how their points belong together, so that an analysis need not know how they were drawn:
/// sobol: base row b of shift s holds the F+2 points A, B, AB_1 … AB_F one after the other; morris: trajectory t holds F+1 points, each
/// differing from the one before in one factor; latin_hypercube and bundle_parts: points are combinations of crossed levels, in each the draws, in each the parts.
struct Design {
    std::string method = "factorial";     ///< factorial | one_at_a_time | latin_hypercube | sobol | morris | table
    std::vector<DesignColumn> factors;    ///< F
    std::size_t points = 1;               ///< P
    std::size_t groups = 0;               ///< sobol: base rows in all; morris: trajectories; latin_hypercube, bundle_parts: draws; else 0
    std::size_t shifts = 0;               ///< sobol: independent random shifts among which the base rows are shared out evenly; else 0
};

/// Many runs as columns: what an ensemble file holds. R runs, M failure modes, T weeks (the longest of all points).
/// A run that fails is data; `status` 1 marks a run that could not be computed, whose other values are missing (NaN, −1).
struct EnsembleRecord {
    std::string title, title_th;
    int weeks = 0;                                ///< T
    Design design;
    std::vector<std::int32_t> design_point;       ///< [R]
    std::vector<std::int32_t> replicate;          ///< [R]; equal numbers share their random numbers over design points
    std::vector<std::string> seed;                ///< [R]
    std::vector<std::int8_t> status;              ///< [R] 0 ok, 1 error
    std::vector<std::int8_t> outcome;             ///< [R] number of the Outcome
    std::vector<std::int32_t> end_week;           ///< [R] last week simulated
    std::vector<std::int8_t> event_observed;      ///< [R] 1 = ended within the horizon, 0 = censored there
    std::vector<std::int32_t> first_failure;      ///< [R] number of the first unexplained alarm, 0 = none
    std::vector<NamedSeries<double>> measures;    ///< [R] each: cumulative output, members at the end, hours, money, …
    std::vector<CatalogueLabel> failures;         ///< M
    std::vector<std::int8_t> ever;                ///< [R, M]
    std::vector<std::int32_t> first_week;         ///< [R, M], −1 = never
    std::vector<NamedSeries<float>> series;       ///< [R, T+1] each, NaN after the end
    std::size_t runs() const { return design_point.size(); }
};

} // namespace phakhi
