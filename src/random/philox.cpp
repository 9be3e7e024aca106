// SPDX-License-Identifier: MIT
#include "random/philox.hpp"
#include "support/clones.hpp"

namespace phakhi {

PHAKHI_CLONES
void philox_batch(std::uint32_t first, std::uint32_t second, const std::uint32_t* __restrict third,
                  const std::uint32_t* __restrict fourth, std::size_t count, PhiloxKey key, std::uint32_t* const words[4]) {
    std::uint32_t* __restrict w0 = words[0];
    std::uint32_t* __restrict w1 = words[1];
    std::uint32_t* __restrict w2 = words[2];
    std::uint32_t* __restrict w3 = words[3];
    for (std::size_t k = 0; k < count; ++k) {
        std::uint32_t c0 = first, c1 = second, c2 = third[k], c3 = fourth[k], k0 = key[0], k1 = key[1];
        for (int round = 0; round < 10; ++round) {
            const std::uint64_t a = std::uint64_t{0xD2511F53u} * c0, b = std::uint64_t{0xCD9E8D57u} * c2;
            c0 = static_cast<std::uint32_t>(b >> 32) ^ c1 ^ k0;
            c1 = static_cast<std::uint32_t>(b);
            c2 = static_cast<std::uint32_t>(a >> 32) ^ c3 ^ k1;
            c3 = static_cast<std::uint32_t>(a);
            k0 += 0x9E3779B9u;
            k1 += 0xBB67AE85u;
        }
        w0[k] = c0;
        w1[k] = c1;
        w2[k] = c2;
        w3[k] = c3;
    }
}

} // namespace phakhi
