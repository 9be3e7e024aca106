// SPDX-License-Identifier: MIT
#pragma once
#include "metrics/metric.hpp"
#include "observe/growing_rows.hpp"
#include "observe/trajectory_record.hpp"
#include "scenario/scenario.hpp"
#include "state/state.hpp"
#include <span>

namespace phakhi {

/// What was diagnosed in a week.
struct WeekDiagnosis {
    std::span<const float> indicator;             ///< [M] in [0,1]
    std::span<const std::int8_t> active;          ///< [M] 1 = alarm on
    int stage = 0;                                ///< highest stage reached in order, 0 = none
    int shape = 0;                                ///< SHAPE-1..6, 0 = none
    std::span<const std::int8_t> stage_active{};  ///< [8] 1 = gate passed, judged alone
};

/// What a recorder keeps of a run, and what it calls what it keeps.
struct TrajectoryPlan {
    std::string title, title_th;
    int weeks = 0;                                ///< T
    Output output;
    std::vector<std::string> seat_labels;         ///< of the first uids; the others become "agent 12"
    std::vector<CatalogueLabel> failures, stages;
};

/// The plan of a scenario. Failures and stages: the catalogues, in the order of WeekDiagnosis.
TrajectoryPlan trajectory_plan(const Scenario& scenario, Names names, std::vector<CatalogueLabel> failures, std::vector<CatalogueLabel> stages);

/// Copies one network's course into plain arrays. It only reads: nothing here changes a run.
class TrajectoryRecorder {
public:
    explicit TrajectoryRecorder(TrajectoryPlan plan);

    /// Once after founding (week 0), then once after each week, in order.
    void record(const State& state, const Measures& measures, const WeekDiagnosis& diagnosis);
    /// The whole course. `last`: the state as it was last recorded. Call once; positions for maps: layout_of(record).
    TrajectoryRecord finish(const State& last, OutcomeRecord outcome);

private:
    TrajectoryPlan plan_;
    TrajectoryRecord record_;
    GrowingRows<std::int8_t> status_, leader_;
    std::vector<GrowingRows<float>> states_;
    GrowingRows<float> goal_;
    int next_week_ = 0;

    void note_newcomers(const State& state);
    void record_states(const State& state);
    void record_ties(const State& state);
    void record_events(const State& state);
    void take_snapshot(const State& state);
};

} // namespace phakhi
