// SPDX-License-Identifier: MIT
#pragma once
#include "support/errors.hpp"
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace phakhi {

/// A text from which settings come. Later kinds win over earlier ones.
struct Source {
    enum class Kind { form, governance, strategy, file, set } kind = Kind::file;
    std::string name;      ///< for messages: a path as the user gave it, or "--set key=value"
    std::string folder;    ///< paths in the text are relative to this; "" = the working folder
    bool embedded = false; ///< part of the program
};

/// Where something stands.
struct Place {
    std::shared_ptr<const Source> source;
    int line = 0, column = 0;

    Problem problem(Said message, Said suggestion = {}) const {
        return {source ? source->name : "", line, column, std::move(message), std::move(suggestion)};
    }
    /// "form natural", "file.toml:12", "--set"
    std::string origin() const;
};

/// A value of a scenario file, with where it stands. A table keeps the order of its entries.
struct Node {
    enum class Kind { table, list, text, number, boolean, date } kind = Kind::table;
    Place place;      ///< of the value
    std::string text; ///< of a text or a date (YYYY-MM-DD)
    double number = 0;
    std::int64_t whole = 0; ///< of a number written without a point
    bool is_whole = false;
    bool boolean = false;
    std::vector<Node> items; ///< of a list
    struct Entry;
    std::vector<Entry> entries; ///< of a table

    const Node* find(std::string_view key) const;
    Node* find(std::string_view key);
    /// The value at a path of keys, or nullptr.
    const Node* at(std::initializer_list<std::string_view> path) const;
    /// The table of a key, made if it is missing; a value of another kind is replaced.
    Node& table(std::string_view key, const Place& place);
    void set(std::string_view key, Node value, const Place& key_place);
    Node take(std::string_view key); ///< removes an entry that is there
    /// "a text", "a number", … in both languages
    Text kind_name() const;
};

struct Node::Entry {
    std::string key;
    Place place; ///< of the key
    Node value;
};

/// Lays `over` upon `base`: tables merge deeply, anything else is replaced.
void merge(Node& base, Node over);

/// Whether two values say the same, wherever they stand and in whatever order their tables are written.
bool same_value(const Node& a, const Node& b);

/// Parses TOML. A syntax error ends it and is thrown alone, with its place and, where it is known, what was meant.
Node parse_toml(std::string_view utf8, std::shared_ptr<const Source> source);

/// Parses the value of --set; a bare word is a text.
Node parse_toml_value(std::string_view text, std::shared_ptr<const Source> source);

} // namespace phakhi
