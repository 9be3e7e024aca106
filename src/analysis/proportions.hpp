// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/interval.hpp"
#include <cstddef>
#include <cstdint>
#include <span>

namespace phakhi {

/// Pairs of yes and no: how often both said yes, only one of them, neither.
struct PairedCounts {
    std::size_t both = 0, only_first = 0, only_second = 0, neither = 0;
    std::size_t pairs() const { return both + only_first + only_second + neither; }
};

/// Counts pairs; spans of equal length, 1 = yes, 0 = no.
PairedCounts count_pairs(std::span<const std::int8_t> first, std::span<const std::int8_t> second);

/// Difference of two paired proportions, first − second, in [−1, 1]: the observed one between limits of Bonett & Price (2012), who add one pair to each kind
/// of disagreement: (b − c)/N ± z·√(b + c − (b − c)²/N)/N with N = n + 2. Wald's limits (nothing added) cover .57 to .89 at .98 against .95; those of Agresti
/// & Min (2005; half a pair to each cell) .88 at .5 against .4 where 20 pairs share most of their luck, as they do here; these .93 and more in all.
/// Bonett & Price (2012), Adjusted Wald confidence interval for a difference of binomial proportions based on paired data, Journal of Educational and Behavioral
/// Statistics 37:479–488.
Interval paired_difference(const PairedCounts& counts);

/// Difference of two proportions of independent samples, first − second: one yes and one no added to each (Agresti & Caffo 2000, The American
/// Statistician 54:280–288). Unknown if either sample is empty.
Interval independent_difference(std::size_t first, std::size_t of_first, std::size_t second, std::size_t of_second);

} // namespace phakhi
