// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"
#include "diagnosis/stage.hpp"
#include <algorithm>
#include <vector>

namespace phakhi {

template <class T> static std::vector<const T*> by_number(std::span<const T* const> entries) {
    std::vector<const T*> sorted(entries.begin(), entries.end());
    std::sort(sorted.begin(), sorted.end(), [](const T* x, const T* y) { return x->number < y->number; });
    return sorted;
}

std::span<const FailureMode* const> failures_by_number() {
    static const std::vector<const FailureMode*> sorted = by_number(failures());
    return sorted;
}

std::span<const Stage* const> stages_by_number() {
    static const std::vector<const Stage*> sorted = by_number(stages());
    return sorted;
}

} // namespace phakhi
