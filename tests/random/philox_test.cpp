// SPDX-License-Identifier: MIT
#include "random/philox.hpp"
#include <gtest/gtest.h>
#include <vector>

using namespace phakhi;

// Known answers of Random123 (kat_vectors, philox4x32 10).
TEST(Philox, GivesTheKnownAnswers) {
    EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}), (PhiloxBlock{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    EXPECT_EQ(philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}),
              (PhiloxBlock{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    EXPECT_EQ(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
              (PhiloxBlock{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

/// Whether a batch of so many blocks, from a given place on, says what the blocks say one by one.
static bool batch_agrees(std::size_t count, std::size_t from, unsigned lanes) {
    std::vector<std::uint32_t> third(count + from), fourth(count + from);
    for (std::size_t k = 0; k < third.size(); ++k) third[k] = static_cast<std::uint32_t>(k * 2654435761u), fourth[k] = static_cast<std::uint32_t>(~k * 40503u);
    const PhiloxKey key = {0xa4093822, 0x299f31d0};
    std::vector<std::uint32_t> word[4];
    std::uint32_t* words[4];
    for (int w = 0; w < 4; ++w) {
        word[w].assign(count + from + 1, 0xdeadbeef);   // one more, which must stay as it is
        words[w] = word[w].data() + from;
    }
    philox_batch(7, 520, third.data() + from, fourth.data() + from, count, key, words, lanes);
    for (std::size_t k = 0; k < count; ++k) {
        const PhiloxBlock one = philox({7, 520, third[from + k], fourth[from + k]}, key);
        for (std::size_t w = 0; w < 4; ++w) {
            if (word[w][from + k] != one[w]) return false;
        }
    }
    for (const auto& w : word) {
        if (w.back() != 0xdeadbeef) return false;
    }
    return true;
}

TEST(Philox, ABatchIsItsBlocksOneByOneForEveryTail) {
    for (const unsigned lanes : {16u, 8u, 1u}) {
        for (std::size_t count = 0; count < 70; ++count) {
            for (const std::size_t from : {0, 1, 3}) EXPECT_TRUE(batch_agrees(count, from, lanes)) << count << " blocks from " << from << ", " << lanes << " at once";
        }
        EXPECT_TRUE(batch_agrees(4099, 1, lanes));
    }
}

TEST(Philox, ABatchOfAgentsLooksUpTheirUids) {
    const std::vector<std::uint32_t> uids = {90, 7, 41, 13, 1000003};
    std::vector<std::uint32_t> first(37), second(37), word[4];
    for (std::uint32_t k = 0; k < 37; ++k) first[k] = k % 5, second[k] = (k * 3 + 1) % 5;
    std::uint32_t* words[4];
    for (int w = 0; w < 4; ++w) word[w].resize(37), words[w] = word[w].data();
    philox_gather(3, 9, uids.data(), first.data(), second.data(), 37, {5, 6}, words);
    for (std::size_t k = 0; k < 37; ++k) {
        const PhiloxBlock one = philox({3, 9, uids[first[k]], uids[second[k]]}, {5, 6});
        for (std::size_t w = 0; w < 4; ++w) EXPECT_EQ(word[w][k], one[w]) << k;
    }
    philox_batch(3, 9, uids.data(), 77u, 5, {5, 6}, words);
    for (std::size_t k = 0; k < 5; ++k) EXPECT_EQ(word[2][k], philox({3, 9, uids[k], 77}, {5, 6})[2]) << k;
}
