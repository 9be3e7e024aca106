// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/interval.hpp"
#include "diagnosis/outcome.hpp"
#include <array>
#include <span>
#include <vector>

namespace phakhi {

/// How long a network lived and how it ended. One definition of survival for all analysis: failed = collapsed, captured or zombie, in the week in
/// which it is established; completed is a competing event; sustained is censored at its last week.
struct Lifetime {
    int week = 0;   ///< last week simulated
    Outcome outcome = Outcome::sustained;
};

/// A week in which something ended.
struct SurvivalStep {
    int week = 0;
    std::size_t at_risk = 0;    ///< networks that go on into this week
    std::size_t failed = 0;     ///< of these, that fail in it
    double survival = 1;        ///< share not failed after it
    double error = 0;           ///< standard error (Greenwood 1926)
    double low = unknown, high = unknown;   ///< 95 %, on the log(−log) scale; unknown while survival is 1 or when it is 0
};

/// The Kaplan–Meier curve of failure (Kaplan & Meier 1958), completed and sustained networks being censored in their last week. It says how long networks that
/// still have their task keep from failing; how many fail at all is the cumulative incidence.
struct SurvivalCurve {
    std::vector<SurvivalStep> steps;   ///< weeks in which networks fail, in order
    double survival(int week) const;
    /// The first week by which half have failed, or −1.
    int median_week() const;
};
/// Weeks after `horizon` are not seen: whoever lives then is censored there.
SurvivalCurve kaplan_meier(std::span<const Lifetime> lives, int horizon);

/// Networks at risk in a week: not ended before it.
std::size_t at_risk(std::span<const Lifetime> lives, int week);

/// The area under a survival curve up to `horizon`, in weeks: mean life if nothing else could end it. Its error after Greenwood:
/// Σ A_j² d_j / (n_j (n_j − d_j)), A_j being the area right of step j (Klein & Moeschberger 2003, eq. 4.5.2).
struct RestrictedMean {
    double weeks = 0, error = 0;
};
RestrictedMean restricted_mean(const SurvivalCurve& curve, int horizon);

/// Share ended in one way by the end of a week.
struct IncidenceStep {
    int week = 0;
    double share = 0;
    double error = 0;   ///< standard error by the delta method (Dinse & Larson 1986; Marubini & Valsecchi 1995, eq. 10.12)
    double low = unknown, high = unknown;   ///< 95 %, on the log(−log) scale; unknown at 0 and 1
};

/// Cumulative incidence of every outcome against all others (Aalen & Johansen 1978). With everybody watched to the horizon it is the share ended so.
struct CumulativeIncidence {
    std::array<std::vector<IncidenceStep>, outcome_count> of;   ///< by Outcome; weeks in which anything ends, the same for each; sustained is empty
    double share(Outcome outcome, int week) const;
};
CumulativeIncidence aalen_johansen(std::span<const Lifetime> lives, int horizon);

/// Weeks of one network not lost to failure by the horizon: until it fails; all of them if it does not, also where it completed its task before.
/// Its mean is horizon − ∫ cumulative incidence of failure (Andersen 2013, Statistics in Medicine 32:5278–5285): no censoring, so means and paired differences
/// are those of plain numbers.
int weeks_not_lost(const Lifetime& life, int horizon);

} // namespace phakhi
