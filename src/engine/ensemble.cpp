// SPDX-License-Identifier: MIT
#include "engine/ensemble.hpp"
#include "engine/parallel.hpp"
#include "support/errors.hpp"

namespace phakhi {

namespace {
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

std::vector<RunSummary> run_replicates(const Scenario& scenario, std::uint64_t seed, std::uint32_t first, std::size_t count,
                                       const std::atomic<bool>* stop, const WeekVisitor& visit, const MetricSet& wanted) {
    std::vector<RunSummary> results(count);
    Workspaces workspaces;
    for_each_task(count, [&](std::size_t k) {
        if (stop && stop->load(std::memory_order_relaxed)) return;
        const auto work = workspaces.borrow();
        Replicate run(scenario, seed, first + static_cast<std::uint32_t>(k), *work, {}, wanted);
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
