// SPDX-License-Identifier: MIT
#pragma once
#include <cstdint>
#include <span>
#include <string>

namespace phakhi {

/// Whole numbers as text from which a page makes a typed array: the bytes of each, lowest first, in base64.
std::string packed(std::span<const std::uint8_t> values);
std::string packed(std::span<const std::int16_t> values);
std::string packed(std::span<const std::uint16_t> values);
std::string packed(std::span<const std::uint32_t> values);

/// What a page knows of a share in [0,1]: 0 to 250, and 255 for none (NaN). Values outside are set to the nearer end.
std::uint8_t as_byte(double share);
inline constexpr std::uint8_t byte_of_one = 250, byte_of_none = 255;

} // namespace phakhi
