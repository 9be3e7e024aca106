// SPDX-License-Identifier: MIT
#pragma once
#include "state/state.hpp"
#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

namespace phakhi {

/// The bytes of a state, section by section, so that two states can be compared exactly and the first difference be named.
struct StateImage {
    struct Section {
        std::string name;
        std::string bytes;
        bool operator==(const Section&) const = default;
    };
    std::vector<Section> sections;
    bool operator==(const StateImage&) const = default;
};

/// Where agents stand in the arrays counts (`place`), or not (`uid`: everything in the order of uids, ends of ties named by uid).
enum class ImageOrder { place, uid };

StateImage image(const State& state, ImageOrder order = ImageOrder::place);

/// The same without the levers and conditions in force and without the list of what happened: what a lever has done.
StateImage effects_image(const State& state);

/// Name of the first section in which two images differ; "" if they are the same.
std::string first_difference(const StateImage& a, const StateImage& b);

/// Calls f(value) for each number of a network. A field added to Network is added here; a test compares sizes.
template <class Self, class F> void each_network_value(Self& n, F&& f) {
    for (auto* goal : {&n.vision, &n.founding_vision}) {
        for (auto& x : *goal) f(x);
    }
    f(n.clarity); f(n.momentum); f(n.culture); f(n.habit); f(n.home_culture); f(n.novelty); f(n.known); f(n.agreement_until); f(n.founders); f(n.scale); f(n.reserve); f(n.resources); f(n.support); f(n.sponsor);
    f(n.sponsor_setting); f(n.wanted_leaders); f(n.energy); f(n.exposure); f(n.next_activity); f(n.last_activity);
    f(n.postponements); f(n.activities_held); f(n.held); f(n.attended); f(n.attendance_now); f(n.attendance); f(n.activity);
    f(n.attempts); f(n.postponed_share); f(n.exposure_smooth); f(n.promises_kept); f(n.willing_host); f(n.effort_mean);
    for (auto& x : n.coverage) f(x);
    f(n.complementarity); f(n.leader_coordination); f(n.peer_coordination); f(n.coordination); f(n.fit); f(n.output); f(n.perceived_output);
    f(n.output_smooth); f(n.output_best); f(n.output_per_effort); f(n.cumulative_output); f(n.theft); f(n.contribution_mean); f(n.since_win);
    f(n.celebration); f(n.last_win_week);
    for (auto& x : n.win_weeks) f(x);
    for (auto& x : n.win_celebrated) f(x);
    f(n.wins); f(n.newcomers); f(n.disappointed); f(n.target); f(n.need_met); f(n.action_hours); f(n.action_money); f(n.terminated); f(n.lessons); f(n.refusals); f(n.rescues); f(n.seat_changes); f(n.leader_departures); f(n.member_exits);
    f(n.leader_weeks); f(n.member_weeks);
}

} // namespace phakhi
