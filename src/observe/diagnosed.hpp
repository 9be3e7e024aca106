// SPDX-License-Identifier: MIT
#pragma once
#include "diagnosis/diagnosis.hpp"
#include "diagnosis/outcome.hpp"
#include "diagnosis/shape.hpp"
#include "observe/trajectory.hpp"

namespace phakhi {

/// The catalogues as a file shows them, by number.
std::vector<CatalogueLabel> failure_labels();
std::vector<CatalogueLabel> stage_labels();

/// What a recorder is told of a week's diagnosis. `shape`: SHAPE-1..6, 0 = none.
inline WeekDiagnosis week_diagnosis(const Diagnosis& d, int shape) { return {d.indicators(), d.active(), d.stage(), shape, d.gates()}; }

/// How a run ended, as a file shows it; costs are to be added.
OutcomeRecord outcome_record(Outcome outcome, const Diagnosis& diagnosis, int end_week);

} // namespace phakhi
