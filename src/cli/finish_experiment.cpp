// SPDX-License-Identifier: MIT
#include "cli/experiment.hpp"
#include "cli/interruption.hpp"
#include "cli/play_one.hpp"
#include "cli/summarise.hpp"
#include "observe/diagnosed.hpp"
#include "observe/run_recorder.hpp"
#include "results/read_ensemble.hpp"
#include "results/run_columns.hpp"
#include "scenario/read_experiment.hpp"
#include <algorithm>
#include <filesystem>
#include <map>

namespace phakhi {

BlockCount count_blocks(const std::string& output, const Experiment& e) {
    BlockCount count;
    count.all = (e.runs() + runs_in_block - 1) / runs_in_block;
    for (std::size_t k = 0; k < count.all; ++k) count.done += RunFolder::has_block(RunFolder::path_of(output), k);
    return count;
}

static Provenance provenance_of(const Experiment& e, const EnsembleOptions& o, const Common& common) {
    Scenario read_from;
    read_from.inputs = e.inputs;
    read_from.resolved = e.base.resolved;
    Provenance provenance = provenance_of(read_from, e.seed, 0);
    provenance.volatile_facts.command_line = common.command_line;
    provenance.volatile_facts.threads = o.threads;
    provenance.volatile_facts.started = o.started;
    provenance.volatile_facts.finished = now_text();
    return provenance;
}

std::vector<std::size_t> kept_runs(const Experiment& e, const EnsembleRecord& r) {
    std::vector<bool> kept(r.runs(), e.keep_all);
    for (const KeepRule& rule : e.keep) {
        if (rule.who == KeepRule::Who::run) {
            kept.at(rule.run) = true;
            continue;
        }
        std::map<std::int32_t, std::size_t> taken;   // of each point, or of all
        for (std::size_t k = 0; k < r.runs(); ++k) {
            if (r.status[k] != 0) continue;
            const bool fits = rule.who == KeepRule::Who::failed ? failed(static_cast<Outcome>(r.outcome[k])) : r.outcome[k] == rule.ending;
            if (fits && taken[rule.per_point ? r.design_point[k] : 0]++ < rule.first) kept[k] = true;
        }
    }
    std::vector<std::size_t> numbers;
    for (std::size_t k = 0; k < kept.size(); ++k) {
        if (kept[k]) numbers.push_back(k);
    }
    return numbers;
}

std::string trajectories_of(const std::string& output) { return (std::filesystem::path(output).parent_path() / std::filesystem::path(output).stem()).string() + "_trajectories"; }

void write_replay(const Experiment& stored, std::size_t run, const std::string& path, Overwrite overwrite, const EnsembleOptions& o, const Common& common) {
    PendingFile output(path, overwrite);
    const RemovedOnStop removed(output.temporary_path());
    const RunId id = stored.run(run);
    const Scenario scenario = scenario_at(stored, id.point);
    TrajectoryRecorder recorder(trajectory_plan(scenario, Names::real, failure_labels(), stage_labels()));
    const Played played = play_one(scenario, stored.seed, id.replicate, std::move(recorder), common);
    Provenance provenance = phakhi::provenance_of(scenario, stored.seed, id.replicate);
    provenance.volatile_facts.command_line = common.command_line;
    provenance.volatile_facts.threads = o.threads;
    provenance.volatile_facts.started = o.started;
    provenance.volatile_facts.finished = now_text();
    write_trajectory(output, *played.record, provenance, o.no_volatile ? Volatile::leave_out : Volatile::keep);
}

static void keep_courses(const Experiment& e, const std::string& whole, const EnsembleOptions& o, const Common& common) {
    if (e.keep.empty() && !e.keep_all) return;
    const std::vector<std::size_t> runs = kept_runs(e, read_ensemble(whole, Series::leave).record);
    if (runs.empty()) return;
    const std::string folder = trajectories_of(o.output);
    make_folder(folder);
    const Experiment stored = read_stored_experiment(e.inputs);
    Common quiet = common;
    quiet.progress = ProgressStyle::none;
    Progress progress(common.progress, "runs", runs.size(), Voice(common.language));
    for (const std::size_t run : runs) {
        write_replay(stored, run, folder + "/run_" + std::to_string(run) + ".h5", Overwrite::replace, o, quiet);
        progress.done();
    }
}

void finish_experiment(RunFolder& folder, const Experiment& e, const EnsembleOptions& o, const Common& common) {
    const EnsembleRecord frame = frame_of(e);
    const std::string whole = folder.join(frame, e.runs(), provenance_of(e, o, common), o.no_volatile ? Volatile::leave_out : Volatile::keep, [&](h5::Group& root) { summarise(folder, frame, e.runs(), root); });
    keep_courses(e, whole, o, common);
    folder.name(whole, o.output, o.force ? Overwrite::replace : Overwrite::refuse);
    folder.remove();
}

} // namespace phakhi
