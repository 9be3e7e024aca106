// SPDX-License-Identifier: MIT
#include "model/lanes.hpp"
#include "model/tenure.hpp"
#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#ifdef __AVX2__
#include <immintrin.h>
#endif

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

/// Of eight marks, a bit for each that is not 0.
#ifdef __AVX2__
static std::size_t eight_of(const std::uint8_t* marks) {
    const __m128i zero = _mm_setzero_si128();
    return 0xff & ~static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(_mm_loadu_si64(marks), zero)));
}
static std::size_t eight_of(const Flag* flags) {
    const __m256i off = _mm256_cmpeq_epi32(_mm256_loadu_si256(reinterpret_cast<const __m256i*>(flags)), _mm256_setzero_si256());
    return 0xff & ~static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(off)));
}
#else
template <class Mark> static std::size_t eight_of(const Mark* marks) {
    std::size_t bits = 0;
    for (std::size_t k = 0; k < 8; ++k) bits |= static_cast<std::size_t>(marks[k] != 0) << k;
    return bits;
}
#endif

template <class Mark> MarkedPlaces::MarkedPlaces(const Mark* marks, std::size_t here) {
    constexpr std::uint64_t eight_places = 0x0808080808080808;
    std::uint64_t first = 0;   // of each byte, its place if it stood first
    for (std::size_t k = 0; k < here; k += 8, first += eight_places) {
        const std::size_t beyond = k + 8 > here ? 0xff >> (k + 8 - here) : 0xff;   // what lies beyond the end is padding
        const std::size_t bits = eight_of(marks + k) & beyond;
        const std::uint64_t places = places_of[bits] + first;
        std::memcpy(place + count, &places, sizeof places);
        count += static_cast<std::size_t>(std::popcount(bits));
    }
}
template MarkedPlaces::MarkedPlaces(const std::uint8_t*, std::size_t);
template MarkedPlaces::MarkedPlaces(const Flag*, std::size_t);

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
