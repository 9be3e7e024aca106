// SPDX-License-Identifier: MIT
#pragma once
#include "observe/trajectory_record.hpp"

namespace phakhi {

inline constexpr int frame_every_weeks = 26;

/// Positions for every viewer of a trajectory: one map of all ties that ever were (the longer a tie lasted, the stronger),
/// and key frames every 26 weeks that lean a little towards the ties around that week. Every agent has a place in every frame.
LayoutRecord layout_of(const TrajectoryRecord& record);

} // namespace phakhi
