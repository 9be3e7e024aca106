// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/scenario.hpp"
#include <string>
#include <vector>

namespace phakhi {

/// Something that is set and cannot act.
struct Idle {
    std::string key; ///< "strategy.lesson_every_weeks", "[[action]] ACT-13"
    Said why;
};

/// What a user should know about a valid scenario before running it.
struct CheckReport {
    std::string title;
    int founders = 0, pool = 0, weeks = 0;
    std::vector<Said> notes; ///< which columns act and which do nothing, conversions, sizes out of the valid range
    std::vector<Idle> idle;         ///< what was set by the scenario and changes nothing
    bool quiet() const { return notes.empty() && idle.empty(); }
    std::string json() const;
};

CheckReport check(const Scenario& scenario);

/// Why a setting cannot act in this scenario, or "". Used on settings that a scenario or a design sets; a default that cannot act is
/// nothing to speak of.
Said why_idle(const Scenario& scenario, std::string_view key);

} // namespace phakhi
