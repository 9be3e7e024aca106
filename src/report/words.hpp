// SPDX-License-Identifier: MIT
#pragma once
#include "support/text.hpp"
#include <span>

namespace phakhi {

/// A word or sentence of a page, under the name by which its files ask for it; {0}, {1} … are filled in there.
struct PageWord {
    std::string_view key;
    Text text;
};

/// Every word that a page shows besides its data: no other file of it holds any.
std::span<const PageWord> page_words();

} // namespace phakhi
