// SPDX-License-Identifier: MIT
#pragma once
#include "random/philox.hpp"
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace phakhi {

/// Samples drawn with replacement, the same ones every time: sample k of `count` places is a function of (purpose, k) alone.
class Resampler {
public:
    explicit Resampler(std::uint32_t purpose) : purpose_(purpose) {}
    /// Fills `places` with numbers below `count` (below 2^32).
    void draw(std::uint32_t sample, std::size_t count, std::vector<std::uint32_t>& places) const {
        places.resize(count);
        for (std::size_t k = 0; k < count; k += 4) {
            const PhiloxBlock words = philox({sample, static_cast<std::uint32_t>(k / 4), purpose_, 0x426f6f74u}, PhiloxKey{0x50686168u, 0x6b68692eu});
            for (std::size_t w = 0; w < 4 && k + w < count; ++w) places[k + w] = static_cast<std::uint32_t>(std::uint64_t{words[w]} * count >> 32);
        }
    }

private:
    std::uint32_t purpose_;
};

/// Quantile of sorted values by linear interpolation (type 7 of Hyndman & Fan 1996). Not of none.
template <class Sorted> double quantile_of_sorted(const Sorted& sorted, double p) {
    const double at = p * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(std::floor(at));
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double low = sorted[below], high = sorted[above];
    return low + (at - static_cast<double>(below)) * (high - low);
}

inline constexpr std::uint32_t bootstrap_samples = 2000;

} // namespace phakhi
