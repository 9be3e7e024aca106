// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/csv.hpp"
#include "scenario/words.hpp"
#include <initializer_list>
#include <map>

namespace phakhi {

/// A worksheet as rows of named cells: its header is matched against the columns that it may have. Refused with the way out: an
/// adjacency matrix, a missing or doubled column, a misspelt one. Other unknown columns are left aside and noted.
class Sheet {
public:
    /// `text` must outlive the sheet.
    Sheet(std::string_view text, std::string file, const std::vector<Column>& columns, std::initializer_list<std::string_view> required,
          Problems& problems);

    /// Goes to the next row; false at the end or if the header cannot be used.
    bool next();
    int line() const { return row_.front().line; }
    const std::string& file() const { return file_; }
    bool has(std::string_view key) const { return where_.count(key) > 0; }
    /// The cell of a column in this row, or nullptr if there is no such column or the cell is empty.
    const Cell* cell(std::string_view key) const;
    /// The cell of a column that must not be empty; otherwise a problem and nullptr.
    const Cell* needed(std::string_view key);
    /// Enough mistakes were reported; suggestions are not worth their time any more.
    bool full() const { return problems_.full(); }
    void problem(const Cell& cell, Said message, Said suggestion = {});

    /// Which columns act, which are labels and which are unknown, in one sentence.
    Said note() const;

private:
    std::string file_;
    Problems& problems_;
    CsvReader reader_;
    std::map<std::string_view, std::size_t> where_;
    std::vector<std::string> acting_, labels_, unknown_;
    Row row_;
    bool usable_ = true;

    void match_header(const std::vector<Column>& columns);
    void require(std::initializer_list<std::string_view> required);
    bool is_matrix(const Row& first_row) const;
};

} // namespace phakhi
