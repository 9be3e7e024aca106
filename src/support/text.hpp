// SPDX-License-Identifier: MIT
#pragma once
#include <string_view>

namespace phakhi {

/// The two languages in which phakhi speaks.
enum class Language { english, thai };

/// A label or sentence in both languages. Ids (FAIL-17) are never translated.
struct Text {
    std::string_view en;
    std::string_view th;
    constexpr std::string_view in(Language language) const { return language == Language::thai && !th.empty() ? th : en; }
};

} // namespace phakhi
