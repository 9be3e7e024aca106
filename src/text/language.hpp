// SPDX-License-Identifier: MIT
#pragma once
#include "support/text.hpp"
#include <optional>

namespace phakhi {

/// "en" or "th"; anything else is none.
std::optional<Language> language_named(std::string_view name);

/// What the environment asks for: PHAKHI_LANG, else the locale (LC_ALL, LC_MESSAGES, LANG in this order), else English.
Language language_of_environment(const char* (*variable)(const char* name));
Language language_of_environment();

} // namespace phakhi
