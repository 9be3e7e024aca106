// SPDX-License-Identifier: MIT
#include "metrics/metric.hpp"
#include "metrics/nominations.hpp"

namespace phakhi::metrics_entries {

/// Share of nominations that are returned.
static double measure(const State& s) {
    int all = 0, returned = 0;
    for (std::size_t k = 0; k < s.ties.size(); ++k) {
        const Nomination n = nomination(s, tie_id(k));
        all += n.by_lo + n.by_hi;
        returned += 2 * (n.by_lo & n.by_hi);
    }
    return all > 0 ? static_cast<double>(returned) / all : 0;
}

extern constinit const Metric reciprocity{.key = "reciprocity", .label = {"reciprocity", "สัดส่วนความสัมพันธ์สองทาง"}, .unit = "share", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::quarterly};

} // namespace phakhi::metrics_entries
