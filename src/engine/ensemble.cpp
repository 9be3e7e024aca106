// SPDX-License-Identifier: MIT
#include "engine/ensemble.hpp"
#include "support/errors.hpp"
#include <tbb/enumerable_thread_specific.h>
#include <tbb/parallel_for.h>

namespace phakhi {

namespace {
constexpr std::size_t serial_below = 4000;   ///< items under which a second thread costs more than it brings
constexpr std::size_t grain = 1024;

void run_on_tbb(void*, std::size_t count, std::size_t unit, Loop::Range range, void* body) {
    if (count < serial_below) {
        range(body, 0, count);
        return;
    }
    const tbb::blocked_range<std::size_t> units(0, (count + unit - 1) / unit, grain / unit);
    tbb::parallel_for(units, [&](const auto& part) { range(body, part.begin() * unit, std::min(count, part.end() * unit)); });
}

RunSummary summary(const Replicate& run, int most_members) {
    RunSummary s;
    s.outcome = run.outcome();
    s.end_week = run.state().week;
    s.first_failure = run.diagnosis().first_failure();
    s.most_members = most_members;
    s.cumulative_output = run.state().network.cumulative_output;
    s.members = run.state().members();
    s.first_weeks.assign(run.diagnosis().first_weeks().begin(), run.diagnosis().first_weeks().end());
    std::copy(run.diagnosis().gate_weeks().begin(), run.diagnosis().gate_weeks().end(), s.gate_weeks.begin());
    std::copy(run.diagnosis().stage_weeks().begin(), run.diagnosis().stage_weeks().end(), s.stage_weeks.begin());
    return s;
}
} // namespace

Loop parallel_loop() { return {run_on_tbb, nullptr}; }

std::vector<RunSummary> run_replicates(const Scenario& scenario, std::uint64_t seed, std::uint32_t first, std::size_t count,
                                       const std::atomic<bool>* stop, const WeekVisitor& visit, const MetricSet& wanted) {
    std::vector<RunSummary> results(count);
    tbb::enumerable_thread_specific<Workspace> workspaces;
    tbb::parallel_for(std::size_t{0}, count, [&](std::size_t k) {
        if (stop && stop->load(std::memory_order_relaxed)) return;
        Replicate run(scenario, seed, first + static_cast<std::uint32_t>(k), workspaces.local(), {}, wanted);
        int most = run.state().members();
        if (visit) visit(k, run);
        while (run.advance()) {
            most = std::max(most, run.state().members());
            if (visit) visit(k, run);
            if (stop && stop->load(std::memory_order_relaxed)) return;
        }
        results[k] = summary(run, most);
    });
    if (stop && *stop) throw Interrupted();
    return results;
}

} // namespace phakhi
