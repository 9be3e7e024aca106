// SPDX-License-Identifier: MIT
#pragma once
#include "check.hpp"
#include <nlohmann/json.hpp>
#include <optional>

namespace phakhi::validation {

using Json = nlohmann::ordered_json;

/// Results of finished checks, one file each, under a name that holds what they depend on: the model as built, the scenarios, the instrument, the
/// file of the check, and how it was run. So an interrupted validation goes on where it stopped, and what has changed starts anew.
class Store {
public:
    /// `folder` is made if it is missing; `model` are the built libraries, `instrument` is this folder of sources, `scenarios` the folder that the checks read.
    Store(std::string folder, const std::vector<std::string>& model, std::string instrument, const std::string& scenarios);

    /// Where the result of a check stands; `family` is the file it is written in.
    std::string path(std::string_view family, std::string_view id, std::string_view how) const;

private:
    std::string folder_, instrument_, fingerprint_;
};

/// The result at a path, if it is there and whole.
std::optional<Json> find_result(const std::string& path);
/// Writes the result whole or not at all.
void keep_result(const std::string& path, const Json& result);

/// A line of a report as it is stored; bounds that are infinite and values that nobody saw are null.
Json as_json(const Line& line);

} // namespace phakhi::validation
