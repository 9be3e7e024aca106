// SPDX-License-Identifier: MIT
#include "support/courses.hpp"
#include "engine/ensemble.hpp"
#include <algorithm>

namespace phakhi {

std::vector<double> course(const Scenario& scenario, MetricId measure) {
    constexpr std::size_t replicates = 40;
    std::vector<double> sum(replicates), weeks(replicates);
    MetricSet wanted;
    wanted[static_cast<std::size_t>(measure)] = true;
    run_replicates(scenario, 1, 0, replicates, nullptr, [&](std::size_t run, const Replicate& r) {
        if (r.state().week < 27) return;
        sum[run] += r.measures()[measure];
        ++weeks[run];
    }, wanted);
    for (std::size_t k = 0; k < replicates; ++k) sum[k] /= std::max(1.0, weeks[k]);
    return sum;
}

Estimate gain(const Scenario& without, const Scenario& with, MetricId measure, int sign) {
    const std::vector<double> before = course(without, measure), after = course(with, measure);
    std::vector<double> gained(before.size());
    for (std::size_t k = 0; k < gained.size(); ++k) gained[k] = sign * (after[k] - before[k]);
    return estimate(gained);
}

} // namespace phakhi
