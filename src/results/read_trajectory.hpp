// SPDX-License-Identifier: MIT
#pragma once
#include "observe/trajectory_record.hpp"
#include "results/provenance.hpp"
#include <string>

namespace phakhi {

struct Trajectory {
    TrajectoryRecord record;
    Provenance provenance;
};

/// Reads a trajectory file back. InputError if it is none, is damaged, or is of a newer major version.
Trajectory read_trajectory(const std::string& path);

} // namespace phakhi
