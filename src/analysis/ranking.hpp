// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/interval.hpp"
#include <cstddef>
#include <vector>

namespace phakhi {

/// Where one of several alternatives stands.
struct Rank {
    std::size_t alternative = 0;
    std::size_t rank = 1;             ///< by the means as observed, 1 = best; equal means share a rank
    std::size_t low = 1, high = 1;    ///< 95 % of the samples have it here
    double first = 0;                 ///< share of the samples in which it is first (equal ones share it out): how sure it is, not how good
};

/// Ranks alternatives by their means, the highest first, and asks of 2000 bootstrap samples of the replicates how well the order holds. `values`: one row an alternative,
/// its values by replicate. `shared`: all rows have the same replicates in the same places and are sampled together; else each by itself.
/// Alternatives without values are left out. The result stands in the order of ranks.
std::vector<Rank> rank_alternatives(const std::vector<std::vector<double>>& values, bool shared);

/// Replicates that would settle a difference of means of which `seen` have mean `difference` and variance `variance`.
struct Settled {
    bool open = false;             ///< the interval holds zero
    double replicates = unknown;   ///< in all, for a 95 % interval without zero in four of five tries (power .8) if the true difference is as seen; unknown if that is 0
    double to_bound = unknown;     ///< in all, for an interval no wider than ± `margin`: then what is left open does not matter
};
Settled replicates_to_settle(double difference, double variance, std::size_t seen, double margin);

/// The same bound for a paired difference of shares (`paired_difference`) of which `disagreeing` is the share of pairs that disagree.
double replicates_to_bound_share(double disagreeing, double margin);

} // namespace phakhi
