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

/// The week's happenings. Room is made at founding; a week with more than ever before makes more, so nothing is lost.
template <class T> class WeekList {
public:
    void reserve(std::size_t room) { items_.reserve(room); }
    void clear() { items_.clear(); }
    /// Gives the room back.
    void release() { std::vector<T>().swap(items_); }
    void add(const T& item) { items_.push_back(item); }
    auto begin() const { return items_.begin(); }
    auto end() const { return items_.end(); }
    std::size_t size() const { return items_.size(); }
    std::size_t bytes() const { return items_.capacity() * sizeof(T); }

private:
    std::vector<T> items_;
};

} // namespace phakhi
