// SPDX-License-Identifier: MIT
#include "scenario/number.hpp"
#include "scenario/messages.hpp"
#include "text/say.hpp"
#include "text/utf8.hpp"
#include <charconv>
#include <cmath>

namespace phakhi {

std::optional<double> parse_number(std::string_view text) {
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    if (text.empty() || text.front() == '+') return {};
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return {};
    return value;
}

std::string number_text(double value) {
    char buffer[400];
    const bool plain = value == 0 || (std::abs(value) >= 1e-5 && std::abs(value) < 1e15);
    const auto [end, error] =
        plain ? std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed) : std::to_chars(buffer, buffer + sizeof buffer, value);
    return error == std::errc{} ? std::string(buffer, end) : "?";
}

Said number_hint(std::string_view text) {
    std::string mended;
    bool percent = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        if (c >= 0x0E50 && c <= 0x0E59)
            mended += static_cast<char>('0' + (c - 0x0E50)); // Thai digits
        else if (c == '%')
            percent = true;
        else if (c == ',')
            mended += '.';
        else if (c == 0x2212)
            mended += '-';
        else if (c < 0x80 && c != ' ')
            mended += static_cast<char>(c);
        else if (c != ' ')
            return {};
    }
    if (!mended.empty() && mended.front() == '.') mended.insert(0, "0");
    std::optional<double> value = parse_number(mended);
    if (!value || mended == text) return {};
    return say(messages::write_this, number_text(percent ? *value / 100 : *value));
}

} // namespace phakhi
