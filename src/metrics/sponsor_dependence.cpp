// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"

namespace phakhi::metrics_entries {

/// Share of members' time that hangs on the sponsor.
static double measure(const State& s) {
    return s.conditions.sponsor_dependence;
}

extern constinit const Metric sponsor_dependence{.key = "sponsor_dependence", .label = {"dependence on the sponsor", "การพึ่งพิงผู้สนับสนุน"}, .unit = "share", .seen_by = SeenBy::books, .measure = measure};

} // namespace phakhi::metrics_entries
