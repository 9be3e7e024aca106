// SPDX-License-Identifier: MIT
#include "analysis/course.hpp"
#include <algorithm>

namespace phakhi {

static void add_to(std::vector<Taken>& all, int number, int week) {
    auto found = std::find_if(all.begin(), all.end(), [&](const Taken& t) { return t.number == number; });
    if (found == all.end()) found = all.insert(all.end(), Taken{number, {}});
    found->times.add(week);
}

void CourseWatch::begin(const Replicate& run) {
    begun_ = true;
    const State& s = run.state();
    course_.weeks = run.scenario().weeks;
    course_.founders = s.members();
    course_.pool = static_cast<int>(s.roster.everyone.size());
    course_.most_members = course_.fewest_members = s.members();
    for (const AgentId i : s.roster.members) ++course_.sectors[s.agents.sector[i]];
    for (const AgentId i : s.roster.leaders) course_.first_leaders.push_back(s.uid(i));
}

void CourseWatch::note_event(const Event& event, int week) {
    Course& c = course_;
    switch (event.kind) {
    case EventKind::joined: ++c.joined; break;
    case EventKind::left: ++c.left; break;
    case EventKind::leader_left: c.leaders_left.push_back({week, event.agent, no_agent}); break;
    case EventKind::leader_change: (event.other == no_agent ? c.seated : c.handovers).push_back({week, event.agent, event.other}); break;
    case EventKind::activity: c.activities.add(week), attended_ += event.value; break;
    case EventKind::postponed: c.postponed.add(week); break;
    case EventKind::cancelled: c.cancelled.add(week); break;
    case EventKind::milestone: c.milestones.add(week); break;
    case EventKind::lesson: c.lessons.add(week); break;
    case EventKind::action: add_to(c.actions, event.id, week); break;
    case EventKind::shock: add_to(c.shocks, event.id, week); break;
    case EventKind::change: c.changes.add(week); break;
    case EventKind::stage_reached: c.highest_stage = std::max(c.highest_stage, static_cast<int>(event.id)); break;
    case EventKind::stage_lost: case EventKind::failure_on: case EventKind::failure_off: case EventKind::closed: break;  // read off the diagnosis
    }
}

/// Leaders who go as any member may, without an event of their own, are seen by their absence.
void CourseWatch::note_leaders(const State& s) {
    std::vector<std::int32_t> now;
    for (const AgentId i : s.roster.leaders) now.push_back(s.uid(i));
    const auto told = [&](std::int32_t uid) {
        const auto this_week = [&](const LeaderMove& move) { return move.week == s.week && (move.agent == uid || move.other == uid); };
        return std::any_of(course_.leaders_left.begin(), course_.leaders_left.end(), this_week) || std::any_of(course_.handovers.begin(), course_.handovers.end(), this_week);
    };
    for (const std::int32_t uid : leaders_) {
        if (std::find(now.begin(), now.end(), uid) == now.end() && !told(uid)) course_.leaders_left.push_back({s.week, uid, no_agent});
    }
    leaders_ = std::move(now);
}

void CourseWatch::note(const Replicate& run) {
    if (!begun_) begin(run);
    const State& s = run.state();
    for (const Event& event : s.events) note_event(event, s.week);
    note_leaders(s);
    if (s.members() > course_.most_members) course_.most_members = s.members(), course_.most_week = s.week;
    if (s.members() < course_.fewest_members) course_.fewest_members = s.members(), course_.fewest_week = s.week;
    if (s.week > 0 && s.network.wanted_leaders >= 0.5 && s.roster.leaders.empty()) ++course_.leaderless_weeks;
    const auto active = run.diagnosis().active();
    for (std::size_t k = 0; k < active.size(); ++k) {
        if (!active[k]) continue;
        const int number = failures_by_number()[k]->number;
        auto alarm = std::find_if(course_.alarms.begin(), course_.alarms.end(), [&](const Alarm& a) { return a.failure == number; });
        if (alarm == course_.alarms.end()) alarm = course_.alarms.insert(course_.alarms.end(), Alarm{number, s.week, 0, false});
        ++alarm->weeks_on;
    }
}

void CourseWatch::note_shape(int shape) {
    const bool first = std::all_of(shape_weeks_.begin(), shape_weeks_.end(), [](int weeks) { return weeks == 0; });
    if (first) course_.first_shape = shape;
    course_.last_shape = shape;
    ++shape_weeks_[static_cast<std::size_t>(shape)];
}

Course CourseWatch::finish(const Replicate& run) {
    const State& s = run.state();
    const Diagnosis& d = run.diagnosis();
    Course c = std::move(course_);
    c.end_week = s.week;
    c.outcome = run.outcome();
    c.last_members = s.members();
    c.last_leaders = static_cast<int>(s.roster.leaders.size());
    c.leaders_wanted = s.network.wanted_leaders >= 0.5;
    c.terminated = s.network.terminated;
    c.attendance = c.activities.count > 0 ? attended_ / c.activities.count : 0;
    std::copy(d.stage_weeks().begin(), d.stage_weeks().end(), c.stage_weeks.begin());
    c.last_stage = d.stage();
    for (Alarm& alarm : c.alarms) {
        for (std::size_t k = 0; k < d.active().size(); ++k) {
            if (failures_by_number()[k]->number == alarm.failure) alarm.on_at_end = d.active()[k] != 0;
        }
    }
    c.first_failure = d.first_failure();
    for (const Alarm& alarm : c.alarms) {
        if (alarm.failure == c.first_failure) c.first_failure_week = alarm.week;
    }
    c.usual_shape = static_cast<int>(std::max_element(shape_weeks_.begin(), shape_weeks_.end()) - shape_weeks_.begin());
    c.output = s.network.cumulative_output;
    c.effort = effort_spent(run.scenario().plan, c.end_week, s.network);
    return c;
}

} // namespace phakhi
