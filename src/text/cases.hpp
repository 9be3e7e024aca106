// SPDX-License-Identifier: MIT
#pragma once
#include "support/text.hpp"
#include <span>

namespace phakhi {

/// A case of the source material (CASE-n).
struct Case {
    int number;
    Text label;
    std::string_view source;
};
std::span<const Case> cases();

} // namespace phakhi
