// SPDX-License-Identifier: MIT
#pragma once
#include "support/said.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace phakhi {

/// A mistake in the form of a TOML text.
struct SyntaxMistake {
    int line = 1, column = 0;
    Said message;
    Said suggestion;
    std::size_t line_begin = 0;        ///< offset of its line
    bool text_before_is_whole = false; ///< an earlier mistake could be found in the text before its line
};

/// Finds what the parser must not see, without recursion: brackets or dotted keys nested too deep (it recurses), and characters that
/// toml++ 3.3 takes for impossible: a [header] without a name, letters of other alphabets outside quotes.
std::optional<SyntaxMistake> find_before_parsing(std::string_view utf8);

/// What the user probably meant by a line that does not parse, or "".
Said line_hint(std::string_view line);
/// The same for the value behind the =.
Said value_hint(std::string_view value);

/// A line of a text, from 1.
std::string_view line_of(std::string_view text, int line);

} // namespace phakhi
