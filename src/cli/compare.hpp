// SPDX-License-Identifier: MIT
#pragma once
#include "text/comparison_story.hpp"
#include <nlohmann/json.hpp>

namespace phakhi {

/// A comparison as facts: the JSON of `compare --json`.
nlohmann::ordered_json comparison_facts(const Compared& c, const Budget& budget, const Said& title, const Honesty& honesty);

/// Influences on all measures as facts.
nlohmann::ordered_json influence_facts(const std::vector<Influence>& influences, const std::vector<DesignColumn>& factors, const Said& title, const Honesty& honesty);

/// A comparison as one long table: what, alternative, reference, week, estimate, its 95 % limits, unit, number of observations.
std::string comparison_csv(const Compared& c);
/// Influences as one long table: measure, factor, statistic, estimate, limits.
std::string influence_csv(const std::vector<Influence>& influences, const std::vector<DesignColumn>& factors);

} // namespace phakhi
