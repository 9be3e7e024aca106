// SPDX-License-Identifier: MIT
// Docking against the prototype: survival, median failure week and means over living replicates at weeks 52, 104, 260, as JSON lines.
//   phakhi_dock REPLICATES SCENARIO.toml...
#include "engine/ensemble.hpp"
#include "scenario/read_scenario.hpp"
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <mutex>

using namespace phakhi;

namespace {
constexpr int weeks_seen[] = {52, 104, 260};
constexpr MetricId measures_seen[] = {MetricId::members, MetricId::mean_commitment, MetricId::mean_trust, MetricId::output};
const char* const names[] = {"members", "commitment", "trust", "output"};

void dock(const char* path, std::size_t replicates) {
    const Scenario scenario = read_scenario(path, {});
    MetricSet wanted;
    for (const MetricId id : measures_seen) wanted.set(static_cast<std::size_t>(id));
    std::vector<std::array<std::array<double, 4>, 3>> seen(replicates);
    const auto runs = run_replicates(scenario, scenario.seed, 0, replicates, nullptr, [&](std::size_t k, const Replicate& run) {
        for (int w = 0; w < 3; ++w) {
            if (run.state().week != weeks_seen[w]) continue;
            for (int m = 0; m < 4; ++m) seen[k][w][m] = run.measures()[measures_seen[m]];
        }
    }, wanted);
    std::vector<int> ends;
    double output = 0;
    for (const RunSummary& run : runs) {
        if (failed(run.outcome)) ends.push_back(run.end_week);
        output += run.cumulative_output / static_cast<double>(replicates);
    }
    std::sort(ends.begin(), ends.end());
    const auto survival = [&](int week) {
        const auto dead = std::count_if(runs.begin(), runs.end(), [&](const RunSummary& r) { return failed(r.outcome) && r.end_week <= week; });
        return 100.0 * (1 - static_cast<double>(dead) / static_cast<double>(replicates));
    };
    std::printf("{\"scenario\": \"%s\", \"replicates\": %zu, \"S104\": %.2f, \"S260\": %.2f, \"S520\": %.2f, \"median_failure\": %d, \"output_total\": %.1f", path,
                replicates, survival(104), survival(260), survival(520), ends.empty() ? -1 : ends[ends.size() / 2], output);
    for (int w = 0; w < 3; ++w) {
        std::size_t alive = 0;
        double sum[4] = {};
        for (std::size_t k = 0; k < replicates; ++k) {
            if (runs[k].end_week < weeks_seen[w]) continue;
            ++alive;
            for (int m = 0; m < 4; ++m) sum[m] += seen[k][w][m];
        }
        for (int m = 0; m < 4; ++m) std::printf(", \"%s%d\": %.4f", names[m], weeks_seen[w], alive ? sum[m] / static_cast<double>(alive) : 0);
    }
    std::printf("}\n");
    std::fflush(stdout);
}
} // namespace

int main(int count, char** words) {
    if (count < 3) {
        std::fprintf(stderr, "phakhi_dock REPLICATES SCENARIO.toml...\n");
        return 2;
    }
    for (int k = 2; k < count; ++k) dock(words[k], static_cast<std::size_t>(std::atoll(words[1])));
}
