// SPDX-License-Identifier: MIT
#pragma once
#include "observe/trajectory_record.hpp"
#include <map>
#include <utility>

namespace phakhi {

/// A tie as it was last recorded up to a week.
struct TieAt {
    int formed = 0;       ///< week; 0 = at founding
    int recorded = 0;     ///< week of trust and closeness: a snapshot or a change of level
    float trust = 0, trust_back = 0, closeness = 0;
    int level = 0;        ///< TIE-1..5, exact
};

/// (smaller uid, larger uid)
using Pair = std::pair<std::int32_t, std::int32_t>;

/// The ties at the end of a week: who is tied and at which level is exact; trust and closeness are those of the last snapshot or change.
std::map<Pair, TieAt> ties_at(const TrajectoryRecord& record, int week);

/// The time during which a tie or an agent was there: from the end of week `onset` up to, not including, the end of week `terminus`.
struct Spell {
    int onset = 0, terminus = 0;
    bool onset_censored = false;      ///< was there at founding
    bool terminus_censored = false;   ///< still there in the last week
};

/// One spell of one tie.
struct EdgeSpell : Spell {
    Pair ends;
    std::vector<std::pair<int, int>> levels;   ///< week from which, TIE-1..5; the first at onset
};
/// By onset, then pair. `formed` again after a drop is another spell.
std::vector<EdgeSpell> tie_spells(const TrajectoryRecord& record);

/// One spell of one agent in one status.
struct AgentSpell : Spell {
    std::int32_t agent = 0;
};
/// In the field (outside, member or left), and as a member; by agent. Exact where states are recorded each week, else to the row.
std::vector<AgentSpell> field_spells(const TrajectoryRecord& record);
std::vector<AgentSpell> member_spells(const TrajectoryRecord& record);

/// Last week that was simulated.
int last_week(const TrajectoryRecord& record);
/// Last week in which somebody is a member.
int last_week_with_members(const TrajectoryRecord& record);

} // namespace phakhi
