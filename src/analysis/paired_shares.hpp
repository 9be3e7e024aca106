// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace phakhi {

/// How many of the same throws live with a change and without it.
struct PairedShares {
    std::size_t of = 0, with = 0, without = 0;      ///< throws; living with the change; living without it
    std::size_t only_with = 0, only_without = 0;    ///< saved by it; lost by it
    double low = -1, high = 1;                      ///< 95 % interval of the difference (paired_difference)
    double p = 1;                                   ///< exact one-sided McNemar: chance of so many saved among the discordant if it did nothing

    double share_with() const { return of == 0 ? 0 : static_cast<double>(with) / static_cast<double>(of); }
    double share_without() const { return of == 0 ? 0 : static_cast<double>(without) / static_cast<double>(of); }
    double difference() const { return share_with() - share_without(); }
};

/// Both spans have one entry for each throw: whether it lives.
PairedShares paired_shares(std::span<const std::uint8_t> with, std::span<const std::uint8_t> without);

/// p-values adjusted for their number by Holm's method (1979); in the order given.
std::vector<double> holm(const std::vector<double>& p);

} // namespace phakhi
