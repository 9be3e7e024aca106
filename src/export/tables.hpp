// SPDX-License-Identifier: MIT
#pragma once
#include "observe/ensemble_record.hpp"
#include "observe/trajectory_record.hpp"
#include "results/output_set.hpp"
#include "results/provenance.hpp"
#include "support/text.hpp"
#include <string>

namespace phakhi {

/// One run as tidy tables: agents, states (one row an agent and week), ties of `week`, every change of a tie, measures, events, failures,
/// stages, outcome, with a data dictionary and a README. Weeks after an early end have no rows.
void write_tables(OutputSet& files, const std::string& folder, const TrajectoryRecord& record, const Provenance& provenance, int week, Language language);

/// One run as spells for R's networkDynamic: vertices from 1, [onset, terminus), censored at both ends of the run, with a script that reads them.
void write_spells(OutputSet& files, const std::string& folder, const TrajectoryRecord& record, Language language);

/// Many runs as one tidy table, one row a run with the levels of its design point (the columns of the runs.csv that merge writes), beside the
/// alarms of each. `name`: of the ensemble.
void write_runs(OutputSet& files, const std::string& folder, const std::string& name, const EnsembleRecord& record, const Provenance& provenance, Language language);

/// Where a result comes from, as a README says it.
std::string origin_of(const std::string& title, const Provenance& provenance, Language language);

} // namespace phakhi
