// SPDX-License-Identifier: MIT
#pragma once
#include "support/text.hpp"
#include <span>
#include <string_view>

namespace phakhi {

struct Range {
    double min;
    double max;
    constexpr bool holds(double x) const { return x >= min && x <= max; }
};

/// One row of an owner's table: a number that a user may set. The default is the member's own initialiser.
/// The reader, the range check, `list`, sweeps, the file's attributes and docs/names.md all walk these tables.
template <class Owner> struct Setting {
    double Owner::*value;
    std::string_view key;     ///< without the owner's name
    std::string_view unit;    ///< "1" if it has none
    Range range;
    std::string_view source;  ///< a paper, an id of the material, or "assumption"
    Text meaning;             ///< one line, both languages
    double hours = 0;         ///< hours a week that the default costs, or 1 where the default is 0 (levers only; assumption, editable in [costs])
    double money = 0;         ///< money a week that the default costs, or 1 where the default is 0 (levers only; assumption, editable in [costs])
};

} // namespace phakhi
