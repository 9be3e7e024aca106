// SPDX-License-Identifier: MIT
#include "metrics/member_degree.hpp"
#include "metrics/metric.hpp"
#include <algorithm>
#include <cmath>
#include <vector>

namespace phakhi::metrics_entries {

/// Share of members' ties between ends whose influence differs by more than .2, over that share among all pairs of members: relations at every level (FACTOR-5, SUG-8); 1 = as by chance.
static double measure(const State& s) {
    constexpr float apart = 0.2f;
    const auto differ = [&](AgentId i, AgentId j) { return std::abs(s.agents.influence[i] - s.agents.influence[j]) > apart; };
    double ties = 0, across = 0, pairs_across = 0;
    for (std::size_t k = 0; k < s.ties.size(); ++k) {
        const TieId t = tie_id(k);
        if (!among_members(s, t)) continue;
        ++ties;
        across += differ(s.ties.lo[t], s.ties.hi[t]);
    }
    std::vector<float> ranks;
    ranks.reserve(s.roster.members.size());
    for (const AgentId i : s.roster.members) ranks.push_back(s.agents.influence[i]);
    std::sort(ranks.begin(), ranks.end());
    std::size_t below = 0;
    for (std::size_t k = 0; k < ranks.size(); ++k) {   // pairs further apart than that, from the sorted ranks
        while (ranks[k] - ranks[below] > apart) ++below;
        pairs_across += static_cast<double>(below);
    }
    const double n = static_cast<double>(ranks.size()), pairs = n * (n - 1) / 2;
    return ties > 0 && pairs_across > 0 ? across / ties / (pairs_across / pairs) : 1;
}

extern constinit const Metric cross_rank_ties{.key = "cross_rank_ties", .label = {"relations across ranks", "ความสัมพันธ์ข้ามระดับ"}, .unit = "times chance", .seen_by = SeenBy::member_survey, .measure = measure, .cadence = Cadence::quarterly};

} // namespace phakhi::metrics_entries
