// SPDX-License-Identifier: MIT
#pragma once
#include "state/agents.hpp"

namespace phakhi {

using Goal = std::array<double, kGoals>;

/// What a network has once, as a whole. Smoothed histories that measures need live here too, written by processes.
struct Network {
    // the vision and what carries it
    Goal vision{};
    Goal founding_vision{};
    double clarity = 0;            ///< of the vision
    double momentum = 0;           ///< M
    double culture = 0;            ///< A, cooperation anchored as culture
    double habit = 0;              ///< H
    double home_culture = 0;       ///< A_h, cooperation anchored as culture of the member agencies
    double novelty = 0;            ///< N, new ways of working found together
    double known = 0;              ///< K_n, share of the hidden knowledge that has come to be known
    int agreement_until = 0;       ///< week in which the written agreement ends; 0 = none
    // means
    double founders = 24;          ///< n0, seats at founding
    double scale = 1;              ///< n0 / 24
    double reserve = 0;            ///< B, weeks of own need per 24 founders
    double resources = 1;          ///< share of this week's need that is covered
    double support = 1;            ///< resources, or what a culture puts in their place
    double sponsor = 0;            ///< Sp
    double sponsor_setting = -1;   ///< the condition that sponsor last followed
    double wanted_leaders = 3;     ///< seats that this size asks for
    double energy = 1;             ///< pe: push × support × leaders' energy; every lever works through it
    double exposure = 0;           ///< mean exposure of members this week
    // activities
    int next_activity = 2;         ///< week
    int last_activity = 0;         ///< week
    int postponements = 0;         ///< in a row
    int activities_held = 0;
    bool held = false;             ///< an activity took place this week
    int attended = 0;              ///< by so many
    double attendance_now = 0;     ///< share of members at this week's activity or attempt
    double attendance = 0.7;       ///< smoothed over activities
    double activity = 1;           ///< smoothed; 1 = one activity every cadence
    double attempts = 1;           ///< the same over attempts
    double postponed_share = 0;    ///< smoothed
    double exposure_smooth = 0.4;
    double promises_kept = 0.8;    ///< smoothed share
    bool willing_host = false;     ///< the next activity is with a host who took it over and is free
    // work
    double effort_mean = 0;
    std::array<double, kSkills> coverage{};  ///< effort × skill, summed over members
    double complementarity = 0;
    double leader_coordination = 0;
    double peer_coordination = 0.3;
    double coordination = 0;       ///< Q
    double fit = 1;                ///< of the vision to the real need (hidden)
    double output = 0;             ///< y, per member; 1 = a healthy week
    double perceived_output = 0;   ///< y_p, as members see it
    double output_smooth = 0.5;
    double output_best = 0.5;      ///< slowly forgotten best of output per effort, smoothed
    double output_per_effort = 0.5;///< smoothed
    double cumulative_output = 0;  ///< X, healthy weeks of 24 members
    double theft = 0;              ///< z, share of credit taken (hidden)
    double contribution_mean = 0.9;
    double since_win = 0;          ///< perceived output per member since the last milestone
    double celebration = 0;        ///< smoothed memory of the last celebration
    int last_win_week = -1000;
    std::array<int, 64> win_weeks{};  ///< ring of the last milestones' weeks
    std::array<std::uint8_t, 64> win_celebrated{};  ///< whether each was celebrated
    int wins = 0;
    // people
    double newcomers = 0;          ///< smoothed share
    double disappointed = 0;       ///< share of members
    double target = 0;             ///< of this replicate; 0 = none
    // how it ended
    bool need_met = false;
    double action_hours = 0;      ///< spent on actions so far
    double action_money = 0;
    bool terminated = false;       ///< by the environment's hazard
    // counters for rates
    int lessons = 0;               ///< drawn so far
    int refusals = 0;              ///< hosts who refused a new date so far
    int rescues = 0;               ///< activities that another host took over so far
    int seat_changes = 0;          ///< persons whom their agency replaced so far
    int leader_departures = 0;
    int member_exits = 0;
    double leader_weeks = 0;
    double member_weeks = 0;
};

/// The world as it is this week.
struct Surroundings {
    double pressure = 0.7;  ///< E
    Goal need{};            ///< θ
};

} // namespace phakhi
