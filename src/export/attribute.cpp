// SPDX-License-Identifier: MIT
#include "export/attribute.hpp"
#include <charconv>

namespace phakhi {

template <class T> static std::string shortest(T value) {
    if (std::isnan(value)) return "";
    char buffer[64];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value);
    return error == std::errc{} ? std::string(buffer, end) : "";
}

std::string single_text(float value) { return shortest(value); }
std::string double_text(double value) { return shortest(value); }

std::string Attribute::value(std::size_t k) const {
    if (kind == Kind::text) return texts[k];
    if (missing(k)) return "";
    switch (kind) {
    case Kind::whole: return std::to_string(static_cast<long long>(numbers[k]));
    case Kind::flag: return numbers[k] != 0 ? "true" : "false";
    default: return single_text(static_cast<float>(numbers[k]));
    }
}

} // namespace phakhi
