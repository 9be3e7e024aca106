// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/document.hpp"
#include "scenario/problems.hpp"
#include "support/setting.hpp"
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace phakhi {

/// Reads one table of a scenario. Each reading says what may stand there; `finish` reports whatever else does. A reading returns whether
/// a valid value was given, and changes `value` only then.
class Section {
public:
    /// `table` may be nullptr: the section is not given.
    Section(const Node* table, std::string name, Problems& problems);

    bool given() const { return table_ != nullptr; }
    Problems& problems() const { return *problems_; }
    /// The value of a key whatever it is, or nullptr; the key is known from now on.
    const Node* any(std::string_view key);
    bool number(std::string_view key, Range range, std::string_view unit, double& value);
    bool whole(std::string_view key, Range range, std::string_view unit, int& value);
    bool text(std::string_view key, std::string& value);
    bool flag(std::string_view key, bool& value);
    /// A text out of a list of names.
    bool choice(std::string_view key, const std::vector<std::string>& names, std::string& value);
    /// A table of its own.
    Section section(std::string_view key);
    /// The tables of a list [[key]].
    std::vector<Section> sections(std::string_view key);

    void problem(const Node& at, Said message, Said suggestion = {});
    /// A mistake of the whole table.
    void problem_here(Said message, Said suggestion = {});
    /// Reports keys that nobody read, with the nearest of those that somebody did; `elsewhere` may know better ("" if not).
    void finish(const std::function<Said(const std::string& key)>& elsewhere = {});

private:
    const Node* table_;
    std::string name_;
    Problems* problems_;
    std::vector<std::string> known_;

    std::string full(std::string_view key) const;
    bool finite(std::string_view key, const Node& node, Range range, std::string_view unit);
};

} // namespace phakhi
