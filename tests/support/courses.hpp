// SPDX-License-Identifier: MIT
#pragma once
#include "metrics/metric.hpp"
#include "scenario/scenario.hpp"
#include "support/statistics.hpp"
#include <vector>

namespace phakhi {

/// A measure's mean over the weeks after the first quarter year, in each of 40 replicates.
std::vector<double> course(const Scenario& scenario, MetricId measure);

/// What the second has more than the first of a measure, times the sign: the same luck with and without.
Estimate gain(const Scenario& without, const Scenario& with, MetricId measure, int sign = 1);

} // namespace phakhi
