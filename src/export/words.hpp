// SPDX-License-Identifier: MIT
#pragma once
#include "results/hdf5.hpp"
#include <string>
#include <string_view>

namespace phakhi {

/// The word of a category: word_of(status.flags, 1) = "member"; "" for a number that has none.
std::string_view word_of(const h5::Flags& flags, int value);

/// Text as it may stand in XML, in content and in attributes; characters that XML 1.0 does not allow become U+FFFD.
std::string xml_text(std::string_view text);

} // namespace phakhi
