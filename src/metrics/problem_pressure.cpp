// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Problem pressure, as figures of the problem show it.
static double measure(const State& s) {
    return s.surroundings.pressure;
}

extern constinit const Metric problem_pressure{.key = "problem_pressure", .label = {"problem pressure", "แรงกดดันของปัญหา"}, .unit = "1", .seen_by = SeenBy::books, .measure = measure};

} // namespace phakhi::metrics_entries
