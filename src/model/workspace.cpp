// SPDX-License-Identifier: MIT
#include "model/workspace.hpp"
#include <algorithm>

namespace phakhi {

void Workspace::prepare(std::size_t agents, std::size_t tie_count) {
    if (agents <= agents_ && tie_count <= ties_) return;
    agents = agents_ = std::max(agents, agents_), tie_count = ties_ = std::max(tie_count, ties_);
    const std::size_t most = whole_lanes(std::max(agents, tie_count));
    agents = whole_lanes(agents);
    const auto grow = [](auto& v, std::size_t size) {
        if (v.size() < size) v.resize(whole_lanes(size + size / 4));
    };
    const std::size_t drawn = std::max(most, most_ways * agents + 64);   // who seeks ties is drawn for, way by way
    grow(lo, drawn), grow(hi, drawn), grow(flags, most), grow(counts, most), grow(levels, most);
    for (auto& w : words) grow(w, drawn);
    for (auto& v : row) grow(v, most);
    for (auto& v : many) grow(v, agents);
    grow(sums, 4 * agents), grow(seats, agents);
    proposals.reserve(most_requests * agents + 64);
    present.reserve(agents), seekers.reserve(agents), chosen.reserve(most_ways * agents), ties.reserve(tie_count);
    for (auto& m : marks) grow(m, most);
    grow(requests, most_ways * agents);
    for (std::size_t w = 0; w < words.size(); ++w) pointers_[w] = words[w].data();
}

} // namespace phakhi
