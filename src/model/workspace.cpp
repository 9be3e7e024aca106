// SPDX-License-Identifier: MIT
#include "model/workspace.hpp"
#include <algorithm>

namespace phakhi {

void Workspace::prepare(std::size_t agents, std::size_t ties) {
    const std::size_t most = std::max(agents, ties);
    const auto grow = [](auto& v, std::size_t size) {
        if (v.size() < size) v.resize(size + size / 4);
    };
    grow(lo, most), grow(hi, most), grow(flags, most), grow(counts, most), grow(levels, most), grow(kinds, most);
    for (auto& w : words) grow(w, most);
    for (auto& v : row) grow(v, most);
    for (auto& v : many) grow(v, agents);
    grow(brought, agents);
    proposals.reserve(4 * agents + 64);
    present.reserve(agents);
    for (std::size_t w = 0; w < words.size(); ++w) pointers_[w] = words[w].data();
}

} // namespace phakhi
