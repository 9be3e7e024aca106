// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/check.hpp"
#include <cstddef>

namespace phakhi {

/// How much of the model rests on no source.
struct Honesty {
    std::size_t parameters = 0;    ///< parameters of the model and thresholds of the outcomes
    std::size_t assumptions = 0;   ///< of these: source begins with "assumption" or says "free parameter"; a lower limit
    std::vector<Idle> idle;        ///< what the scenario sets and cannot act
    double share() const { return parameters == 0 ? 0 : static_cast<double>(assumptions) / static_cast<double>(parameters); }
};

bool is_assumption(std::string_view source);
Honesty honesty_of(const Scenario& scenario);

} // namespace phakhi
