// SPDX-License-Identifier: MIT
#pragma once
#include "state/agents.hpp"
#include "state/conditions.hpp"
#include "state/events.hpp"
#include "state/levers.hpp"
#include "state/network.hpp"
#include "state/ties.hpp"

namespace phakhi {

/// Who is where, in the order of uids: every walk and every sum goes by these lists, never by array position.
struct Roster {
    std::vector<AgentId> everyone;
    std::vector<AgentId> members;
    std::vector<AgentId> leaders;
    std::size_t reach = 0;   ///< whole lanes of places beyond which nobody is a member: as far as loops over members go

    /// Lists members and leaders anew; to be called by whoever changed a status. Never allocates after founding.
    void refresh(const Agents& agents);
};

/// A tie that is to be moved to a level (expansion worksheet, ACT-18): its ends by uid, and what the wanted level stands for.
struct WantedTie {
    Uid lo, hi;
    float trust, closeness;
};

/// What a manager remembers between weeks: when each planned action was last taken and how long each comparison has held.
struct ManagerMemory {
    std::vector<std::int32_t> taken_week;   ///< per planned action; very early = never
    std::vector<std::uint8_t> was_true;     ///< per planned action: its trigger held last week
    std::vector<std::int32_t> held_weeks;   ///< per comparison of all triggers, in order
};

/// A network in one week: all there is. No globals, no pointers, no files; thousands can stand side by side.
struct State {
    int week = 0;
    Agents agents;
    Ties ties;
    Roster roster;
    Network network;
    Surroundings surroundings;
    Levers levers;          ///< in force this week
    Conditions conditions;  ///< in force this week
    ManagerMemory memory;
    std::vector<WantedTie> wanted;  ///< by the pair; few, and given by the worksheet alone
    WeekList<Event> events;
    WeekList<TieChange> tie_changes;
    std::uint32_t next_uid = 0;

    /// Lets members stand in the first places, so that loops over them reach no farther than they must. It changes where agents stand and
    /// nothing else; places held by others are then stale. `scratch` is overwritten.
    void stand_together(std::vector<AgentId>& scratch);

    int members() const { return static_cast<int>(roster.members.size()); }
    std::int32_t uid(AgentId i) const { return static_cast<std::int32_t>(number(agents.uid[i])); }
    /// Bytes held in arrays.
    std::size_t bytes() const;
};

/// Mean square distance, over goal dimensions, of an agent's goal to a point in goal space.
inline float goal_gap2(const Agents& a, AgentId i, const Goal& point) {
    float sum = 0;
    for (int k = 0; k < kGoals; ++k) {
        const float d = a.goal[k][i] - static_cast<float>(point[k]);
        sum += d * d;
    }
    return sum / kGoals;
}

/// Mean square distance between the goals of two agents.
inline float goal_gap2(const Agents& a, AgentId i, AgentId j) {
    float sum = 0;
    for (int k = 0; k < kGoals; ++k) {
        const float d = a.goal[k][i] - a.goal[k][j];
        sum += d * d;
    }
    return sum / kGoals;
}

/// Mean square distance between two points in goal space.
inline double goal_gap2(const Goal& a, const Goal& b) {
    double sum = 0;
    for (int k = 0; k < kGoals; ++k) sum += (a[k] - b[k]) * (a[k] - b[k]);
    return sum / kGoals;
}

} // namespace phakhi
