// SPDX-License-Identifier: MIT
#include "scenario/csv.hpp"
#include "scenario/messages.hpp"
#include "text/say.hpp"
#include <algorithm>

namespace phakhi {

/// The separator that the first line has most of, outside quotes; comma if it has none.
static char detect_separator(std::string_view text) {
    std::size_t commas = 0, semicolons = 0, tabs = 0;
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n' && commas + semicolons + tabs > 0) break;
        commas += c == ',', semicolons += c == ';', tabs += c == '\t';
    }
    return commas >= semicolons && commas >= tabs ? ',' : semicolons >= tabs ? ';' : '\t';
}

static void trim(std::string& text) {
    const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\n'; };
    while (!text.empty() && is_space(text.back())) text.pop_back();
    text.erase(text.begin(), std::find_if_not(text.begin(), text.end(), is_space));
}

static bool is_blank(const Row& row) {
    return std::all_of(row.begin(), row.end(), [](const Cell& cell) { return cell.text.empty(); });
}

CsvReader::CsvReader(std::string_view text, std::string file, Problems& problems, CsvLimits limits)
    : text_(text), file_(std::move(file)), problems_(problems), limits_(limits), separator_(detect_separator(text.substr(0, limits.cell_bytes))) {
    if (text.size() > limits_.bytes) {
        stop(0, 0, say(messages::table_too_large, text.size(), limits_.bytes));
        return;
    }
    while (!ended_ && record(header_) && is_blank(header_)) header_.clear();
    if (is_blank(header_)) header_.clear();
    while (header_.size() > 1 && header_.back().text.empty()) header_.pop_back();
    if (header_.empty() && !ended_) stop(0, 0, say(messages::table_empty), say(messages::first_line_names));
}

bool CsvReader::next(Row& row) {
    while (record(row)) {
        if (is_blank(row)) continue;
        if (++rows_ > limits_.rows) {
            stop(row.front().line, 0, say(messages::too_many_rows, limits_.rows));
            return false;
        }
        while (row.size() > header_.size() && row.back().text.empty()) row.pop_back();
        if (row.size() == header_.size()) return true;
        problems_.add({file_, row.front().line, 0, say(messages::row_width, rows_, row.size(), header_.size()), say(messages::quote_cell)});
    }
    return false;
}

/// Reads one line of the table into cells; false at the end.
bool CsvReader::record(Row& row) {
    row.clear();
    if (ended_ || !more()) return false;
    for (;;) {
        if (row.size() == limits_.columns) {
            stop(line_, column_, say(messages::too_many_cells, limits_.columns));
            return false;
        }
        if (!cell(row.emplace_back())) return false;
        if (!more() || take() == '\n') return true;
    }
}

/// Reads one cell and stops before what ends it.
bool CsvReader::cell(Cell& cell) {
    cell.line = line_, cell.column = column_;
    const std::size_t first = text_.find_first_not_of(' ', at_);
    if (first != text_.npos && text_[first] == '"') {
        while (at_ < first) take();
        if (!quoted(cell.text)) return false;
        while (more() && text_[at_] == ' ') take();
        if (more() && text_[at_] != separator_ && text_[at_] != '\n') {
            stop(line_, column_, say(messages::behind_quote), say(messages::double_quote));
            return false;
        }
    } else {
        const std::size_t begin = at_;
        while (more() && text_[at_] != separator_ && text_[at_] != '\n') take();
        if (at_ - begin <= limits_.cell_bytes)
            cell.text = text_.substr(begin, at_ - begin);
        else {
            stop(cell.line, cell.column, say(messages::cell_too_large, limits_.cell_bytes));
            return false;
        }
    }
    trim(cell.text);
    return true;
}

/// Reads "…" with doubled quotes inside.
bool CsvReader::quoted(std::string& text) {
    const int line = line_, column = column_;
    take();
    while (more()) {
        const char c = take();
        if (c == '"') {
            if (!more() || text_[at_] != '"') return true;
            take();
        }
        text += c;
        if (text.size() > limits_.cell_bytes) {
            stop(line, column, say(messages::cell_too_large, limits_.cell_bytes), say(messages::quote_missing));
            return false;
        }
    }
    stop(line, column, say(messages::quote_open), say(messages::close_with_quote));
    return false;
}

char CsvReader::take() {
    const char c = text_[at_++];
    if (c == '\n')
        ++line_, column_ = 1;
    else
        column_ += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    return c;
}

void CsvReader::stop(int line, int column, Said message, Said suggestion) {
    ended_ = true;
    problems_.add({file_, line, column, std::move(message), std::move(suggestion)});
}

} // namespace phakhi
