// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/explanation.hpp"
#include "analysis/honesty.hpp"
#include <nlohmann/json.hpp>

namespace phakhi {

/// All facts of an explanation, with labels and the paragraph in both languages. `names`: of the given seats, by uid; `scenario`: of the run shown.
nlohmann::ordered_json explanation_facts(const Explanation& explanation, const Scenario& scenario, const std::vector<std::string>& names, const Honesty& honesty);

} // namespace phakhi
