// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/twins.hpp"

/// Parts of explain(), one question each.
namespace phakhi {

/// Where alterations are tried: throws [0, confirm) confirm what the throws behind them, [confirm, confirm + screen), let stand out, so that no
/// effect is confirmed on what chose it.
struct Trial {
    Twins& twins;
    const Lived& unchanged;   ///< the network as it is, in the throws of the confirmation
    std::size_t confirm, screen;
};

/// Some alterations of a list, with one more, or without one of them.
Set set_of(const std::vector<Tried>& all, const std::vector<std::size_t>& members, std::optional<std::size_t> more = {}, std::optional<std::size_t> without = {});

/// Adds one alteration after the other, always the one that saves most beside those taken, until `enough` throws of the screening live; `score`
/// says which come first. Then, in fresh throws, what they do together and what each adds to the others: who adds too little goes, the least first.
std::optional<Together> grow_together(const Trial& trial, const std::vector<Tried>& all, std::vector<std::size_t> candidates, const std::vector<double>& score, std::size_t enough);

/// By which week at the latest: for luck alone, the strongest causes and rescues, and those that save together.
void find_weeks(const Question& question, Twins& twins, const Lived& unchanged, Explanation& found);
inline constexpr std::size_t late_weeks = 8, late_runs = 240;   ///< weeks tried; runs for one alteration

/// Which run's symptoms are told: the one asked about; of many, the failed one that ends nearest the median week; none failed, none.
std::optional<Asked> typical_failure(const Question& question, Twins& twins, std::size_t count);

} // namespace phakhi
