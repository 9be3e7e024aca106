// SPDX-License-Identifier: MIT
#include "model/lanes.hpp"
#include "model/tenure.hpp"
#include <algorithm>
#include <array>
#include <cstring>

namespace phakhi {

/// Of a byte of eight marks, the places of those that are set, one to a byte, the first lowest.
static constexpr std::array<std::uint64_t, 256> places_of = [] {
    std::array<std::uint64_t, 256> all{};
    for (std::size_t marks = 0; marks < all.size(); ++marks) {
        int found = 0;
        for (std::uint64_t place = 0; place < 8; ++place) {
            if (marks >> place & 1) all[marks] |= place << 8 * found++;
        }
    }
    return all;
}();

MarkedPlaces::MarkedPlaces(const std::uint8_t* marks, std::size_t here) {
    constexpr std::uint64_t ones = 0x0101010101010101, low = 0x7f7f7f7f7f7f7f7f, gather = 0x0102040810204080;
    for (std::size_t k = 0; k < here; k += 8) {
        std::uint64_t eight;
        std::memcpy(&eight, marks + k, sizeof eight);
        eight = (((eight & low) + low) | eight) >> 7 & ones;               // 1 in each byte that was not 0
        eight &= ~std::uint64_t{0} >> 8 * (8 - std::min<std::size_t>(8, here - k));   // what lies beyond the end is padding
        const std::uint64_t places = places_of[eight * gather >> 56] + k * ones;
        std::memcpy(place + count, &places, sizeof places);
        count += eight * ones >> 56;
    }
}

PHAKHI_CLONES static void widen_all(const std::uint8_t* __restrict from, Flag* __restrict to, std::size_t count) {
    for (std::size_t k = 0; k < count; ++k) to[k] = from[k];
}
PHAKHI_CLONES static void narrow_all(const Flag* __restrict from, std::uint8_t* __restrict to, std::size_t count) {
    for (std::size_t k = 0; k < count; ++k) to[k] = static_cast<std::uint8_t>(from[k]);
}
void widen(const std::uint8_t* from, Flag* to, std::size_t count) { widen_all(from, to, whole_lanes(count)); }
void narrow(const Flag* from, std::uint8_t* to, std::size_t count) { narrow_all(from, to, whole_lanes(count)); }

void tenures(const State& s, float* out) {
    std::fill(out, out + s.roster.reach, 0.0f);
    for (const AgentId i : s.roster.leaders) out[number(i)] = tenure(s.agents, i);
}

} // namespace phakhi
