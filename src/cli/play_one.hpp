// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/course.hpp"
#include "cli/verbs.hpp"
#include "observe/trajectory.hpp"
#include <optional>

namespace phakhi {

struct Played {
    Course course;
    std::optional<TrajectoryRecord> record;
};

/// Plays one replicate, telling how far it is, and records it if there is a recorder. Interrupted if the user asks to stop.
Played play_one(const Scenario& scenario, std::uint64_t seed, std::uint32_t replicate, std::optional<TrajectoryRecorder> recorder, const Common& common);

} // namespace phakhi
