// SPDX-License-Identifier: MIT
#pragma once
#include "catalogue/shocks.hpp"
#include "state/state.hpp"
#include "support/text.hpp"

namespace phakhi {

/// A shock of the material (SHOCK-n): what it does once, at its week, and what it does while it lasts.
struct Shock {
    int number;                                   ///< n of SHOCK-n
    Text label;
    std::string_view source;
    int weeks;                                    ///< how long it lasts
    void (*strike)(State&, double size);          ///< once; may be null
    void (*hold)(Levers&, Conditions&, double size);  ///< each week while it lasts; may be null
};

/// The shock of a number, or nullptr.
const Shock* find_shock(int number);

} // namespace phakhi
