// SPDX-License-Identifier: MIT
#pragma once
#include "support/said.hpp"
#include <fmt/format.h>

namespace phakhi {

/// What fills a place of a message: a Said or a Text in the language of the sentence, anything else as it is.
inline const std::string& spoken(const Said& said, Language language) { return said.in(language); }
inline std::string_view spoken(const Text& text, Language language) { return text.in(language); }
template <class T> const T& spoken(const T& value, Language) { return value; }

/// The message in both languages, its places filled in.
template <class... Args> Said say(const Message& message, const Args&... args) {
    const auto filled = [](std::string_view pattern, const auto&... values) { return fmt::vformat(pattern, fmt::make_format_args(values...)); };
    return {filled(message.en, spoken(args, Language::english)...), filled(message.th, spoken(args, Language::thai)...)};
}

} // namespace phakhi
