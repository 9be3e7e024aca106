// SPDX-License-Identifier: MIT
#pragma once
#include "support/text.hpp"
#include <nlohmann/json.hpp>

namespace phakhi {

/// JSON Schema of a scenario file and of an experiment file, for editors (Even Better TOML, Taplo) and checks outside phakhi. Draft 4, the newest
/// that Taplo reads; every later draft understands the words used. Made from the tables of `settings`: names, ranges, defaults, meanings in
/// both languages (that of the reader first), units and sources.
nlohmann::ordered_json scenario_schema(Language language);
nlohmann::ordered_json experiment_schema(Language language);

/// Pieces of both.
namespace json_schema {

using Json = nlohmann::ordered_json;

/// Describes values in both languages, the reader's first.
class Author {
public:
    explicit Author(Language language) : language_(language) {}
    std::string description(const Text& meaning, std::string_view more = "") const;

    Json number(const Text& meaning, double min, double max, std::string_view more = "") const;
    Json whole(const Text& meaning, double min, double max, std::string_view more = "") const;
    Json text(const Text& meaning) const;
    Json flag(const Text& meaning) const;
    Json choice(const Text& meaning, const std::vector<std::string>& names) const;
    /// A table that may hold these keys and no others.
    Json table(const Text& meaning, Json properties) const;
    Json list(const Text& meaning, Json item) const;
    Json seed() const;
    /// A text, or one in each language.
    Json title(const Text& meaning) const;

private:
    Language language_;
};

/// The frame around the properties of a file.
Json file(const Author& author, const char* title, const Text& meaning, Json properties, std::initializer_list<const char*> required);

} // namespace json_schema

} // namespace phakhi
