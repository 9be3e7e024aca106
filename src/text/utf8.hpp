// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace phakhi {

inline constexpr std::size_t all_valid = std::string_view::npos;

/// Offset of the first byte that is not UTF-8 (overlong forms, surrogates and values above U+10FFFF are not), or all_valid.
std::size_t first_invalid_utf8(std::string_view text);

/// Code points of valid UTF-8, and back.
std::u32string code_points(std::string_view text);
std::string utf8(std::u32string_view points);
void append_utf8(std::string& out, char32_t point);

/// Code point that begins at `at` in valid UTF-8; moves `at` behind it.
char32_t next_code_point(std::string_view text, std::size_t& at);

} // namespace phakhi
