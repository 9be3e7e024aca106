// SPDX-License-Identifier: MIT
#include "text/language.hpp"
#include <cstdlib>

namespace phakhi {

std::optional<Language> language_named(std::string_view name) {
    if (name == "en") return Language::english;
    if (name == "th") return Language::thai;
    return std::nullopt;
}

Language language_of_environment(const char* (*variable)(const char* name)) {
    if (const char* own = variable("PHAKHI_LANG")) {
        if (const auto language = language_named(own)) return *language;
    }
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* locale = variable(name);
        if (!locale || !*locale) continue;
        return std::string_view(locale).substr(0, 2) == "th" ? Language::thai : Language::english;
    }
    return Language::english;
}

Language language_of_environment() {
    return language_of_environment([](const char* name) -> const char* { return std::getenv(name); });
}

} // namespace phakhi
