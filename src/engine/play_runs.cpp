// SPDX-License-Identifier: MIT
#include "engine/play_runs.hpp"
#include "engine/parallel.hpp"
#include "support/errors.hpp"
#include <new>

namespace phakhi {

namespace {

constexpr int large_network = 8000;   ///< agents from which the threads are better used inside a network than among networks

void play(const Experiment& e, std::size_t number, std::size_t k, Workspace& work, const Loop& loop, const MetricSet& wanted, const RunVisitor& visit, const std::atomic<bool>& stop) {
    const RunId id = e.run(number);
    try {
        const Scenario scenario = e.at(id.point);
        Replicate run(scenario, e.seed, id.replicate, work, loop, wanted);
        visit.week(k, run);
        while (run.advance()) {
            visit.week(k, run);
            if (stop.load(std::memory_order_relaxed)) return;
        }
        visit.end(k, run);
    } catch (const std::bad_alloc&) {
        throw;   // the machine's fault, not the run's
    } catch (const std::exception&) {
        visit.lost(k);
    }
}

} // namespace

void play_runs(const Experiment& experiment, std::size_t first, std::size_t count, const RunVisitor& visit, const std::atomic<bool>& stop) {
    MetricSet wanted;
    for (const std::uint16_t metric : experiment.series) wanted.set(metric);
    if (experiment.agents() >= large_network) {
        Workspace work;
        const Loop inside = parallel_loop();
        for (std::size_t k = 0; k < count && !stop; ++k) play(experiment, first + k, k, work, inside, wanted, visit, stop);
    } else {
        Workspaces workspaces;
        for_each_task(count, [&](std::size_t k) {
            if (!stop) play(experiment, first + k, k, *workspaces.borrow(), {}, wanted, visit, stop);
        });
    }
    if (stop) throw Interrupted();
}

} // namespace phakhi
