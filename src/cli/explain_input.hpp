// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/explanation.hpp"
#include "observe/trajectory_record.hpp"

namespace phakhi {

/// What the user asks `explain` about.
struct ExplainOptions {
    std::string file, reference;
    std::vector<std::string> settings;   ///< KEY=VALUE
    std::optional<std::uint64_t> run, replicates, threads;
    bool pseudonyms = false;
};

/// The question with what is told beside its answer.
struct ExplainInput {
    Question question;
    Scenario scenario;                      ///< title, notes, names and honesty are its
    std::optional<OutcomeRecord> stored;    ///< how the one run asked about ended when it was stored
    std::optional<std::size_t> all_lived;   ///< runs of an ensemble of which none failed: there is no question then
    std::size_t failed_runs = 0;            ///< of an ensemble, of which `question` takes at most `most_runs_asked`
};

/// Many failed runs are asked about by an even choice of so many.
inline constexpr std::size_t most_runs_asked = 100;

/// Reads a scenario, a trajectory or an ensemble. Throws InputError if it is none of them, or a run is asked for that it does not hold.
ExplainInput read_explain_input(const ExplainOptions& options, Language language);

} // namespace phakhi
