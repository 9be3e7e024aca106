// SPDX-License-Identifier: MIT
#include "model/turn.hpp"

namespace phakhi {

static Turn::Words fill(const Turn& turn, std::uint32_t purpose, std::size_t count) {
    Workspace& work = turn.work;
    turn.loop.ranges(count, [&](std::size_t first, std::size_t last) {
        std::uint32_t* part[4];
        for (int w = 0; w < 4; ++w) part[w] = work.words[static_cast<std::size_t>(w)].data() + first;
        turn.draws.pairs(purpose, work.lo.data() + first, work.hi.data() + first, last - first, part);
    });
    return work.all_words();
}

Turn::Words Turn::draw(std::uint32_t purpose, const State& s, const std::vector<AgentId>& who) const {
    for (std::size_t k = 0; k < who.size(); ++k) {
        work.lo[k] = number(s.agents.uid[who[k]]);
        work.hi[k] = nobody;
    }
    return fill(*this, purpose, who.size());
}

Turn::Words Turn::draw_ties(std::uint32_t purpose, const State& s) const {
    for (std::size_t k = 0; k < s.ties.size(); ++k) {
        const TieId t{static_cast<std::uint32_t>(k)};
        work.lo[k] = number(s.agents.uid[s.ties.lo[t]]);
        work.hi[k] = number(s.agents.uid[s.ties.hi[t]]);
    }
    return fill(*this, purpose, s.ties.size());
}

} // namespace phakhi
