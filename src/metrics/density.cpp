// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include "metrics/nominations.hpp"

namespace phakhi::metrics_entries {

/// Nominations of those possible among members.
static double measure(const State& s) {
    const double n = s.members();
    return n > 1 ? nominations(s) / (n * (n - 1)) : 0;
}

extern constinit const Metric density{.key = "density", .label = {"density", "ความหนาแน่นของเครือข่าย"}, .unit = "1", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::quarterly};

} // namespace phakhi::metrics_entries
