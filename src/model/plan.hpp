// SPDX-License-Identifier: MIT
#pragma once
#include "metrics/metric.hpp"
#include "state/levers.hpp"
#include "state/conditions.hpp"
#include <limits>
#include <string>
#include <vector>

namespace phakhi {

inline constexpr int forever = std::numeric_limits<int>::max();

/// A lever or a condition set to a value for a while.
struct Change {
    int week = 1;             ///< first week in force
    int until = forever;      ///< first week no longer in force
    double Levers::*lever = nullptr;          ///< exactly one of the two
    double Conditions::*condition = nullptr;
    double value = 0;
};

/// A comparison that must have held for some weeks: `attendance < 0.4 for 8 weeks`.
struct Comparison {
    MetricId metric{};
    bool below = true;        ///< value < bound, else value > bound
    double bound = 0;
    int weeks = 1;
};

/// A condition on observable measures: an or of ands of comparisons, compiled at load.
struct Trigger {
    std::vector<std::vector<Comparison>> any;
    bool empty() const { return any.empty(); }
};

/// An action of the catalogue, taken once, on a rhythm, or when something is seen.
struct PlannedAction {
    int action = 0;           ///< number of the ACT
    int week = 1;             ///< first week it may be taken
    int until = forever;
    int every_weeks = 0;      ///< 0 = once (or each time the trigger comes true)
    double strength = 1;      ///< times its usual effect
    int for_weeks = 0;        ///< how long one taking lasts; 0 = as its catalogue entry says
    Trigger when;
};

/// A shock of the catalogue at a week.
struct PlannedShock {
    int shock = 0;            ///< number of the SHOCK
    int week = 1;
    double size = 1;
    int weeks = 0;            ///< how long it lasts; 0 = as its catalogue entry says
};

/// What a manager and the world will do: standing settings, and what is dated.
struct Plan {
    Levers levers;
    Conditions conditions;
    std::vector<Change> changes;
    std::vector<PlannedAction> actions;
    std::vector<PlannedShock> shocks;
};

} // namespace phakhi
