// SPDX-License-Identifier: MIT
#include "layout/trajectory_layout.hpp"
#include "layout/force_layout.hpp"
#include "state/events.hpp"
#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace phakhi {

/// A tie from the week in which it was formed to that in which it was dropped.
struct TieSpell {
    std::int32_t source, target, from, to;
};

static std::vector<TieSpell> spells_of(const TieLog& log, int end_week) {
    std::map<std::pair<std::int32_t, std::int32_t>, std::int32_t> open;
    std::vector<TieSpell> spells;
    for (std::size_t e = 0; e < log.size(); ++e) {
        const std::pair pair(log.source[e], log.target[e]);
        const auto kind = static_cast<TieChangeKind>(log.kind[e]);
        if (kind == TieChangeKind::form) open.emplace(pair, log.week[e]);
        if (kind != TieChangeKind::drop) continue;
        if (const auto tie = open.find(pair); tie != open.end()) {
            spells.push_back({pair.first, pair.second, tie->second, log.week[e]});
            open.erase(tie);
        }
    }
    for (const auto& [pair, from] : open) spells.push_back({pair.first, pair.second, from, end_week + 1});
    return spells;
}

/// One tie per pair, weighted by the square root of its weeks within [from, to) over the mean: long ties draw closer, but not onto one spot.
static std::vector<MapTie> ties_within(const std::vector<TieSpell>& spells, int from, int to) {
    std::map<std::pair<std::int32_t, std::int32_t>, double> weeks;
    double sum = 0;
    for (const TieSpell& spell : spells) {
        const int overlap = std::min(to, spell.to) - std::max(from, spell.from);
        if (overlap <= 0) continue;
        weeks[{spell.source, spell.target}] += overlap;
        sum += overlap;
    }
    std::vector<MapTie> ties;
    for (const auto& [pair, lasted] : weeks) ties.push_back({pair.first, pair.second, std::sqrt(lasted * static_cast<double>(weeks.size()) / sum)});
    return ties;
}

LayoutRecord layout_of(const TrajectoryRecord& record) {
    const int end = std::clamp(record.outcome.end_week, 0, record.weeks);
    const std::vector<TieSpell> spells = spells_of(record.ties, end);
    const std::vector<MapPoint> base = lay_out(record.agents.size(), ties_within(spells, 0, end + 1));
    LayoutRecord layout;
    for (int week = 0; week <= end; week += frame_every_weeks) {
        layout.frame_week.push_back(week);
        for (const MapPoint& p : relax(base, ties_within(spells, week - frame_every_weeks / 2, week + frame_every_weeks / 2))) {
            layout.x.push_back(static_cast<float>(p.x));
            layout.y.push_back(static_cast<float>(p.y));
        }
    }
    return layout;
}

} // namespace phakhi
