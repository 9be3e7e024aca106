// SPDX-License-Identifier: MIT
#pragma once
#include <algorithm>
#include <array>

namespace phakhi {

/// What the words of a worksheet mean as numbers of the model. Every figure here is an assumption: no source gives any. This is the
/// one place where they stand; docs/scenario.md quotes it.

/// A level of TIE-1..5 as closeness and trust of a tie at founding.
struct TieStrength {
    double closeness; ///< [0,1]
    double trust;     ///< [0,1], both ways
};
inline constexpr std::array<TieStrength, 6> tie_strengths = {{
    {0, 0},
    {0, 0},       // TIE-1 no tie
    {0.12, 0.35}, // TIE-2 loose contact
    {0.25, 0.42}, // TIE-3 coordination
    {0.40, 0.50}, // TIE-4 cooperation
    {0.60, 0.60}, // TIE-5 collaboration, participation
}};
inline constexpr int tie_level_not_given = 2;     ///< a tie that is listed without a level exists, and is taken for the weakest kind
inline constexpr int tie_level_of_colleagues = 4; ///< between seats of one organisation

/// low, medium, high influence or interest, [0,1].
inline constexpr std::array<double, 3> degrees = {0.25, 0.5, 0.75};

/// Hours a week that a seat can give, as share of a week's slack: an ordinary 4 hours are 0.5, a whole day or more is 1.
constexpr double capacity_of_hours(double hours_per_week) { return std::clamp(hours_per_week / 8, 0.0, 1.0); }

/// Seats of one organisation (column `members`) are all tied among each other up to this many; in a larger one each seat is tied to the
/// 4 before and the 4 after it in the list.
inline constexpr int all_colleagues_up_to = 9;
inline constexpr int nearest_colleagues = 4;

/// Seats in the field, founders among them, when only the founders are given: as in the calibrated case of 24 founders among 80.
constexpr int pool_for_founders(int founders) { return (founders * 10 + 2) / 3; }
constexpr int founders_for_pool(int pool) { return pool * 3 / 10; }

} // namespace phakhi
