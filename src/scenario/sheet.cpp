// SPDX-License-Identifier: MIT
#include "scenario/sheet.hpp"
#include "scenario/fold.hpp"
#include "scenario/messages.hpp"
#include "scenario/number.hpp"
#include "support/nearest_name.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <algorithm>

namespace phakhi {

static std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
    return out;
}

Sheet::Sheet(std::string_view text, std::string file, const std::vector<Column>& columns, std::initializer_list<std::string_view> required,
             Problems& problems)
    : file_(std::move(file)), problems_(problems), reader_(text, file_, problems) {
    const std::size_t before = problems_.count();
    match_header(columns);
    require(required);
    usable_ = !reader_.header().empty() && problems_.count() == before;
}

void Sheet::match_header(const std::vector<Column>& columns) {
    std::vector<std::string> keys;
    for (const Column& column : columns) keys.emplace_back(column.key);
    for (std::size_t k = 0; k < reader_.header().size(); ++k) {
        const Cell& header = reader_.header()[k];
        const Column* column = find_column(columns, header.text);
        if (!column) {
            const std::string near = nearest_name(header.text, keys);
            if (!near.empty())
                problem(header, say(messages::unknown_column, shown(header.text)), did_you_mean(header.text, keys));
            else if (!header.text.empty())
                unknown_.push_back(shown(header.text));
            continue;
        }
        const bool doubled = !where_.emplace(column->key, k).second;
        if (doubled && column->acts) problem(header, say(messages::second_column, column->key), say(messages::keep_one_of_them));
        if (!doubled) (column->acts ? acting_ : labels_).push_back(shown(header.text)); // as the user knows it
    }
}

void Sheet::require(std::initializer_list<std::string_view> required) {
    std::vector<std::string> missing;
    for (const std::string_view key : required) {
        if (!has(key)) missing.emplace_back(key);
    }
    if (missing.empty() || reader_.header().empty()) return;
    const Row header = reader_.header();
    Row first;
    if (reader_.next(first) && is_matrix(first)) {
        problems_.add({file_, 1, 0, say(messages::is_matrix), say(messages::write_edges)});
        return;
    }
    std::vector<std::string> names;
    for (const Cell& cell : header) names.push_back(cell.text);
    problems_.add({file_, header.front().line, 0, say(messages::no_column, joined(missing)), say(messages::header_says, shown(joined(names)))});
}

/// A row of a matrix begins with a name that is also a header, and goes on in numbers.
bool Sheet::is_matrix(const Row& row) const {
    const Row& header = reader_.header();
    if (header.size() < 3) return false;
    const bool named =
        std::any_of(header.begin(), header.end(), [&](const Cell& cell) { return !cell.text.empty() && fold(cell.text) == fold(row.front().text); });
    const auto numeric = [](const Cell& cell) { return cell.text.empty() || parse_number(cell.text); };
    return (named || header.front().text.empty()) && std::all_of(row.begin() + 1, row.end(), numeric);
}

bool Sheet::next() { return usable_ && reader_.next(row_); }

const Cell* Sheet::cell(std::string_view key) const {
    const auto found = where_.find(key);
    return found == where_.end() || row_[found->second].text.empty() ? nullptr : &row_[found->second];
}

const Cell* Sheet::needed(std::string_view key) {
    const Cell* found = cell(key);
    if (!found) problem(row_[where_.at(key)], say(messages::cell_empty, key));
    return found;
}

void Sheet::problem(const Cell& cell, Said message, Said suggestion) {
    problems_.add({file_, cell.line, cell.column, std::move(message), std::move(suggestion)});
}

Said Sheet::note() const {
    Said out = say(messages::columns_note, file_, joined(acting_));
    if (!labels_.empty()) out += say(messages::labels_note, joined(labels_));
    if (!unknown_.empty()) out += say(messages::unknown_note, joined(unknown_));
    return out;
}

} // namespace phakhi
