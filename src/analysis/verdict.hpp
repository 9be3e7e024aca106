// SPDX-License-Identifier: MIT
#pragma once
#include "engine/ensemble.hpp"
#include <array>
#include <optional>
#include <span>
#include <vector>

namespace phakhi {

/// So many of so many, with Wilson's 95 % interval of the probability behind it (Wilson 1927).
struct Share {
    std::size_t count = 0, of = 0;
    double low = 0, high = 1;
    double value() const { return of == 0 ? 0 : static_cast<double>(count) / static_cast<double>(of); }
};
Share share_of(std::size_t count, std::size_t of);

/// A failure that was the first alarm of so many failed runs.
struct FirstSymptom {
    int failure = 0;   ///< number of the failure mode
    std::size_t count = 0;
};

/// What many runs of one scenario say together.
struct Verdict {
    Share failed;                                   ///< collapsed, captured or on paper only
    std::array<std::size_t, outcome_count> outcomes{};
    std::optional<double> median_failure_week;      ///< among the failed; none failed: nothing
    std::vector<FirstSymptom> first_symptoms;       ///< of the failed, the most frequent first
    std::size_t without_symptom = 0;                ///< failed without any alarm before
    Outcome commonest = Outcome::sustained;
    std::size_t typical = 0;                        ///< index of the typical run

    std::size_t runs() const { return failed.of; }
};

/// The typical run is, among those with the commonest outcome, the one whose end week is nearest the group's median; where all reached the
/// last week, the one whose final members and output are. Ties go to the lower number. Throws nothing; without runs all is empty.
Verdict judge(std::span<const RunSummary> runs);

/// The middle value, the mean of the two middle ones for an even count. Of nothing: 0.
double median(std::vector<double> values);

} // namespace phakhi
