// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/survival.hpp"
#include "observe/ensemble_record.hpp"
#include "observe/trajectory_record.hpp"
#include "support/said.hpp"
#include <string>
#include <vector>

namespace phakhi {

/// A measure of a run as it is compared.
struct Quantity {
    std::string key;
    Said label;
    std::string unit;
    /// Less is better: money, hours.
    bool cost() const { return key.starts_with("cost") || key.starts_with("hours") || key.starts_with("money"); }
};

/// One thing that is compared with others: the runs of a design point, of a whole file, or one run.
struct Alternative {
    std::string key;                       ///< what --reference may say
    Said title;                            ///< what differs, in words
    int horizon = 0;                       ///< weeks for which its runs are watched
    std::size_t errors = 0;                ///< runs that could not be computed; left out
    std::vector<std::string> runs;         ///< by what a run shares its random numbers with runs of other alternatives: seed, replicate, draw
    std::vector<std::int32_t> draws;       ///< [runs] which draw of the sampled factors; all 0 where nothing was sampled
    std::vector<Lifetime> lives;               ///< [runs]
    std::vector<Quantity> quantities;      ///< of `measures`
    std::vector<std::vector<double>> measures;   ///< [quantities][runs]
};

/// Which factors of a design make its alternatives, and which only draw the world in which they are compared.
struct Crossing {
    std::vector<std::size_t> compared;     ///< factors
    std::vector<std::size_t> sampled;      ///< factors
    std::vector<std::int32_t> draw;        ///< [P] number of the draw; all 0 where nothing is sampled
    std::int32_t draws = 1;
};
/// Sampled are all factors of a sobol or morris design, and in latin_hypercube and bundle_parts those that vary among the `groups` draws; whatever is crossed
/// with the draws is compared, in other designs all that varies.
Crossing crossing_of(const Design& design);

/// The level of a factor at a design point in words: the title of a strategy, form or governance, else "rotation_weeks 26".
Said level_words(const DesignColumn& factor, std::size_t point);

/// The alternatives of an ensemble, in the order of their first design points.
std::vector<Alternative> alternatives_of(const EnsembleRecord& record);

/// Key of what a network makes for each member that it had on average, in healthy weeks; made of the measures of an ensemble.
inline constexpr const char output_per_member[] = "output_per_member";

/// What the runs of an ensemble are measured by, and the values of one measure [R].
std::vector<Quantity> quantities_of(const EnsembleRecord& record);
std::vector<double> values_of(const EnsembleRecord& record, const std::string& key);

/// One run as an alternative named after its file.
Alternative alternative_of(const TrajectoryRecord& record, const std::string& name, const std::string& seed, int replicate);

} // namespace phakhi
