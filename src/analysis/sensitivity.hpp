// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/interval.hpp"
#include "observe/ensemble_record.hpp"
#include <span>
#include <string>
#include <vector>

namespace phakhi {

/// What one factor does to a measure in a Morris design, in units of the measure, over the whole range of the factor.
struct ElementaryEffects {
    std::size_t factor = 0;
    std::size_t count = 0;   ///< elementary effects
    Interval mean;           ///< μ: which way
    Interval absolute;       ///< μ*: how much, whichever way (Campolongo, Cariboni & Saltelli 2007)
    double spread = 0;       ///< σ: how much it depends on the other factors, or bends
};

/// Morris (1991) over the trajectories of a design; `outcome` holds the measure at each design point [P]. An effect is the difference along a step, divided by
/// the step as a share of the factor's range, counted in levels (they lie evenly on the factor's own scale). Intervals: percentiles of 2000 bootstrap samples of
/// the effects. Steps with a missing outcome are left out. Throws std::invalid_argument if the design is no Morris design.
std::vector<ElementaryEffects> morris_effects(const Design& design, std::span<const double> outcome);

/// What share of the variance of a measure one factor accounts for.
struct SobolIndices {
    std::size_t factor = 0;
    Interval first;   ///< alone (Saltelli et al. 2010, eq. b of table 2)
    Interval total;   ///< with all it takes part in (Jansen 1999)
};

struct SobolResult {
    std::vector<SobolIndices> indices;   ///< by factor; empty if the measure does not vary
    double variance = 0;                 ///< of the measure over the design
    std::size_t rows = 0, shifts = 0;    ///< base rows used; independent random shifts among which they are shared out
};

/// First and total indices of a Sobol design; `outcome` holds the measure at each design point [P]. The intervals come from the spread over independently shifted
/// parts (Owen 1998), by Student's t; with fewer than three shifts, from a bootstrap of the base rows. Rows with a missing outcome are left out. Throws
/// std::invalid_argument if the design is no Sobol design.
SobolResult sobol_indices(const Design& design, std::span<const double> outcome);

/// Half-width above which an index is too uncertain to order factors by.
inline constexpr double uncertain_index = 0.1;

} // namespace phakhi
