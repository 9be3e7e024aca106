// SPDX-License-Identifier: MIT
#pragma once
#include "laboratory.hpp"
#include <initializer_list>
#include <optional>
#include <span>

namespace phakhi::validation {

/// A failure, and the name of its two scenarios: failures/NAME.toml brings it about, counters/NAME.toml undoes the cause from some week on.
struct Demonstration {
    int failure;
    const char* name;
};

/// One for each failure, by number.
std::span<const Demonstration> demonstrations();

/// The demonstration as it is.
Arm demonstration(Laboratory& lab, const Demonstration& d);

/// A counter and what it is held against. Where a case dies of a blow that only the weak do not outlive, both meet it.
struct Countered {
    Arm left, countered;
    int week;                      ///< in which the counter begins: the first of what counters/NAME.toml dates
    std::vector<Change> changes;   ///< the counter alone
};
Countered countered(Laboratory& lab, const Demonstration& d);

/// The healthy network with the causes of some demonstrations, in force from week 13 (those of founding from the beginning, shocks in
/// their weeks); nothing where two of them turn the same setting to different values.
std::optional<Arm> together(Laboratory& lab, std::initializer_list<const Demonstration*> causes);

} // namespace phakhi::validation
