// SPDX-License-Identifier: MIT
#pragma once
#include "observe/ensemble_record.hpp"
#include "results/schema.hpp"

namespace phakhi {

/// Runs in a block: the unit in which an ensemble is computed, stored, resumed and read.
inline constexpr std::size_t runs_in_block = 256;

/// Along which scales a column of an ensemble lies.
enum class RunAxes { run, run_failure, run_week };

/// Calls f(axes, column, values) for each column of an ensemble that lies along the runs, but for the seeds (texts): the one list by
/// which they are written, copied and read.
template <class Record, class F> void each_run_column(Record& r, F&& f) {
    using namespace schema;
    f(RunAxes::run, runs::design_point, r.design_point);
    f(RunAxes::run, runs::replicate, r.replicate);
    f(RunAxes::run, runs::status, r.status);
    f(RunAxes::run, runs::outcome, r.outcome);
    f(RunAxes::run, runs::end_week, r.end_week);
    f(RunAxes::run, runs::event_observed, r.event_observed);
    f(RunAxes::run, runs::first_failure, r.first_failure);
    for (auto& m : r.measures) f(RunAxes::run, Column{m.key, {m.label, m.label_th}, m.unit}, m.values);
    f(RunAxes::run_failure, run_failures::ever, r.ever);
    f(RunAxes::run_failure, run_failures::first_week, r.first_week);
    for (auto& s : r.series) f(RunAxes::run_week, Column{s.key, {s.label, s.label_th}, s.unit}, s.values);
}

/// The group in which a column stands.
constexpr const char* group_of(RunAxes axes) { return axes == RunAxes::run ? schema::runs::group : axes == RunAxes::run_failure ? schema::failures::group : schema::series::group; }

/// Values that a run has in a column.
inline std::size_t width_of(RunAxes axes, const EnsembleRecord& r) {
    return axes == RunAxes::run ? 1 : axes == RunAxes::run_failure ? r.failures.size() : static_cast<std::size_t>(r.weeks) + 1;
}

} // namespace phakhi
