// SPDX-License-Identifier: MIT
#pragma once
#include "results/read_ensemble.hpp"
#include <nlohmann/json.hpp>

namespace phakhi {

/// What many runs show together, as a page draws it: alternatives with their survival, endings, first alarms and measures over time, differences from the first,
/// the frontier of cost, or, of a sampled design, what the factors do. Everything is computed in src/analysis; intervals are 95 %, [estimate, low, high].
/// InputError if no run could be computed.
nlohmann::ordered_json ensemble_data(const Ensemble& ensemble);

/// Parts of ensemble_data.
nlohmann::ordered_json fans_data(const EnsembleRecord& record, const std::vector<std::size_t>& alternative_of_run, std::size_t alternatives, int horizon);
nlohmann::ordered_json influences_data(const EnsembleRecord& record);

} // namespace phakhi
