// SPDX-License-Identifier: MIT
#pragma once
#include "catalogue/failures.hpp"
#include "diagnosis/bound.hpp"
#include <span>

namespace phakhi {

/// A failure mode of the material (FAIL-n), as data. Its indicator is in [0,1], the smallest of ramps over what somebody could see;
/// it is on when it has been at least 0.5 for `weeks` in a row from `from_week` on, with at least 3 members.
struct FailureMode {
    int number;                       ///< n of FAIL-n; the value of its flag in files
    Text label;
    std::string_view source;          ///< lines of the material
    std::span<const Bound> bounds;
    int from_week = 9;
    int weeks = 13;
    int gives_way_to = 0;             ///< number of a failure that explains this one when both are on; 0 = none
    std::string_view countered_by;    ///< ids of actions

    double indicator(const Measures& seen) const { return all_of(bounds, seen); }
};

inline constexpr double indicator_threshold = 0.5;

/// All failure modes in the order of their numbers (FAIL-2 before FAIL-10).
std::span<const FailureMode* const> failures_by_number();

} // namespace phakhi
