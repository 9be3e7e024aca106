// SPDX-License-Identifier: MIT
#pragma once
#include "metrics/metric.hpp"
#include "support/setting.hpp"

namespace phakhi {

/// How a run ends. Collapsed, captured and zombie are failures, completed is a competing event, sustained is censored at the horizon.
/// The numbers are those of the file format.
enum class Outcome : std::int8_t { sustained, completed, collapsed, captured, zombie };
inline constexpr int outcome_count = 5;

constexpr bool failed(Outcome o) { return o == Outcome::collapsed || o == Outcome::captured || o == Outcome::zombie; }

struct OutcomeLabel {
    std::string_view key;
    Text label;
    Text meaning;
};
const OutcomeLabel& describe(Outcome outcome);

/// When a network counts as ended (instrument: listed, not swept by default). One definition for docking, compare and validation;
/// the event is the week in which it is established.
struct OutcomeRule {
    static constexpr std::string_view key = "outcome";
    double collapse_members = 5;
    double collapse_fewest = 3;
    double zombie_weeks = 78;
    double capture_theft = 0.25;
    double capture_concentration = 1.9;
    double capture_weeks = 52;

    static const std::span<const Setting<OutcomeRule>> table;
};

/// Watches a network for its end.
class OutcomeWatch {
public:
    /// The outcome as of this week; sustained while it goes on. Collapsed: members < max(3, 5√(n₀/24)).
    /// Zombie: no activity for 78 weeks. Captured: theft > .25 and decision weight of the top fifth > 1.9 for 52 weeks in a row.
    Outcome judge(const State& state, const Measures& seen, const OutcomeRule& rule);

private:
    int captured_weeks_ = 0;
};

} // namespace phakhi
