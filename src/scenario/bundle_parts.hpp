// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/scenario.hpp"

namespace phakhi {

/// What a strategy bundle does to a scenario, piece by piece: each lever that it sets, each action and each dated change that it brings.
class BundleParts {
public:
    /// The same scenario with the bundle and without any.
    BundleParts(Scenario with, Scenario without);

    const std::vector<std::string>& names() const { return names_; }   ///< "rotation_weeks", "ACT-16", "ACT-16 2" …
    const Scenario& whole() const { return with_; }
    const Scenario& none() const { return without_; }
    /// All but one part, or one alone; a part that the bundle does not have is left as it is.
    Scenario all_but(const std::string& name) const;
    Scenario only(const std::string& name) const;

private:
    struct Part {
        double Levers::*lever = nullptr;
        std::size_t action = 0, change = 0;   ///< 1-based among those of the bundle; 0 = not this
    };
    Scenario with_, without_;
    std::vector<std::string> names_;
    std::vector<Part> parts_;

    const Part* find(const std::string& name) const;
};

} // namespace phakhi
