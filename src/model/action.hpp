// SPDX-License-Identifier: MIT
#pragma once
#include "catalogue/actions.hpp"
#include "state/levers.hpp"
#include "support/text.hpp"
#include <span>

namespace phakhi {

/// What one action does to one lever while it lasts: lever ← lever + strength · (value − lever).
struct Effect {
    double Levers::*lever;
    double value;
};

/// A management action of the material (ACT-n): what it pushes, for how long, and what one taking costs.
struct Action {
    int number;                     ///< n of ACT-n
    Text label;
    std::string_view source;        ///< lines of the material
    std::span<const Effect> effects;
    int weeks;                      ///< how long one taking lasts
    double hours;                   ///< of one taking; assumption
    double money;                   ///< of one taking; assumption
};

/// The action of a number, or nullptr.
const Action* find_action(int number);

} // namespace phakhi
