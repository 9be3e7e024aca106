// SPDX-License-Identifier: MIT
#pragma once
#include "results/run_folder.hpp"

namespace phakhi {

/// Writes what the runs of an experiment come to, once all its blocks lie in the folder: /summary where each design point has enough replicates for quantiles,
/// /sensitivity where the design samples its factors. Needs the memory of a block, a few numbers for each run, and `memory` bytes for the design points that are summed up
/// at a time: what is written does not depend on it but for how it is cut into chunks. `frame`: of the experiment.
void summarise(const RunFolder& folder, const EnsembleRecord& frame, std::size_t runs, h5::Group& root, std::size_t memory = 32 << 20);

} // namespace phakhi
