// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/alternative.hpp"
#include "analysis/sensitivity.hpp"

namespace phakhi {

/// How a measure goes with one factor when the others are held (partial rank correlation), −1 to 1.
struct RankCorrelation {
    std::size_t factor = 0;
    Interval value;   ///< 95 % by Fisher's z
};

/// Partial rank correlations of factors with an outcome over sampled points (Iman & Conover 1979; Marino et al. 2008). `columns`: [factors][points]; points with a missing
/// outcome are left out. A factor that does not vary, or that others determine, is unknown; so are all with too few points (fewer than factors + 4).
std::vector<RankCorrelation> partial_rank_correlations(const std::vector<std::vector<double>>& columns, std::span<const double> outcome);

/// What the factors of a sampled design do to one measure: its mean over the replicates of each design point.
struct Influence {
    std::string method;                      ///< sobol | morris | latin_hypercube
    Quantity measure;
    std::size_t points = 0, runs = 0, errors = 0;
    double low = unknown, mean = unknown, high = unknown;   ///< of the measure over the design points
    SobolResult sobol;                       ///< method sobol
    std::vector<ElementaryEffects> effects;  ///< method morris
    std::vector<RankCorrelation> correlations;   ///< method latin_hypercube
    bool too_few = false;                    ///< an interval is too wide to order factors by: more samples are needed
};

/// Whether a design samples its factors, so that it can be asked what they do.
bool has_influences(const Design& design);

/// Measures that an ensemble has: not_failed, life, then those of its runs.
std::vector<Quantity> measures_of(const EnsembleRecord& record);

/// `record` is of a design that has_influences; `measure`: one of measures_of.
Influence influence_of(const EnsembleRecord& record, const Quantity& measure);

} // namespace phakhi
