// SPDX-License-Identifier: MIT
#pragma once
#include "state/state.hpp"

namespace phakhi {

/// Ties that an expansion worksheet wants at a level move towards it, as fast as both sides gain by the stated exchange (ACT-18): closeness by
/// `rate` of what is missing, both trusts a fifth as fast. Who has more stays as he is.
void move_wanted_ties(State& s, double rate);

/// Wanted ties that were lost, or that never were, begin as loose contacts.
void renew_wanted_ties(State& s);

} // namespace phakhi
