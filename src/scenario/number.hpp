// SPDX-License-Identifier: MIT
#pragma once
#include "support/said.hpp"
#include <optional>
#include <string>
#include <string_view>

namespace phakhi {

/// A finite decimal number and nothing else, in ASCII digits with a point, whatever the locale.
std::optional<double> parse_number(std::string_view text);

/// Shortest text that reads back to the same number, without exponent for ordinary sizes.
std::string number_text(double value);

/// What a user probably meant by text that is no number: "write 0.5" for 0,5, .5, 50% and Thai digits; "" if nothing is known.
Said number_hint(std::string_view text);

} // namespace phakhi
