// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/alternative.hpp"
#include "analysis/frontier.hpp"
#include "analysis/ranking.hpp"
#include "analysis/verdict.hpp"

namespace phakhi {

/// One alternative on its own. The unit of comparison is a run, or the mean over a draw's replicates where a world is sampled. Quantity 0 is "not_failed" (0 or 1), quantity 1 "life" (weeks not lost to failure), then the measures that all alternatives have.
struct Standing {
    std::size_t runs = 0, errors = 0;
    std::array<std::size_t, outcome_count> outcomes{};   ///< by the horizon; sustained counts whoever goes on
    Share not_failed;                 ///< Wilson's interval
    SurvivalCurve survival;
    CumulativeIncidence incidence;
    RestrictedMean mean_life;         ///< area under the survival curve, weeks
    std::vector<Interval> means;      ///< [quantities]
};

/// What an alternative has more than the reference.
struct Difference {
    std::size_t alternative = 0;
    std::size_t pairs = 0;            ///< units that share their random numbers; 0 = none do, and the samples count as independent
    std::vector<Interval> of;         ///< [quantities]
    Interval cost_per_year;           ///< more cost for each network-year more; limits unknown where the years cannot be told from zero
    Interval cost_per_network;        ///< more cost for each network more that has not failed
};

/// A difference that the replicates leave open.
struct Open {
    std::size_t first = 0, second = 0;   ///< alternatives, next to each other in rank
    Interval difference;                 ///< of what is ranked, first − second
    Settled settled;
};

/// How an alternative fares over the draws of a sampled world.
struct Robustness {
    double first = 0;                 ///< share of draws in which it has the highest mean of what is ranked
    double undominated = 0;           ///< share of draws in which no other has as much for less (not failed against cost); unknown without a cost
    double undominated_output = 0;    ///< the same for output
    double low = 0, middle = 0, high = 0;   ///< 5 %, 50 %, 95 % of its mean share not failed over the draws
};

struct Compared {
    std::vector<Alternative> alternatives;
    int horizon = 0;                  ///< weeks: the shortest of all
    std::vector<Quantity> quantities;
    std::size_t reference = 0;
    std::size_t ranked = 0;           ///< quantity that is ranked
    std::size_t cost = 0;             ///< quantity on the frontier's axis, or 0 if nothing has a price
    std::size_t output = 0, per_member = 0;   ///< quantities: output, and for each member; 0 = not measured
    std::size_t draws = 1;            ///< of a sampled world; 1 = none was sampled
    bool shared = false;              ///< all share their random numbers, unit by unit
    std::size_t units = 0;            ///< that all share, or the fewest that one has
    std::vector<Standing> standings;  ///< by alternative
    std::vector<Difference> differences;   ///< by alternative, but for the reference
    std::vector<Rank> ranks;          ///< in the order of ranks
    std::vector<Open> open;
    std::vector<FrontierPoint> frontier, output_frontier;   ///< by alternative; empty without a cost
    std::vector<Robustness> robustness;    ///< by alternative; empty without draws
};

/// Differences smaller than this share of networks do not matter to anyone: what the intervals are to be narrowed to.
inline constexpr double matters = 0.02;

/// Compares alternatives, at least one. `measure`: key of what is ranked, "" = not_failed. Throws std::out_of_range if no alternative has it.
Compared compare(std::vector<Alternative> alternatives, std::size_t reference, const std::string& measure);

/// Keys that `measure` may name, as these alternatives have them.
std::vector<std::string> measure_keys(const std::vector<Alternative>& alternatives);

} // namespace phakhi
