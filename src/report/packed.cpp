// SPDX-License-Identifier: MIT
#include "report/packed.hpp"
#include <algorithm>
#include <cmath>
#include <type_traits>
#include <vector>

namespace phakhi {

namespace {

std::string base64(std::span<const std::uint8_t> bytes) {
    static constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t k = 0; k < bytes.size(); k += 3) {
        const std::size_t there = std::min<std::size_t>(3, bytes.size() - k);
        std::uint32_t group = 0;
        for (std::size_t j = 0; j < 3; ++j) group = group << 8 | (j < there ? bytes[k + j] : 0u);
        for (std::size_t j = 0; j < 4; ++j) out += j <= there ? digits[group >> (18 - 6 * j) & 63u] : '=';
    }
    return out;
}

template <class T> std::string little_endian(std::span<const T> values) {
    std::vector<std::uint8_t> bytes;
    bytes.reserve(values.size() * sizeof(T));
    for (const T value : values) {
        const auto bits = static_cast<std::make_unsigned_t<T>>(value);
        for (std::size_t k = 0; k < sizeof(T); ++k) bytes.push_back(static_cast<std::uint8_t>(bits >> (8 * k) & 255u));
    }
    return base64(bytes);
}

} // namespace

std::string packed(std::span<const std::uint8_t> values) { return base64(values); }
std::string packed(std::span<const std::int16_t> values) { return little_endian(values); }
std::string packed(std::span<const std::uint16_t> values) { return little_endian(values); }
std::string packed(std::span<const std::uint32_t> values) { return little_endian(values); }

std::uint8_t as_byte(double share) {
    return std::isnan(share) ? byte_of_none : static_cast<std::uint8_t>(std::lround(byte_of_one * std::clamp(share, 0.0, 1.0)));
}

} // namespace phakhi
