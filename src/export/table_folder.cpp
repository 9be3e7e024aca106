// SPDX-License-Identifier: MIT
#include "export/table_folder.hpp"
#include "export/attribute.hpp"
#include "text/width.hpp"
#include <algorithm>
#include <filesystem>

namespace phakhi {

static constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string in_folder(const std::string& folder, const std::string& name) { return (std::filesystem::path(folder) / name).string(); }

ExportColumn export_column(const h5::Column& column) {
    std::string words(column.flags.meanings);
    return {std::string(column.name), std::string(column.label.en), std::string(column.label.th), std::string(column.unit), std::move(words)};
}

CsvTable& CsvTable::cell(std::string_view text) {
    if (!first_) buffer_ += ',';
    first_ = false;
    if (text.find_first_of(",\"\n\r") == text.npos) {
        buffer_ += text;
        return *this;
    }
    buffer_ += '"';
    for (const char c : text) buffer_ += c == '"' ? std::string("\"\"") : std::string(1, c);
    buffer_ += '"';
    return *this;
}

CsvTable& CsvTable::cell(float number) { return cell(std::string_view(single_text(number))); }
CsvTable& CsvTable::cell(double number) { return cell(std::string_view(double_text(number))); }

void CsvTable::end_row() {
    constexpr std::size_t full = std::size_t{1} << 18;
    buffer_ += '\n';
    first_ = true;
    if (buffer_.size() > full) finish();
}

void CsvTable::finish() {
    file_->write(std::as_bytes(std::span(buffer_)));
    buffer_.clear();
}

TableFolder::Holds TableFolder::what_hold(const std::vector<std::string>& texts) {
    const auto is_ascii = [](const std::string& text) { return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }); };
    return std::all_of(texts.begin(), texts.end(), is_ascii) ? Holds::numbers : Holds::names;
}

CsvTable TableFolder::table(const std::string& name, const Text& meaning, std::vector<ExportColumn> columns, Holds holds) {
    PendingFile& file = files_.add(in_folder(folder_, name + ".csv"));
    if (holds == Holds::names) file.write(std::as_bytes(std::span(byte_order_mark)));
    CsvTable out(file);
    for (const ExportColumn& column : columns) out.cell(column.key);
    out.end_row();
    tables_.push_back({name, meaning, std::move(columns)});
    return out;
}

void TableFolder::describe(const std::string& head, const std::string& foot, Language language) {
    std::string readme = head + "\n";
    constexpr Text dictionary{"what every column means", "ความหมายของทุกคอลัมน์"};
    const std::vector<Described> described = tables_;
    CsvTable out = table("data_dictionary", dictionary,
                         {{"table", "", ""}, {"column", "", ""}, {"label", "", ""}, {"label_th", "", ""}, {"unit", "", ""}, {"values", "", ""}}, Holds::names);
    for (const Described& one : described) {
        for (const ExportColumn& c : one.columns) {
            out.cell(one.name + ".csv").cell(c.key).cell(c.label).cell(c.label_th).cell(c.unit).cell(c.values);
            out.end_row();
        }
    }
    out.finish();
    std::size_t widest = 0;
    for (const Described& one : tables_) widest = std::max(widest, one.name.size() + 4);
    for (const Described& one : tables_) readme += "  " + padded(one.name + ".csv", widest + 2) + std::string(one.meaning.in(language)) + "\n";
    readme += "\n" + foot;
    files_.add(in_folder(folder_, "README.txt"), (language == Language::thai ? std::string(byte_order_mark) : "") + readme);
}

} // namespace phakhi
