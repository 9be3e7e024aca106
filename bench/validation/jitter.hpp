// SPDX-License-Identifier: MIT
#pragma once
#include "check.hpp"
#include "store.hpp"
#include "world.hpp"

namespace phakhi::validation {

/// A conclusion in worlds whose parameters are all drawn within ±15 % of their defaults: in how many of them each line holds, in how many it is
/// clearly broken (its 95 % interval lies wholly outside), and in how many it could not show, because nearly all or nearly none survive in both arms.
/// What `base` changes is changed first.
Json under_jitter(const Check& check, const std::string& scenarios, const World& base, bool quick);

} // namespace phakhi::validation
