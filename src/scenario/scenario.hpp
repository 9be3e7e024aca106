// SPDX-License-Identifier: MIT
#pragma once
#include "model/model.hpp"
#include "model/plan.hpp"
#include "model/population.hpp"
#include "support/said.hpp"
#include <cstdint>
#include <string>
#include <vector>

namespace phakhi {

/// A setting whose value differs between replicates: drawn once per replicate, by key.
struct Variation {
    std::string key;         ///< "strategy.push", "environment.difficulty", "parameters.founding.trust"
    enum class Kind { relative_sd, range } kind = Kind::relative_sd;
    double low = 0, high = 0;  ///< relative_sd: value × e^(low·N); range: uniform in [low, high]
};

/// Prices of hours and money; no source gives any, so they are the user's.
struct Costs {
    double money_per_hour = 0;
    double money_per_unit = 1;   ///< one unit of the levers' money column
    std::string currency = "";   ///< empty = costs are not printed
};

/// What a run records.
struct Output {
    int states_every_weeks = 1;
    int snapshots_every_weeks = 13;
};

/// A file that was read, as it was.
struct InputFile {
    std::string path;   ///< as the scenario names it
    std::string bytes;
};

/// A validated scenario: plain data, whole. Everything a run is a function of, besides the seed and the replicate.
struct Scenario {
    std::string title = "untitled network";
    std::string title_th;
    std::string description, description_th;
    std::string form;            ///< "" or natural | established | evolving
    std::string governance;      ///< "" or shared | lead_organisation | administrative_organisation | hybrid
    std::string start_date;      ///< "" or YYYY-MM-DD of week 0
    int weeks = 260;
    std::uint64_t seed = 1;
    Population population;
    Model model;
    Plan plan;
    std::vector<Variation> variation;
    Costs costs;
    Output output;
    std::vector<InputFile> inputs;   ///< the scenario file first, then what it extends and its worksheets
    std::string resolved;            ///< the effective file, as `check --resolved` prints it
    std::vector<Said> notes;         ///< what the user should know: columns that do nothing, sizes out of the valid range
};

} // namespace phakhi
