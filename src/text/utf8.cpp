// SPDX-License-Identifier: MIT
#include "text/utf8.hpp"

namespace phakhi {

/// Length of the valid sequence that begins at `at`, or 0.
static std::size_t sequence_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t k) { return at + k < text.size() ? static_cast<unsigned char>(text[at + k]) : 0u; };
    const auto follows = [&](std::size_t k) { return (byte(k) & 0xC0u) == 0x80u; };
    const unsigned first = byte(0), second = byte(1);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return follows(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F)) return 0;
        return follows(1) && follows(2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        if ((first == 0xF0 && second < 0x90) || (first == 0xF4 && second > 0x8F)) return 0;
        return follows(1) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

std::size_t first_invalid_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = sequence_length(text, at);
        if (length == 0) return at;
        at += length;
    }
    return all_valid;
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const int more = first < 0x80 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    char32_t point = more == 0 ? first : first & (0x3Fu >> more);
    for (int k = 0; k < more && at + 1 < text.size(); ++k) point = point << 6 | (static_cast<unsigned char>(text[++at]) & 0x3Fu);
    ++at;
    return point;
}

std::u32string code_points(std::string_view text) {
    std::u32string points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) points += next_code_point(text, at);
    return points;
}

void append_utf8(std::string& out, char32_t point) {
    const auto tail = [&](int shift) { out += static_cast<char>(0x80 | (point >> shift & 0x3F)); };
    if (point < 0x80)
        out += static_cast<char>(point);
    else if (point < 0x800)
        out += static_cast<char>(0xC0 | point >> 6), tail(0);
    else if (point < 0x10000)
        out += static_cast<char>(0xE0 | point >> 12), tail(6), tail(0);
    else
        out += static_cast<char>(0xF0 | point >> 18), tail(12), tail(6), tail(0);
}

std::string utf8(std::u32string_view points) {
    std::string out;
    out.reserve(points.size() * 3);
    for (const char32_t point : points) append_utf8(out, point);
    return out;
}

} // namespace phakhi
