// SPDX-License-Identifier: MIT
#pragma once
#include <gtest/gtest.h>
#include <regex>
#include <string>

namespace phakhi {

/// Whether a text holds, lacks, begins with or matches something; the text is shown if not.
inline testing::AssertionResult shown_if_not(bool good, const std::string& text, const std::string& wanted, const char* verb) {
    return good ? testing::AssertionSuccess() : testing::AssertionFailure() << "does not " << verb << " \"" << wanted << "\":\n" << text;
}
inline testing::AssertionResult holds(const std::string& text, const std::string& part) { return shown_if_not(text.find(part) != text.npos, text, part, "hold"); }
inline testing::AssertionResult lacks(const std::string& text, const std::string& part) { return shown_if_not(text.find(part) == text.npos, text, part, "lack"); }
inline testing::AssertionResult begins(const std::string& text, const std::string& part) { return shown_if_not(text.rfind(part, 0) == 0, text, part, "begin with"); }
inline testing::AssertionResult matches(const std::string& text, const std::string& pattern) {
    return shown_if_not(std::regex_search(text, std::regex(pattern)), text, pattern, "match");
}

} // namespace phakhi
