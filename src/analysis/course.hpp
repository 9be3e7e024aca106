// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/cost.hpp"
#include "diagnosis/shape.hpp"
#include "engine/replicate.hpp"
#include <array>
#include <vector>

namespace phakhi {

/// How often something happened and when first and last; week -1 = never.
struct Times {
    int count = 0, first = -1, last = -1;
    void add(int week) {
        if (count++ == 0) first = week;
        last = week;
    }
};

/// An alarm of a failure mode: the week it first went on, and for how many weeks in all.
struct Alarm {
    int failure = 0, week = 0, weeks_on = 0;
    bool on_at_end = false;
};

/// A leader who went, or came.
struct LeaderMove {
    int week = 0;
    std::int32_t agent = no_agent;   ///< who came, or went without a successor
    std::int32_t other = no_agent;   ///< whom the one who came relieves
};

/// A shock, or the takings of one kind of action.
struct Taken {
    int number = 0;
    Times times;
};

/// What happened to one network, as facts to be told. No words here: src/text has them.
struct Course {
    int weeks = 0, end_week = 0, founders = 0, pool = 0;
    Outcome outcome = Outcome::sustained;
    std::array<int, kSectors> sectors{};             ///< founding members by sector
    std::vector<std::int32_t> first_leaders;         ///< uids at founding
    std::array<std::int32_t, stage_count> stage_weeks{};  ///< first reached in order, or -1
    int highest_stage = 0, last_stage = 0;
    Times activities, postponed, cancelled, milestones, lessons;
    double attendance = 0;                           ///< mean share of members at the activities held
    int joined = 0, left = 0;
    int most_members = 0, most_week = 0, fewest_members = 0, fewest_week = 0, last_members = 0;
    std::vector<LeaderMove> leaders_left, handovers, seated;   ///< gone; relieved in turn; vacancies filled
    int leaderless_weeks = 0, last_leaders = 0;
    bool leaders_wanted = true;                      ///< some governance has none
    bool terminated = false;                         ///< ended from outside, whatever it did
    std::vector<Taken> actions, shocks;              ///< in the order of their first week
    Times changes;                                   ///< dated changes of levers or conditions
    std::vector<Alarm> alarms;                       ///< in the order of their first week
    int first_failure = 0, first_failure_week = -1;  ///< the first alarm that no other explains
    double output = 0;                               ///< cumulative
    Effort effort;
    int first_shape = 0, last_shape = 0, usual_shape = 0;   ///< SHAPE-1..6 at founding, at the end, in most weeks; 0 = none or not looked at
};

/// Watches one network: note() after founding and after each week.
class CourseWatch {
public:
    void note(const Replicate& run);
    /// The shape of the map in the week just noted, where somebody looks at it.
    void note_shape(int shape);
    Course finish(const Replicate& run);

private:
    Course course_;
    std::vector<std::int32_t> leaders_;   ///< uids, last week
    double attended_ = 0;
    bool begun_ = false;
    std::array<int, shape_count + 1> shape_weeks_{};   ///< weeks of each shape

    void begin(const Replicate& run);
    void note_event(const Event& event, int week);
    void note_leaders(const State& state);
};

} // namespace phakhi
