// SPDX-License-Identifier: MIT
#include "model/turn.hpp"

namespace phakhi {

/// Identities as the plain numbers that they are.
template <class Id> static const std::uint32_t* numbers(const Id* ids) {
    static_assert(sizeof(Id) == sizeof(std::uint32_t) && std::is_same_v<std::underlying_type_t<Id>, std::uint32_t>);
    return reinterpret_cast<const std::uint32_t*>(ids);
}

/// Calls draw(first, count, words) on parts of the padded length.
template <class F> static Turn::Words fill(const Turn& turn, std::size_t count, F&& draw) {
    turn.loop.lanes(count, [&](std::size_t first, std::size_t last) {
        std::uint32_t* part[4];
        for (std::size_t w = 0; w < 4; ++w) part[w] = turn.work.words[w].data() + first;
        draw(first, last - first, part);
    });
    return turn.work.all_words();
}

Turn::Words Turn::draw(std::uint32_t purpose, const State& s, const std::vector<AgentId>& who) const {
    for (std::size_t k = 0; k < who.size(); ++k) work.lo[k] = number(s.agents.uid[who[k]]);
    return fill(*this, who.size(), [&](std::size_t first, std::size_t count, std::uint32_t* const words[4]) { draws.agents(purpose, work.lo.data() + first, count, words); });
}

Turn::Words Turn::draw_each(const std::uint32_t* purposes, const State& s, const std::vector<AgentId>& who) const {
    for (std::size_t k = 0; k < who.size(); ++k) work.lo[k] = number(s.agents.uid[who[k]]);
    return fill(*this, who.size(), [&](std::size_t first, std::size_t count, std::uint32_t* const words[4]) { draws.agents(purposes + first, work.lo.data() + first, count, words); });
}

Turn::Words Turn::draw_places(std::uint32_t purpose, const State& s, std::size_t size) const {
    const std::uint32_t* const uid = numbers(s.agents.uid.data());
    return fill(*this, size, [&](std::size_t first, std::size_t count, std::uint32_t* const words[4]) { draws.agents(purpose, uid + first, count, words); });
}

} // namespace phakhi
