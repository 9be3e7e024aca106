// SPDX-License-Identifier: MIT
#include "scenario/fold.hpp"
#include "scenario/starter.hpp"
#include <algorithm>
#include <map>
#include <set>

namespace phakhi {

namespace {

using Rows = std::vector<Stakeholder>;
using Reason = CandidatePair::Reason;

/// Collects pairs, each once.
class Pairs {
public:
    void add(std::size_t a, std::size_t b, Reason reason) {
        if (a != b && seen_.insert(std::minmax(a, b)).second) all_.push_back({a, b, reason});
    }
    std::vector<CandidatePair> take() { return std::move(all_); }

private:
    std::set<std::pair<std::size_t, std::size_t>> seen_;
    std::vector<CandidatePair> all_;
};

/// Rows that say the same in a column, by what they say; those that say nothing are left out.
std::map<std::string, std::vector<std::size_t>> grouped(const Rows& rows, std::string Stakeholder::*column) {
    std::map<std::string, std::vector<std::size_t>> groups;
    for (std::size_t k = 0; k < rows.size(); ++k) {
        if (const std::string key = word_fold(rows[k].*column); !key.empty()) groups[key].push_back(k);
    }
    return groups;
}

/// The most influential of some rows; of equals the most interested, then the first.
std::size_t key_player(const Rows& rows, const std::vector<std::size_t>& group) {
    return *std::max_element(group.begin(), group.end(), [&](std::size_t a, std::size_t b) {
        return std::tuple(rows[a].influence, rows[a].interest, b) < std::tuple(rows[b].influence, rows[b].interest, a);
    });
}

} // namespace

std::vector<CandidatePair> candidate_pairs(const std::vector<Stakeholder>& rows) {
    Pairs pairs;
    for (const auto& [name, group] : grouped(rows, &Stakeholder::organisation)) {
        for (std::size_t k = 0; k + 1 < group.size(); ++k) pairs.add(group[k], group[k + 1], Reason::organisation);
    }
    std::map<int, std::vector<std::size_t>> sectors;
    for (std::size_t k = 0; k < rows.size(); ++k) sectors[rows[k].sector].push_back(k);
    std::vector<std::size_t> players;
    for (const auto& [sector, group] : sectors) players.push_back(key_player(rows, group));
    for (std::size_t a = 0; a < players.size(); ++a) {
        for (std::size_t b = a + 1; b < players.size(); ++b) pairs.add(players[a], players[b], Reason::sectors);
    }
    for (const auto& [sector, group] : sectors) {
        for (const std::size_t k : group) pairs.add(key_player(rows, group), k, Reason::sector);
    }
    for (const auto& [relation, group] : grouped(rows, &Stakeholder::relation)) {
        for (const std::size_t k : group) pairs.add(key_player(rows, group), k, Reason::relation);
    }
    return pairs.take();
}

} // namespace phakhi
