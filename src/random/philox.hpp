// SPDX-License-Identifier: MIT
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>

namespace phakhi {

/// Philox4x32-10, a counter-based generator (Salmon, Moraes, Dror & Shaw 2011, "Parallel random numbers: as easy as 1, 2, 3").
/// Integer arithmetic only: the same bits on every machine.
using PhiloxKey = std::array<std::uint32_t, 2>;
using PhiloxBlock = std::array<std::uint32_t, 4>;

/// One block of four 32-bit words from a counter and a key.
inline PhiloxBlock philox(PhiloxBlock counter, PhiloxKey key) {
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t a = 0xD2511F53ull * counter[0], b = 0xCD9E8D57ull * counter[2];
        counter = {static_cast<std::uint32_t>(b >> 32) ^ counter[1] ^ key[0], static_cast<std::uint32_t>(b),
                   static_cast<std::uint32_t>(a >> 32) ^ counter[3] ^ key[1], static_cast<std::uint32_t>(a)};
        key[0] += 0x9E3779B9u;
        key[1] += 0xBB67AE85u;
    }
    return counter;
}

/// `count` blocks at once: block k has the counter (first, second, third[k], fourth[k]); word w of it goes to words[w][k].
/// `lanes`: at most so many side by side (16, 8 or 1; the bits are the same).
void philox_batch(std::uint32_t first, std::uint32_t second, const std::uint32_t* third, const std::uint32_t* fourth,
                  std::size_t count, PhiloxKey key, std::uint32_t* const words[4], unsigned lanes = 16);
/// The same with the counter (first, second, of[third[k]], of[fourth[k]]).
void philox_gather(std::uint32_t first, std::uint32_t second, const std::uint32_t* of, const std::uint32_t* third, const std::uint32_t* fourth,
                   std::size_t count, PhiloxKey key, std::uint32_t* const words[4]);
/// The same with the counter (first[k], second, third[k], fourth).
void philox_batch(const std::uint32_t* first, std::uint32_t second, const std::uint32_t* third, std::uint32_t fourth,
                  std::size_t count, PhiloxKey key, std::uint32_t* const words[4]);
/// The same with the counter (first, second, third[k], fourth).
void philox_batch(std::uint32_t first, std::uint32_t second, const std::uint32_t* third, std::uint32_t fourth,
                  std::size_t count, PhiloxKey key, std::uint32_t* const words[4]);

} // namespace phakhi
