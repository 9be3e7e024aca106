// SPDX-License-Identifier: MIT
#pragma once
#include "state/ids.hpp"
#include <vector>

namespace phakhi {

/// What can happen in a week. The numbers are those of the file format and never change; new kinds go to the end.
enum class EventKind : std::int8_t {
    joined, left, leader_change, activity, postponed, cancelled, milestone, action, shock, stage_reached, stage_lost, failure_on, failure_off, closed,
    leader_left, lesson, change
};

inline constexpr std::int32_t no_agent = -1;

/// One happening. The list of a week is in the order in which the processes of the week wrote it, within a process by kind and uid.
struct Event {
    EventKind kind;
    std::int32_t agent = no_agent;  ///< uid
    std::int32_t other = no_agent;  ///< uid
    double value = 0;
    std::int16_t id = -1;           ///< number of the action, shock, stage or failure, by kind
};

/// A change of one tie in this week.
enum class TieChangeKind : std::int8_t { form, drop, strengthen, weaken };
struct TieChange {
    TieChangeKind kind;
    Uid lo, hi;
    float trust_lo, trust_hi, closeness;
    std::int8_t level;
};

/// The week's happenings. Room is set at founding; what does not fit is counted, never silently lost.
template <class T> class WeekList {
public:
    void reserve(std::size_t room) { items_.reserve(room); }
    void clear() { items_.clear(); }
    void add(const T& item) {
        if (items_.size() < items_.capacity()) items_.push_back(item);
        else ++lost_;
    }
    auto begin() const { return items_.begin(); }
    auto end() const { return items_.end(); }
    auto begin() { return items_.begin(); }
    auto end() { return items_.end(); }
    std::size_t size() const { return items_.size(); }
    std::size_t lost() const { return lost_; }

private:
    std::vector<T> items_;
    std::size_t lost_ = 0;
};

} // namespace phakhi
