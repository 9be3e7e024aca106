// SPDX-License-Identifier: MIT
#pragma once
#include "scenario/problems.hpp"
#include <string>
#include <string_view>
#include <vector>

namespace phakhi {

/// A cell and where it begins (1-based; the column counts characters).
struct Cell {
    std::string text; ///< without spaces around it
    int line = 0;
    int column = 0;
};
using Row = std::vector<Cell>;

/// What a table may have at most; a file beyond it is refused, not read.
struct CsvLimits {
    std::size_t bytes = std::size_t{16} << 20;
    std::size_t rows = 100'000;
    std::size_t columns = 200;
    std::size_t cell_bytes = std::size_t{64} << 10;
};

/// Reads a table row by row, so a table of any size costs one row of memory. The separator (comma, semicolon, tab) is the one that the
/// header has most of. Quoted cells may hold separators, line ends and doubled quotes. Rows without any text are skipped. A row with
/// too many or too few cells is a problem and is skipped; an unclosed quote or a limit ends the table.
class CsvReader {
public:
    /// `text` is UTF-8 with LF (decode_text) and must outlive the reader.
    CsvReader(std::string_view text, std::string file, Problems& problems, CsvLimits limits = {});

    const Row& header() const { return header_; }
    char separator() const { return separator_; }
    /// Reads the next row, with as many cells as the header; false at the end.
    bool next(Row& row);

private:
    std::string_view text_;
    std::string file_;
    Problems& problems_;
    CsvLimits limits_;
    char separator_ = ',';
    Row header_;
    std::size_t at_ = 0;
    std::size_t rows_ = 0;
    int line_ = 1, column_ = 1;
    bool ended_ = false;

    bool record(Row& row);
    bool cell(Cell& cell);
    bool quoted(std::string& text);
    char take();
    bool more() const { return at_ < text_.size(); }
    void stop(int line, int column, Said message, Said suggestion = {});
};

} // namespace phakhi
