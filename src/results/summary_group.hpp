// SPDX-License-Identifier: MIT
#pragma once
#include "observe/ensemble_record.hpp"
#include "results/hdf5.hpp"

namespace phakhi {

/// What the runs of some design points, one after the other, come to week by week.
struct SummaryBlock {
    std::vector<std::vector<float>> quantiles;        ///< [series][points, T+1, quantile], NaN where too few live
    std::vector<std::int32_t> at_risk;                ///< [points, T+1]
    std::vector<double> survival, low, high;          ///< [points, T+1]
};

/// The group /summary of an ensemble file under construction, filled block by block: it costs the memory of one block however many points there are.
class SummaryGroup {
public:
    /// `points`: design points in a block.
    SummaryGroup(h5::Group& root, const EnsembleRecord& frame, std::span<const double> quantiles, std::size_t points);
    /// The points of block k.
    void add(std::size_t k, const SummaryBlock& block);
    void close();

private:
    h5::Group group_;
    std::vector<h5::Blocks> series_;
    std::vector<h5::Blocks> survival_;   ///< at_risk, survival, low, high
};

} // namespace phakhi
