// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/interval.hpp"
#include <cstddef>
#include <vector>

namespace phakhi {

/// What an alternative costs and brings, on the mean, and whether another brings as much for less.
struct FrontierPoint {
    double cost = unknown, value = unknown;
    bool undominated = false;   ///< no other costs at most as much and brings at least as much, one of them being better
    double share = 0;           ///< of 2000 bootstrap samples of the replicates in which it is undominated
};

/// The frontier of value against cost. Rows are alternatives, their values by replicate, cost and value of a replicate in the same place; `shared`: all rows have the
/// same replicates in the same places. Alternatives without values, or with a cost that is missing, are dominated by nobody and dominate nobody.
std::vector<FrontierPoint> frontier(const std::vector<std::vector<double>>& costs, const std::vector<std::vector<double>>& values, bool shared);

/// Which of some points no other dominates: costs at most as much and brings at least as much, one of them being better. NaN takes no part and is none.
std::vector<bool> undominated(const std::vector<double>& costs, const std::vector<double>& values);

} // namespace phakhi
