// SPDX-License-Identifier: MIT
#include "export/words.hpp"
#include "text/utf8.hpp"
#include <algorithm>

namespace phakhi {

std::string_view word_of(const h5::Flags& flags, int value) {
    std::string_view rest = flags.meanings;
    for (int k = flags.first; !rest.empty(); ++k) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (k == value) return rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return "";
}

std::string xml_text(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\t': case '\n': case '\r': out += "&#" + std::to_string(static_cast<unsigned>(c)) + ";"; break;
        default: append_utf8(out, c < 0x20 || c == 0xFFFE || c == 0xFFFF ? U'\uFFFD' : c);
        }
    }
    return out;
}

} // namespace phakhi
