// SPDX-License-Identifier: MIT
#pragma once
#include "check.hpp"
#include "store.hpp"

namespace phakhi::validation {

/// A conclusion in worlds whose parameters are all drawn within ±15 % of their defaults: in how many of them each line holds, in how many it is
/// clearly broken (its 95 % interval lies wholly outside), and in how many it could not show, because nearly all or nearly none survive in both arms.
Json under_jitter(const Check& check, const std::string& scenarios, bool quick);

} // namespace phakhi::validation
