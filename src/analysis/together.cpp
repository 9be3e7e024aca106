// SPDX-License-Identifier: MIT
#include "analysis/search.hpp"
#include <algorithm>

namespace phakhi {

namespace {

constexpr std::size_t most_together = 5, partners = 10;

bool fewer_live(const Lived& a, const Lived& b) { return a.count() != b.count() ? a.count() < b.count() : a.lasted < b.lasted; }

/// In fresh throws: what they do together, and what each adds to the others. Who adds too little goes, the least first.
std::optional<Together> confirmed_together(const Trial& trial, const std::vector<Tried>& all, std::vector<std::size_t> members) {
    while (members.size() > 1) {
        std::vector<Set> sets = {set_of(all, members)};
        for (const std::size_t one : members) sets.push_back(set_of(all, members, {}, one));
        const std::vector<Lived> seen = trial.twins.throws(sets, 0, trial.confirm);
        Together t{.members = members, .effect = paired_shares(seen[0].lives, trial.unchanged.lives)};
        std::vector<double> p = {t.effect.p};
        for (std::size_t k = 0; k < members.size(); ++k) {
            t.each.push_back(paired_shares(seen[0].lives, seen[k + 1].lives));
            p.push_back(t.each.back().p);
        }
        const std::vector<double> adjusted = holm(p);
        std::size_t weakest = 0;
        bool every = adjusted[0] < significance && t.effect.difference() >= least_effect;
        for (std::size_t k = 0; k < members.size(); ++k) {
            if (t.each[k].difference() < t.each[weakest].difference()) weakest = k;
            every = every && adjusted[k + 1] < significance && t.each[k].difference() >= least_effect;
        }
        if (every) return t;
        members.erase(members.begin() + static_cast<std::ptrdiff_t>(weakest));
    }
    return std::nullopt;
}

} // namespace

Set set_of(const std::vector<Tried>& all, const std::vector<std::size_t>& members, std::optional<std::size_t> more, std::optional<std::size_t> without) {
    Set set;
    for (const std::size_t k : members) {
        if (k != without) set.push_back(all[k].alteration);
    }
    if (more) set.push_back(all[*more].alteration);
    return set;
}

std::optional<Together> grow_together(const Trial& trial, const std::vector<Tried>& all, std::vector<std::size_t> candidates, const std::vector<double>& score, std::size_t enough) {
    std::stable_sort(candidates.begin(), candidates.end(), [&](std::size_t a, std::size_t b) { return score[a] > score[b]; });
    candidates.resize(std::min(candidates.size(), partners));
    if (candidates.size() < 2) return std::nullopt;
    std::vector<std::size_t> members = {candidates.front()};
    candidates.erase(candidates.begin());
    Lived so_far = trial.twins.throws({set_of(all, members)}, trial.confirm, trial.screen)[0];
    while (members.size() < most_together && so_far.count() + 1 < enough && !candidates.empty()) {
        std::vector<Set> sets;
        for (const std::size_t one : candidates) sets.push_back(set_of(all, members, one));
        std::vector<Lived> seen = trial.twins.throws(sets, trial.confirm, trial.screen);
        const auto best = static_cast<std::size_t>(std::max_element(seen.begin(), seen.end(), fewer_live) - seen.begin());
        if (!fewer_live(so_far, seen[best])) break;
        so_far = std::move(seen[best]);
        members.push_back(candidates[best]);
        candidates.erase(candidates.begin() + static_cast<std::ptrdiff_t>(best));
    }
    return confirmed_together(trial, all, std::move(members));
}

} // namespace phakhi
