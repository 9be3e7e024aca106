// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Sponsor support.
static double measure(const State& s) {
    return s.network.sponsor;
}

extern constinit const Metric sponsor_support{.key = "sponsor_support", .label = {"sponsor support", "แรงสนับสนุนจากผู้บริหาร"}, .unit = "1", .seen_by = SeenBy::books, .measure = measure};

} // namespace phakhi::metrics_entries
