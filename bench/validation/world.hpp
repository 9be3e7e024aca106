// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/settings.hpp"
#include <cstdint>
#include <string>
#include <vector>

namespace phakhi::validation {

/// A parameter of the model that has a value to be changed (levers and conditions are not parameters).
struct ParameterInfo {
    std::size_t setting;   ///< place among setting_keys()
    std::string name;      ///< without "parameters."
    std::string source;
    double value;          ///< default
    Range range;
};
const std::vector<ParameterInfo>& parameters();

/// What every scenario meets before it runs: parameters multiplied, or set to a value.
struct World {
    enum class Kind { times, set };
    struct Turned {
        std::size_t setting;
        double value;
        Kind kind = Kind::times;
    };
    std::vector<Turned> turned;

    /// Changes the scenario, within the ranges of its settings.
    void apply(Scenario& scenario) const;
};

/// A world in which settings ("key=value") have other values; a key that nobody has is an input error.
World with(const std::vector<std::string>& assignments);

inline constexpr double jitter_spread = 0.15;

/// All parameters together, each by a factor even in [1 − jitter_spread, 1 + jitter_spread]; a draw is one world.
World jittered(std::uint32_t draw);

} // namespace phakhi::validation
