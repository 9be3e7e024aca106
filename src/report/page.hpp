// SPDX-License-Identifier: MIT
#pragma once
#include "support/text.hpp"
#include <nlohmann/json.hpp>
#include <string>

namespace phakhi {

/// A self-contained page in both languages that shows `data` and asks nothing of the network. `language`: in which it opens.
std::string page_of(const nlohmann::ordered_json& data, const std::string& title, Language language);

} // namespace phakhi
