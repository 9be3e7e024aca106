// SPDX-License-Identifier: MIT
#include "text/width.hpp"
#include "text/utf8.hpp"

namespace phakhi {

static std::size_t width_of(char32_t c) {
    if (c == 0x0E31 || (c >= 0x0E34 && c <= 0x0E3A) || (c >= 0x0E47 && c <= 0x0E4E)) return 0; // Thai marks
    if ((c >= 0x0300 && c <= 0x036F) || (c >= 0x200B && c <= 0x200F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF) return 0;
    const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                      (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) ||
                      (c >= 0x1F300 && c <= 0x1F64F) || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) width += width_of(next_code_point(text, at));
    return width;
}

std::string padded(std::string_view text, std::size_t width) {
    const std::size_t taken = display_width(text);
    return std::string(text) + std::string(taken < width ? width - taken : 0, ' ');
}

std::string shortened(std::string_view text, std::size_t width) {
    if (display_width(text) <= width) return std::string(text);
    std::size_t taken = 0, end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = taken + width_of(next_code_point(text, at));
        if (next + 1 > width) break;
        taken = next;
        end = at;
    }
    return std::string(text.substr(0, end)) + "…";
}

std::string shown(std::string_view text, std::size_t width) {
    std::string out;
    if (first_invalid_utf8(text) != all_valid) return "(not UTF-8)";
    for (std::size_t at = 0; at < text.size() && out.size() < 8 * width;) {
        const std::size_t begin = at;
        const char32_t c = next_code_point(text, at);
        const bool hidden =
            c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
        if (!hidden) {
            out += text.substr(begin, at - begin);
            continue;
        }
        constexpr std::string_view digits = "0123456789ABCDEF";
        std::string hex;
        for (char32_t rest = c; rest != 0 || hex.empty(); rest >>= 4) hex.insert(hex.begin(), digits[rest & 15]);
        out += "\\u{" + hex + "}";
    }
    return shortened(out, width);
}

} // namespace phakhi
