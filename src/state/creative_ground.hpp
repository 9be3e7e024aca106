// SPDX-License-Identifier: MIT
#pragma once
#include "state/state.hpp"

namespace phakhi {

/// The ground for new ideas, in [0,1]: coverage of skills × difference of opinions × safety to speak (DEF-3, SUCC-4, SUCC-6). Difference is the spread of
/// members' goals over .12, at most 1; safety their mean say times (1 − mean conflict). Nothing grows where one of the three is missing. Form: assumption.
double creative_ground(const State& s);

} // namespace phakhi
