// SPDX-License-Identifier: MIT
#pragma once
#include "check.hpp"
#include <nlohmann/json.hpp>
#include <optional>

namespace phakhi::validation {

using Json = nlohmann::ordered_json;

/// Results of finished checks, one file each, under a name that holds what they depend on: the program, the scenarios, the check and how it
/// was run. So an interrupted validation goes on where it stopped, and a changed model starts anew.
class Store {
public:
    /// `folder` is made if it is missing; `scenarios` is the folder whose files the checks read.
    Store(std::string folder, const std::string& program, const std::string& scenarios);

    std::optional<Json> find(std::string_view id, std::string_view how) const;
    /// Writes the result whole or not at all.
    void keep(std::string_view id, std::string_view how, const Json& result) const;
    std::string path(std::string_view id, std::string_view how) const;

private:
    std::string folder_, fingerprint_;
};

/// A line of a report as it is stored; bounds that are infinite and values that nobody saw are null.
Json as_json(const Line& line);

} // namespace phakhi::validation
