// SPDX-License-Identifier: MIT
#pragma once
#include "random/philox.hpp"
#include <cstdint>
#include <string_view>

namespace phakhi {

/// Stands in a counter where no agent is meant: a draw of one agent alone, or of the whole network.
inline constexpr std::uint32_t no_uid = 0xffffffffu;

/// A uniform in (0,1) from one word: 23 bits, centred, so never 0 and never 1 (24 bits and a half would round up to 1).
inline float chance(std::uint32_t word) { return (static_cast<float>(static_cast<std::int32_t>(word >> 9)) + 0.5f) * 0x1p-23f; }

/// A uniform in (0,1) from two words: 52 bits, centred.
inline double uniform53(std::uint32_t high, std::uint32_t low) {
    const std::uint64_t bits = (std::uint64_t{high} << 32 | low) >> 12;
    return (static_cast<double>(bits) + 0.5) * 0x1p-52;
}

/// A whole number in [0, count) from one word (Lemire's multiplication; bias below count / 2^32).
inline std::uint32_t below(std::uint32_t word, std::uint32_t count) {
    return static_cast<std::uint32_t>((std::uint64_t{word} * count) >> 32);
}

/// A Philox stream as a uniform random bit generator, for Boost.Random's distributions.
class Stream {
public:
    using result_type = std::uint32_t;
    Stream(PhiloxKey key, PhiloxBlock counter) : key_(key), counter_(counter) {}
    static constexpr result_type min() { return 0; }
    static constexpr result_type max() { return 0xffffffffu; }
    result_type operator()() {
        if (next_ == 4) {
            words_ = philox(counter_, key_);
            counter_[0] += 0x01000000u;  // the upper byte of the block number runs on; the lower 24 bits name the purpose
            next_ = 0;
        }
        return words_[next_++];
    }

private:
    PhiloxKey key_;
    PhiloxBlock counter_, words_{};
    std::size_t next_ = 4;
};

/// The random numbers of one process in one week of one replicate. A draw is a function of
/// (seed, replicate, process, week, purpose, uid or pair of uids) and of nothing else: no order, no thread, no other process.
class Draws {
public:
    Draws(PhiloxKey key, std::uint32_t week) : key_(key), week_(week) {}

    /// Four words for a purpose of a pair of agents (uids, smaller first).
    PhiloxBlock pair(std::uint32_t purpose, std::uint32_t lo, std::uint32_t hi) const { return philox({purpose, week_, lo, hi}, key_); }
    /// Four words for a purpose of one agent.
    PhiloxBlock agent(std::uint32_t purpose, std::uint32_t uid) const { return pair(purpose, uid, no_uid); }
    /// Four words for a purpose of the network as a whole.
    PhiloxBlock network(std::uint32_t purpose) const { return pair(purpose, no_uid, no_uid); }

    /// An endless stream for a distribution that takes an unknown number of words.
    Stream stream(std::uint32_t purpose, std::uint32_t lo = no_uid, std::uint32_t hi = no_uid) const {
        return {key_, {purpose, week_, lo, hi}};
    }

    /// Blocks of many agents at once: word w of the agent with uid[k] goes to words[w][k].
    void agents(std::uint32_t purpose, const std::uint32_t* uid, std::size_t count, std::uint32_t* const words[4]) const {
        philox_batch(purpose, week_, uid, no_uid, count, key_, words);
    }
    /// The same with a purpose for each: an agent may stand there more than once.
    void agents(const std::uint32_t* purpose, const std::uint32_t* uid, std::size_t count, std::uint32_t* const words[4]) const {
        philox_batch(purpose, week_, uid, no_uid, count, key_, words);
    }
    /// Blocks of many pairs at once: word w of the pair of uids (lo[k], hi[k]) goes to words[w][k].
    void pairs(std::uint32_t purpose, const std::uint32_t* lo, const std::uint32_t* hi, std::size_t count, std::uint32_t* const words[4]) const {
        philox_batch(purpose, week_, lo, hi, count, key_, words);
    }
    /// The same for pairs of places: word w of the pair of uids (of[lo[k]], of[hi[k]]) goes to words[w][k].
    void pairs(std::uint32_t purpose, const std::uint32_t* of, const std::uint32_t* lo, const std::uint32_t* hi, std::size_t count, std::uint32_t* const words[4]) const {
        philox_gather(purpose, week_, of, lo, hi, count, key_, words);
    }

private:
    PhiloxKey key_;
    std::uint32_t week_;
};

/// Spreads 64 bits over 64 bits (splitmix64's finaliser, Steele, Lea & Flood 2014).
constexpr std::uint64_t mix(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15ull;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
    return x ^ (x >> 31);
}

/// FNV-1a hash of a process name: streams are keyed by name, so a new process shifts no_uid's draws.
constexpr std::uint64_t name_hash(std::string_view name) {
    std::uint64_t h = 14695981039346656037ull;
    for (const char c : name) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return h;
}

/// The key of one process in one replicate.
constexpr PhiloxKey stream_key(std::uint64_t seed, std::uint32_t replicate, std::string_view process) {
    const std::uint64_t k = mix(mix(mix(seed) ^ replicate) ^ name_hash(process));
    return {static_cast<std::uint32_t>(k), static_cast<std::uint32_t>(k >> 32)};
}

} // namespace phakhi
