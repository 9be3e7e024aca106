// SPDX-License-Identifier: MIT
#include "export/ties_at.hpp"
#include "state/events.hpp"
#include "support/errors.hpp"
#include "text/say.hpp"
#include <algorithm>
#include <cmath>

namespace phakhi {

namespace {

[[noreturn]] void damaged(const Pair& pair, int week) {
    throw InputError({"", 0, 0, say({"the tie log does not fit together (agents {0} and {1}, week {2})", "บันทึกความสัมพันธ์ขัดแย้งกันเอง (หมายเลข {0} กับ {1} สัปดาห์ที่ {2})"}, pair.first, pair.second, week),
                      say({"the file is damaged: run the scenario again to write it anew", "แฟ้มเสียหาย ให้จำลองฉากทัศน์ใหม่เพื่อเขียนแฟ้มอีกครั้ง"})});
}

void take_values(TieAt& tie, const TieColumns& columns, std::size_t k, int week) {
    tie.recorded = week;
    tie.trust = columns.trust[k], tie.trust_back = columns.trust_back[k], tie.closeness = columns.closeness[k];
    tie.level = columns.level[k];
}

/// Goes through the log in order: f(pair, row, week, kind).
template <class F> void each_change(const TrajectoryRecord& record, int last, F&& f) {
    const TieLog& log = record.ties;
    for (std::size_t k = 0; k < log.size() && log.week[k] <= last; ++k) f(Pair{log.source[k], log.target[k]}, k, log.week[k], static_cast<TieChangeKind>(log.kind[k]));
}

/// Spells during which `is_there(row, agent)` holds.
template <class IsThere> std::vector<AgentSpell> spells_of(const TrajectoryRecord& record, IsThere&& is_there) {
    const AgentRecord& a = record.agents;
    const int end = last_week(record);
    std::vector<AgentSpell> all;
    for (std::size_t agent = 0; agent < a.size(); ++agent) {
        AgentSpell* open = nullptr;
        for (std::size_t row = 0; row < a.state_week.size() && a.state_week[row] <= end; ++row) {
            const bool there = is_there(a.status[row * a.size() + agent]);
            if (there && !open) {
                const int week = a.state_week[row];
                open = &all.emplace_back();
                open->agent = static_cast<std::int32_t>(agent), open->onset = week, open->terminus = end + 1;
                open->onset_censored = week == 0, open->terminus_censored = true;
            } else if (!there && open) {
                open->terminus = a.state_week[row], open->terminus_censored = false;
                open = nullptr;
            }
        }
    }
    return all;
}

} // namespace

std::map<Pair, TieAt> ties_at(const TrajectoryRecord& record, int week) {
    std::map<Pair, TieAt> ties;
    each_change(record, week, [&](const Pair& pair, std::size_t k, int when, TieChangeKind kind) {
        if (kind == TieChangeKind::drop) {
            if (ties.erase(pair) == 0) damaged(pair, when);
            return;
        }
        const auto [tie, is_new] = ties.try_emplace(pair);
        if (is_new != (kind == TieChangeKind::form)) damaged(pair, when);
        if (is_new) tie->second.formed = when;
        take_values(tie->second, record.ties, k, when);
    });
    const TieSnapshots& shots = record.snapshots;
    const auto after = std::upper_bound(shots.week.begin(), shots.week.end(), week);
    if (after == shots.week.begin()) return ties;
    const auto s = static_cast<std::size_t>(after - shots.week.begin()) - 1;
    for (auto k = static_cast<std::size_t>(shots.first_tie[s]); k < static_cast<std::size_t>(shots.first_tie[s + 1]); ++k) {
        const auto found = ties.find({shots.source[k], shots.target[k]});
        if (found != ties.end() && found->second.recorded <= shots.week[s]) take_values(found->second, shots, k, shots.week[s]);
    }
    return ties;
}

std::vector<EdgeSpell> tie_spells(const TrajectoryRecord& record) {
    const int end = last_week(record);
    std::vector<EdgeSpell> all;
    std::map<Pair, std::size_t> open;
    each_change(record, end, [&](const Pair& pair, std::size_t k, int when, TieChangeKind kind) {
        if (kind == TieChangeKind::form) {
            if (!open.emplace(pair, all.size()).second) damaged(pair, when);
            all.push_back({{when, end + 1, when == 0, true}, pair, {{when, record.ties.level[k]}}});
            return;
        }
        const auto found = open.find(pair);
        if (found == open.end()) damaged(pair, when);
        EdgeSpell& spell = all[found->second];
        if (kind == TieChangeKind::drop) {
            spell.terminus = when, spell.terminus_censored = false;
            open.erase(found);
        } else if (spell.levels.back().first == when) spell.levels.back().second = record.ties.level[k];
        else spell.levels.emplace_back(when, record.ties.level[k]);
    });
    std::erase_if(all, [](const EdgeSpell& spell) { return spell.onset == spell.terminus; });   // made and lost within one week: nobody could see it
    std::stable_sort(all.begin(), all.end(), [](const EdgeSpell& a, const EdgeSpell& b) { return std::pair(a.onset, a.ends) < std::pair(b.onset, b.ends); });
    return all;
}

std::vector<AgentSpell> field_spells(const TrajectoryRecord& record) {
    return spells_of(record, [](std::int8_t status) { return status >= 0; });
}

std::vector<AgentSpell> member_spells(const TrajectoryRecord& record) {
    return spells_of(record, [](std::int8_t status) { return status == 1; });
}

int last_week(const TrajectoryRecord& record) { return std::clamp(record.outcome.end_week, 0, record.weeks); }

int last_week_with_members(const TrajectoryRecord& record) {
    for (const NamedSeries<double>& metric : record.metrics) {
        if (metric.key != "members") continue;
        for (int week = last_week(record); week > 0; --week) {
            if (metric.values[static_cast<std::size_t>(week)] > 0) return week;
        }
        return 0;
    }
    return last_week(record);
}

} // namespace phakhi
