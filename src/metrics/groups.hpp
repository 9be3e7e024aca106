// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace phakhi {

/// Who is connected with whom, by union and find. A group is known by the smallest number in it, in whatever order its members were joined.
class Groups {
public:
    explicit Groups(std::size_t count) : above_(count) { std::iota(above_.begin(), above_.end(), 0u); }
    std::uint32_t of(std::uint32_t k) {
        while (above_[k] != k) k = above_[k] = above_[above_[k]];
        return k;
    }
    void join(std::uint32_t i, std::uint32_t j) {
        i = of(i), j = of(j);
        if (j < i) std::swap(i, j);
        above_[j] = i;
    }

private:
    std::vector<std::uint32_t> above_;
};

} // namespace phakhi
