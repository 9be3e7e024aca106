// SPDX-License-Identifier: MIT
#include "model/lanes.hpp"
#include <gtest/gtest.h>
#include <random>

using namespace phakhi;

namespace {
/// Marks of which one in `among` is not 0, with padding to whole lanes that is marked throughout and must not count.
template <class Mark> std::vector<Mark> random_marks(std::size_t count, int among, std::uint32_t seed) {
    std::mt19937 chance(seed);
    std::vector<Mark> marks(whole_lanes(count) + 8, Mark{1});
    for (std::size_t k = 0; k < count; ++k) marks[k] = chance() % static_cast<unsigned>(among) ? Mark{0} : static_cast<Mark>(1 + chance() % 255);
    return marks;
}

template <class Mark> void expect_listed() {
    for (const int among : {1, 2, 9, 1000000}) {
        for (const std::size_t count : {0, 1, 7, 8, 9, 80, 255, 256, 257, 512, 1000}) {
            const std::vector<Mark> marks = random_marks<Mark>(count, among, static_cast<std::uint32_t>(count));
            std::vector<std::size_t> listed, expected;
            each_marked(marks.data(), count, [&](std::size_t k) { listed.push_back(k); });
            for (std::size_t k = 0; k < count; ++k) {
                if (marks[k]) expected.push_back(k);
            }
            EXPECT_EQ(listed, expected) << "one of " << among << " among " << count;
        }
    }
}
} // namespace

TEST(MarkedPlaces, OfBytesAreListedInOrderAndWithoutThePadding) { expect_listed<std::uint8_t>(); }
TEST(MarkedPlaces, OfFlagsAreListedInOrderAndWithoutThePadding) { expect_listed<Flag>(); }
