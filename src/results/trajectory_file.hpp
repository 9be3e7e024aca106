// SPDX-License-Identifier: MIT
#pragma once
#include "observe/trajectory_record.hpp"
#include "results/pending_file.hpp"
#include "results/provenance.hpp"
#include <cstddef>
#include <string>
#include <vector>

namespace phakhi {

/// Whether what differs between equal runs (times, host, command line) is written.
enum class Volatile : bool { keep, leave_out };

struct TrajectoryFileOptions {
    Overwrite overwrite = Overwrite::refuse;  ///< --force
    Volatile volatile_facts = Volatile::keep; ///< --no-volatile
};

/// The bytes of a trajectory file (docs/results.md). Equal records and provenance give equal bytes. `name`: for messages.
std::vector<std::byte> trajectory_image(const std::string& name, const TrajectoryRecord& record, const Provenance& provenance,
                                        Volatile volatile_facts = Volatile::keep);

/// Fills and names an output that was begun before the run.
void write_trajectory(PendingFile& output, const TrajectoryRecord& record, const Provenance& provenance, Volatile volatile_facts = Volatile::keep);

/// The same in one go.
void write_trajectory(const std::string& path, const TrajectoryRecord& record, const Provenance& provenance, const TrajectoryFileOptions& options = {});

} // namespace phakhi
