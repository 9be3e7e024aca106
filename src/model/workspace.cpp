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
    grow(points, agents);
    proposals.reserve(4 * agents + 64);
    present.reserve(agents);
    for (std::size_t w = 0; w < words.size(); ++w) pointers_[w] = words[w].data();
}

void Workspace::lay_out(const State& state) {
    const std::size_t agents = state.agents.size(), count = 2 * state.ties.size();
    partners_.first.resize(agents + 1);
    if (partners_.entries.size() < count) partners_.entries.resize(count + count / 4);
    Partner* at = partners_.entries.data();
    const AgentId* const lo = state.ties.lo.data();
    const AgentId* const hi = state.ties.hi.data();
    for (std::size_t k = 0; k < agents; ++k) {
        partners_.first[k] = static_cast<std::uint32_t>(at - partners_.entries.data());
        const auto self = static_cast<std::uint32_t>(k);
        for (const TieId tie : state.ties.of(agent_id(k))) {
            const std::uint32_t t = number(tie), low = number(lo[t]), high = number(hi[t]);
            *at++ = {low ^ high ^ self, t << 1 | (low == self)};
        }
    }
    partners_.first[agents] = static_cast<std::uint32_t>(at - partners_.entries.data());
    partners_.version = state.ties.version();
}

} // namespace phakhi
