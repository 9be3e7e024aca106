// SPDX-License-Identifier: MIT
#include "results/hdf5.hpp"

namespace phakhi::h5 {

/// Length of the UTF-8 character at `at`, 0 if there is none (also overlong forms, surrogates, beyond U+10FFFF).
static std::size_t character_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t k) { return at + k < text.size() ? static_cast<unsigned char>(text[at + k]) : 0u; };
    const auto follows = [&](std::size_t k) { return (byte(k) & 0xc0u) == 0x80u; };
    const unsigned first = byte(0), second = byte(1);
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first <= 0xdf) return follows(1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        const bool allowed = (first != 0xe0 || second >= 0xa0) && (first != 0xed || second < 0xa0);
        return allowed && follows(1) && follows(2) ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        const bool allowed = (first != 0xf0 || second >= 0x90) && (first != 0xf4 || second < 0x90);
        return allowed && follows(1) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

std::string clean_text(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = character_length(bytes, at);
        if (bytes[at] == '\0') text += ' ';
        else if (length == 0) text += "\xef\xbf\xbd";
        else text += bytes.substr(at, length);
        at += length == 0 ? 1 : length;
    }
    return text;
}

} // namespace phakhi::h5
