// SPDX-License-Identifier: MIT
#include "model/workspace.hpp"
#include <algorithm>

namespace phakhi {

void Workspace::prepare(std::size_t agents, std::size_t ties) {
    const std::size_t most = std::max(agents, ties);
    const auto grow = [](auto& v, std::size_t size) {
        if (v.size() < size) v.resize(size + size / 4);
    };
    grow(lo, most), grow(hi, most), grow(flags, most), grow(counts, most);
    for (auto& w : words) grow(w, most);
    for (auto* v : {&a, &b, &c, &d, &e}) grow(*v, most);
    for (auto& v : many) grow(v, agents);
    proposals.reserve(4 * agents + 64);
    present.reserve(agents);
    for (std::size_t w = 0; w < 4; ++w) pointers_[w] = words[w].data();
}

} // namespace phakhi
