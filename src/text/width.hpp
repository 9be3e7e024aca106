// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>

namespace phakhi {

/// Columns that valid UTF-8 text takes in a terminal: Thai vowels and tones above or below a letter take none, CJK takes two.
std::size_t display_width(std::string_view text);

/// The text with spaces behind it up to a width.
std::string padded(std::string_view text, std::size_t width);

/// The text cut to a width at a letter with its marks, "…" at the end if anything was cut.
std::string shortened(std::string_view text, std::size_t width);

/// Text of a user as it may stand in a message: control and text direction characters written out as \u{…}, cut to a width.
std::string shown(std::string_view text, std::size_t width = 60);

} // namespace phakhi
