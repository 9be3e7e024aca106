// SPDX-License-Identifier: MIT
#pragma once
#include "observe/ensemble_record.hpp"
#include "scenario/document.hpp"
#include "scenario/scenario.hpp"
#include <limits>

namespace phakhi {

/// How the points of an experiment are chosen.
enum class Method { factorial, one_at_a_time, latin_hypercube, sobol, morris, table, bundle_parts };
std::string_view name_of(Method method);

/// A value that a factor may take.
struct Level {
    bool is_number = true;
    double number = 0;
    std::string text;    ///< what is no number, as it is shown
    std::string toml;    ///< the same as a scenario file has it
    Place place;
};

/// What differs between the design points.
struct Factor {
    std::string key;             ///< of a setting, or scenario, strategy.use, network.form …
    std::vector<Level> levels;   ///< in the order of the file
    bool ranged = false;         ///< no levels: anything from low to high
    double low = 0, high = 0;
    bool log = false;            ///< even in the logarithm
    bool crossed = false;        ///< every level with every point of the others
    bool tabled = false;         ///< level k belongs to row k of the table
    Place place;
};

/// A choice of runs whose whole course is kept.
struct KeepRule {
    enum class Who { run, failed, ending } who = Who::run;
    std::size_t run = 0;         ///< its number
    int ending = 0;              ///< number of the Outcome
    std::size_t first = std::numeric_limits<std::size_t>::max();   ///< so many at most, by number
    bool per_point = false;      ///< so many of each design point
};

/// One run of an experiment.
struct RunId {
    std::size_t point = 0;        ///< of the design
    std::size_t round = 0;        ///< 0 … replicates − 1
    std::uint32_t replicate = 0;  ///< what decides its random numbers, with the seed
};

/// A validated experiment: which networks are played, and how often. Run n is known from n alone.
struct Experiment {
    std::string title, title_th;
    Method method = Method::factorial;
    std::size_t replicates = 100;
    std::uint64_t seed = 1;
    bool common_random_numbers = true;
    std::size_t samples = 0;            ///< latin_hypercube: points; sobol: base rows; 0 = not given
    std::size_t shifts = 8;             ///< sobol
    std::size_t trajectories = 20;      ///< morris
    std::size_t morris_levels = 4;
    std::vector<Factor> factors;
    std::vector<KeepRule> keep;
    bool keep_all = false;
    std::vector<std::uint16_t> series;  ///< numbers of the metrics kept week by week
    std::vector<InputFile> inputs;      ///< the experiment file first, then the base and whatever else was read; paths seen from its folder
    std::vector<Said> notes;
    Scenario base;                      ///< as it is without any factor

    /// A number that differs between the points.
    struct Varied {
        std::string key;
        std::vector<double> values;     ///< [points]; NaN = as the variant has it
    };
    /// How a variant is read.
    struct Source {
        std::string file;
        std::vector<std::string> overrides;
    };
    Design design;
    std::vector<Source> sources;        ///< [variants]
    std::vector<Scenario> variants;     ///< the scenarios that differ in more than numbers, without their files and resolved texts
    std::vector<std::string> variant_hash;   ///< [variants] SHA-256 of facts_of
    std::vector<std::uint32_t> variant; ///< [points]
    std::vector<Varied> varied;

    std::size_t runs() const { return design.points * replicates; }
    /// Replicate by replicate over all points, so that what is stopped early is balanced.
    RunId run(std::size_t number) const {
        const std::size_t point = number % design.points, round = number / design.points;
        return {point, round, static_cast<std::uint32_t>(common_random_numbers ? round : point * replicates + round)};
    }
    /// The scenario of a design point.
    Scenario at(std::size_t point) const;
    /// The longest course of all points, in weeks.
    int weeks() const;
    /// Agents in the largest network.
    int agents() const;
};

/// Keys that a factor may have.
const std::vector<std::string>& factor_keys();
/// The metrics kept week by week unless others are named, twelve.
const std::vector<std::uint16_t>& default_series();

} // namespace phakhi
