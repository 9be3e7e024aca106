// SPDX-License-Identifier: MIT
#pragma once
#include "support/said.hpp"
#include <string>
#include <string_view>

namespace phakhi {

/// A text file as UTF-8 without byte order mark, its lines ended by LF.
struct DecodedText {
    std::string text;
    Said note; ///< what was converted, for the user; may be empty
};

/// Reads bytes as UTF-8 or, where they can be nothing else, as CP874 (Thai Windows: what Excel writes as "CSV"). Refused with the way
/// out: UTF-16, a workbook, anything binary, any other encoding. `file` is the name for messages.
DecodedText decode_text(std::string_view bytes, const std::string& file);

} // namespace phakhi
