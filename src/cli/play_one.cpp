// SPDX-License-Identifier: MIT
#include "cli/play_one.hpp"
#include "cli/interruption.hpp"
#include "diagnosis/shape.hpp"
#include "engine/ensemble.hpp"
#include "layout/trajectory_layout.hpp"
#include "observe/diagnosed.hpp"

namespace phakhi {

Played play_one(const Scenario& scenario, std::uint64_t seed, std::uint32_t replicate, std::optional<TrajectoryRecorder> recorder, const Common& common) {
    Progress progress(common.progress, "weeks", static_cast<std::size_t>(scenario.weeks), Voice(common.language));
    Workspace work;
    Replicate run(scenario, seed, replicate, work, parallel_loop(), recorder ? every_metric() : shape_reads());
    CourseWatch watch;
    SurveyedShape shape;
    const auto note = [&] {
        stop_if_requested();
        watch.note(run);
        const int seen = shape.read(run.state().week, run.measures());
        watch.note_shape(seen);
        if (recorder) recorder->record(run.state(), run.measures(), week_diagnosis(run.diagnosis(), seen));
    };
    for (note(); run.advance(); note()) progress.done();
    Played played{watch.finish(run), std::nullopt};
    if (!recorder) return played;
    OutcomeRecord outcome = outcome_record(run.outcome(), run.diagnosis(), run.state().week);
    outcome.values = {{"members", played.course.last_members}, {"cumulative_output", played.course.output}};
    if (const Costs& costs = scenario.costs; !costs.currency.empty()) {
        outcome.values.insert(outcome.values.end(), {{"cost", played.course.effort.money(costs)}, {"cost_hours", played.course.effort.hours}});
        outcome.words.emplace_back("cost_currency", costs.currency);
    }
    played.record = recorder->finish(run.state(), std::move(outcome));
    played.record->layout = layout_of(*played.record);
    stop_if_requested();
    return played;
}

} // namespace phakhi
