// SPDX-License-Identifier: MIT
#pragma once
#include "catalogue/stages.hpp"
#include "diagnosis/bound.hpp"

namespace phakhi {

/// A formation stage of the material (STAGE-n), as data: its gate holds when every bound is passed, for eight weeks in a row.
/// Gates are judged alone; a stage counts as reached in order only after those before it.
struct Stage {
    int number;
    Text label;
    std::string_view source;
    std::span<const Bound> bounds;
    int weeks = 8;

    bool open(const Measures& seen) const { return all_of(bounds, seen) >= 0.5; }
};

inline constexpr int stage_count = 8;

/// All stages in the order of their numbers.
std::span<const Stage* const> stages_by_number();

} // namespace phakhi
