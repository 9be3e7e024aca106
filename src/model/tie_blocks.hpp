// SPDX-License-Identifier: MIT
#pragma once
#include "model/turn.hpp"
#include <cstring>

/// Ties in blocks that stay in the nearest cache. What a tie asks of the agents at its ends lies side by side, four words an agent, so that one
/// load fetches it; scattered loads of single words cost more than anything else in loops over ties.
namespace phakhi {

/// What an agent shows to its ties in a process: two numbers, flags, and the uid that its draws are keyed by.
struct Seats {
    const float* first;
    const float* second;
    const Flag* flags;
};

struct TieBlock {
    static constexpr std::size_t most = 256;
    struct Ends {
        float first[most], second[most];
        Flag flags[most];
        std::uint32_t uid[most];
    };
    Ends lo, hi;
    std::uint32_t words[4][most];
};

namespace tie_blocks {

using Word4 = Workspace::Word4;

inline Word4 load(const void* from) {
    Word4 x;
    std::memcpy(&x, from, sizeof x);
    return x;
}

/// Four times four words, columns for rows.
inline void turn_over(Word4& a, Word4& b, Word4& c, Word4& d) {
    const Word4 ab = __builtin_shufflevector(a, b, 0, 4, 1, 5), cd = __builtin_shufflevector(c, d, 0, 4, 1, 5);
    const Word4 ab2 = __builtin_shufflevector(a, b, 2, 6, 3, 7), cd2 = __builtin_shufflevector(c, d, 2, 6, 3, 7);
    a = __builtin_shufflevector(ab, cd, 0, 1, 4, 5), b = __builtin_shufflevector(ab, cd, 2, 3, 6, 7);
    c = __builtin_shufflevector(ab2, cd2, 0, 1, 4, 5), d = __builtin_shufflevector(ab2, cd2, 2, 3, 6, 7);
}

inline void lay(const Seats& s, const Uid* uid, std::size_t count, Word4* out) {
    for (std::size_t k = 0; k < count; k += 4) {
        Word4 a = load(s.first + k), b = load(s.second + k), c = load(s.flags + k), d = load(uid + k);
        turn_over(a, b, c, d);
        out[k] = a, out[k + 1] = b, out[k + 2] = c, out[k + 3] = d;
    }
}

inline void fetch(const Word4* seats, const AgentId* who, std::size_t count, TieBlock::Ends& out) {
    for (std::size_t k = 0; k < count; k += 4) {
        Word4 a = seats[number(who[k])], b = seats[number(who[k + 1])], c = seats[number(who[k + 2])], d = seats[number(who[k + 3])];
        turn_over(a, b, c, d);
        std::memcpy(out.first + k, &a, sizeof a), std::memcpy(out.second + k, &b, sizeof b);
        std::memcpy(out.flags + k, &c, sizeof c), std::memcpy(out.uid + k, &d, sizeof d);
    }
}

} // namespace tie_blocks

/// Calls f(first, count, block) on all ties, block by block up to whole lanes: block.lo and .hi are what the ends of tie first + k show,
/// block.words[w][k] its random words for the purpose.
template <class F> void each_tie_block(const State& s, const Turn& turn, std::uint32_t purpose, const Seats& seats, F&& f) {
    Workspace::Word4* const laid = turn.work.seats.data();
    tie_blocks::lay(seats, s.agents.uid.data(), whole_lanes(s.agents.size()), laid);
    turn.loop.lanes(s.ties.size(), [&](std::size_t first, std::size_t last) {
        TieBlock block;
        std::uint32_t* const words[4] = {block.words[0], block.words[1], block.words[2], block.words[3]};
        for (; first < last; first += TieBlock::most) {
            const std::size_t count = std::min(TieBlock::most, last - first);
            tie_blocks::fetch(laid, s.ties.lo.data() + first, count, block.lo);
            tie_blocks::fetch(laid, s.ties.hi.data() + first, count, block.hi);
            turn.draws.pairs(purpose, block.lo.uid, block.hi.uid, count, words);
            f(first, count, block);
        }
    });
}

} // namespace phakhi
