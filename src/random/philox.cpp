// SPDX-License-Identifier: MIT
#include "random/philox.hpp"
#if defined(__x86_64__) && defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"   // GCC 12 warns falsely of its own header
#include <immintrin.h>
#endif

/// Batches run on 16 or 8 blocks at a time where the processor can: whole numbers only, so the bits are those of `philox`.
namespace phakhi {

namespace {

/// Where the words of block k's counter come from that differ between blocks: arrays, or agents whose uids are looked up.
struct Plain {
    std::uint32_t first;
    const std::uint32_t *third, *fourth;
    std::uint32_t at1(std::size_t) const { return first; }
    std::uint32_t at3(std::size_t k) const { return third[k]; }
    std::uint32_t at4(std::size_t k) const { return fourth[k]; }
};
struct Alone {
    std::uint32_t first;
    const std::uint32_t* third;
    std::uint32_t fourth;
    std::uint32_t at1(std::size_t) const { return first; }
    std::uint32_t at3(std::size_t k) const { return third[k]; }
    std::uint32_t at4(std::size_t) const { return fourth; }
};
struct Looked {
    std::uint32_t first;
    const std::uint32_t *of, *third, *fourth;
    std::uint32_t at1(std::size_t) const { return first; }
    std::uint32_t at3(std::size_t k) const { return of[third[k]]; }
    std::uint32_t at4(std::size_t k) const { return of[fourth[k]]; }
};

struct Mixed {
    const std::uint32_t *first, *third;
    std::uint32_t fourth;
    std::uint32_t at1(std::size_t k) const { return first[k]; }
    std::uint32_t at3(std::size_t k) const { return third[k]; }
    std::uint32_t at4(std::size_t) const { return fourth; }
};

#if defined(__x86_64__) && defined(__GNUC__)

// A 64-bit lane holds one word; multiplication reads its lower half only, so the upper half may hold anything until the end.
struct Round512 {
    __m512i c0, c1, c2, c3;
    [[gnu::target("avx512f"), gnu::always_inline]] void go(__m512i m0, __m512i m1, __m512i k0, __m512i k1) {
        const __m512i a = _mm512_mul_epu32(m0, c0), b = _mm512_mul_epu32(m1, c2);
        c0 = _mm512_ternarylogic_epi64(_mm512_srli_epi64(b, 32), c1, k0, 0x96);
        c2 = _mm512_ternarylogic_epi64(_mm512_srli_epi64(a, 32), c3, k1, 0x96);
        c1 = b;
        c3 = a;
    }
};

// The counters of 16 blocks: their first, third and fourth words.
struct Counters512 {
    __m512i first, third, fourth;
};
[[gnu::target("avx512f")]] inline __m512i same512(std::uint32_t x) { return _mm512_set1_epi32(static_cast<int>(x)); }
[[gnu::target("avx512f")]] inline Counters512 load512(const Plain& s, std::size_t k) {
    return {same512(s.first), _mm512_loadu_si512(s.third + k), _mm512_loadu_si512(s.fourth + k)};
}
[[gnu::target("avx512f")]] inline Counters512 load512(const Alone& s, std::size_t k) { return {same512(s.first), _mm512_loadu_si512(s.third + k), same512(s.fourth)}; }
[[gnu::target("avx512f")]] inline Counters512 load512(const Mixed& s, std::size_t k) {
    return {_mm512_loadu_si512(s.first + k), _mm512_loadu_si512(s.third + k), same512(s.fourth)};
}
[[gnu::target("avx512f")]] inline __m512i look512(const std::uint32_t* of, const std::uint32_t* at) {
    return _mm512_mask_i32gather_epi32(_mm512_setzero_si512(), 0xffff, _mm512_loadu_si512(at), of, 4);
}
[[gnu::target("avx512f")]] inline Counters512 load512(const Looked& s, std::size_t k) { return {same512(s.first), look512(s.of, s.third + k), look512(s.of, s.fourth + k)}; }

[[gnu::target("avx512f")]] inline void store512(std::uint32_t* to, __m512i even, __m512i odd) {
    _mm512_storeu_si512(to, _mm512_mask_blend_epi32(0xaaaa, even, _mm512_slli_epi64(odd, 32)));
}

template <class Source>
[[gnu::target("avx512f")]] std::size_t batch512(std::uint32_t second, const Source& source, std::size_t count, PhiloxKey key, std::uint32_t* const words[4]) {
    const __m512i m0 = _mm512_set1_epi64(0xD2511F53), m1 = _mm512_set1_epi64(0xCD9E8D57);
    std::size_t k = 0;
    for (; k + 16 <= count; k += 16) {
        Round512 even, odd;
        const Counters512 c = load512(source, k);
        even.c0 = c.first, even.c2 = c.third, even.c3 = c.fourth;
        even.c1 = odd.c1 = _mm512_set1_epi64(second);
        odd.c0 = _mm512_srli_epi64(even.c0, 32);
        odd.c2 = _mm512_srli_epi64(even.c2, 32);
        odd.c3 = _mm512_srli_epi64(even.c3, 32);
        std::uint32_t k0 = key[0], k1 = key[1];
        for (int round = 0; round < 10; ++round) {
            const __m512i x = _mm512_set1_epi64(k0), y = _mm512_set1_epi64(k1);
            even.go(m0, m1, x, y);
            odd.go(m0, m1, x, y);
            k0 += 0x9E3779B9u;
            k1 += 0xBB67AE85u;
        }
        store512(words[0] + k, even.c0, odd.c0);
        store512(words[1] + k, even.c1, odd.c1);
        store512(words[2] + k, even.c2, odd.c2);
        store512(words[3] + k, even.c3, odd.c3);
    }
    return k;
}

struct Round256 {
    __m256i c0, c1, c2, c3;
    [[gnu::target("avx2"), gnu::always_inline]] void go(__m256i m0, __m256i m1, __m256i k0, __m256i k1) {
        const __m256i a = _mm256_mul_epu32(m0, c0), b = _mm256_mul_epu32(m1, c2);
        c0 = _mm256_xor_si256(_mm256_srli_epi64(b, 32), _mm256_xor_si256(c1, k0));   // what does not wait for the product first
        c2 = _mm256_xor_si256(_mm256_srli_epi64(a, 32), _mm256_xor_si256(c3, k1));
        c1 = b;
        c3 = a;
    }
};

// The counters of 8 blocks.
struct Counters256 {
    __m256i first, third, fourth;
};
[[gnu::target("avx2")]] inline __m256i same256(std::uint32_t x) { return _mm256_set1_epi32(static_cast<int>(x)); }
[[gnu::target("avx2")]] inline __m256i load256(const std::uint32_t* from) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from)); }
[[gnu::target("avx2")]] inline Counters256 load256(const Plain& s, std::size_t k) { return {same256(s.first), load256(s.third + k), load256(s.fourth + k)}; }
[[gnu::target("avx2")]] inline Counters256 load256(const Alone& s, std::size_t k) { return {same256(s.first), load256(s.third + k), same256(s.fourth)}; }
[[gnu::target("avx2")]] inline Counters256 load256(const Mixed& s, std::size_t k) { return {load256(s.first + k), load256(s.third + k), same256(s.fourth)}; }
[[gnu::target("avx2")]] inline __m256i look256(const std::uint32_t* of, const std::uint32_t* at) { return _mm256_i32gather_epi32(reinterpret_cast<const int*>(of), load256(at), 4); }
[[gnu::target("avx2")]] inline Counters256 load256(const Looked& s, std::size_t k) { return {same256(s.first), look256(s.of, s.third + k), look256(s.of, s.fourth + k)}; }

[[gnu::target("avx2")]] inline void store256(std::uint32_t* to, __m256i even, __m256i odd) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), _mm256_blend_epi32(even, _mm256_slli_epi64(odd, 32), 0xaa));
}

template <class Source>
[[gnu::target("avx2")]] std::size_t batch256(std::uint32_t second, const Source& source, std::size_t count, PhiloxKey key, std::uint32_t* const words[4]) {
    const __m256i m0 = _mm256_set1_epi64x(0xD2511F53), m1 = _mm256_set1_epi64x(0xCD9E8D57);
    const __m256i step0 = _mm256_set1_epi64x(0x9E3779B9), step1 = _mm256_set1_epi64x(0xBB67AE85);
    std::size_t k = 0;
    for (; k + 8 <= count; k += 8) {
        Round256 even, odd;
        const Counters256 c = load256(source, k);
        even.c0 = c.first, even.c2 = c.third, even.c3 = c.fourth;
        even.c1 = odd.c1 = _mm256_set1_epi64x(second);
        odd.c0 = _mm256_srli_epi64(even.c0, 32);
        odd.c2 = _mm256_srli_epi64(even.c2, 32);
        odd.c3 = _mm256_srli_epi64(even.c3, 32);
        __m256i k0 = _mm256_set1_epi64x(key[0]), k1 = _mm256_set1_epi64x(key[1]);
        for (int round = 0; round < 10; ++round) {
            even.go(m0, m1, k0, k1);
            odd.go(m0, m1, k0, k1);
            k0 = _mm256_add_epi32(k0, step0);
            k1 = _mm256_add_epi32(k1, step1);
        }
        store256(words[0] + k, even.c0, odd.c0);
        store256(words[1] + k, even.c1, odd.c1);
        store256(words[2] + k, even.c2, odd.c2);
        store256(words[3] + k, even.c3, odd.c3);
    }
    return k;
}
#endif

template <class Source>
void batch(std::uint32_t second, const Source& source, std::size_t count, PhiloxKey key, std::uint32_t* const words[4], unsigned lanes = 16) {
    std::size_t k = 0;
#if defined(__x86_64__) && defined(__GNUC__)
    static const bool wide = __builtin_cpu_supports("avx512f"), half = __builtin_cpu_supports("avx2");
    if (wide && lanes >= 16) k = batch512(second, source, count, key, words);
    else if (half && lanes >= 8) k = batch256(second, source, count, key, words);
#endif
    for (; k < count; ++k) {
        const PhiloxBlock block = philox({source.at1(k), second, source.at3(k), source.at4(k)}, key);
        for (std::size_t w = 0; w < 4; ++w) words[w][k] = block[w];
    }
}

} // namespace

void philox_batch(std::uint32_t first, std::uint32_t second, const std::uint32_t* third, const std::uint32_t* fourth, std::size_t count, PhiloxKey key,
                  std::uint32_t* const words[4], unsigned lanes) {
    batch(second, Plain{first, third, fourth}, count, key, words, lanes);
}

void philox_batch(const std::uint32_t* first, std::uint32_t second, const std::uint32_t* third, std::uint32_t fourth, std::size_t count, PhiloxKey key,
                  std::uint32_t* const words[4]) {
    batch(second, Mixed{first, third, fourth}, count, key, words);
}

void philox_batch(std::uint32_t first, std::uint32_t second, const std::uint32_t* third, std::uint32_t fourth, std::size_t count, PhiloxKey key,
                  std::uint32_t* const words[4]) {
    batch(second, Alone{first, third, fourth}, count, key, words);
}

void philox_gather(std::uint32_t first, std::uint32_t second, const std::uint32_t* of, const std::uint32_t* third, const std::uint32_t* fourth, std::size_t count,
                   PhiloxKey key, std::uint32_t* const words[4]) {
    batch(second, Looked{first, of, third, fourth}, count, key, words);
}

} // namespace phakhi
