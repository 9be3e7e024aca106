// SPDX-License-Identifier: MIT
#pragma once
#include "results/hdf5.hpp"
#include "results/output_set.hpp"
#include "support/text.hpp"
#include <cstdint>
#include <string>
#include <vector>

namespace phakhi {

/// A column of an exported table, as the data dictionary describes it.
struct ExportColumn {
    std::string key, label, label_th, unit = "1";
    std::string values = "";   ///< of a category: its words
};
/// A column that an HDF5 file has too; a category is written in words.
ExportColumn export_column(const h5::Column& column);

/// A CSV table that is being written: UTF-8, commas, LF, a missing value is an empty cell.
class CsvTable {
public:
    explicit CsvTable(PendingFile& file) : file_(&file) {}
    CsvTable& cell(std::string_view text);
    CsvTable& cell(const std::string& text) { return cell(std::string_view(text)); }
    CsvTable& cell(const char* text) { return cell(std::string_view(text)); }
    CsvTable& cell(long long number) { return cell(std::string_view(std::to_string(number))); }
    CsvTable& cell(std::int32_t number) { return cell(static_cast<long long>(number)); }
    CsvTable& cell(float number);
    CsvTable& cell(double number);
    /// A number that is missing if negative: weeks and uids.
    CsvTable& known(std::int32_t number) { return number < 0 ? cell("") : cell(number); }
    void end_row();
    /// Writes out what is left.
    void finish();

private:
    PendingFile* file_;
    std::string buffer_;
    bool first_ = true;
};

/// A folder of CSV tables with a data dictionary and a README, all or nothing.
class TableFolder {
public:
    TableFolder(OutputSet& files, std::string folder) : files_(files), folder_(std::move(folder)) {}

    /// Whether a table may hold text in other alphabets: it then begins with a byte order mark, without which Excel garbles Thai.
    enum class Holds { numbers, names };
    static Holds what_hold(const std::vector<std::string>& texts);
    /// Begins a table with its header.
    CsvTable table(const std::string& name, const Text& meaning, std::vector<ExportColumn> columns, Holds holds = Holds::numbers);
    /// Writes data_dictionary.csv and README.txt: `head` first, then the tables in the language of the reader.
    void describe(const std::string& head, const std::string& foot, Language language);

private:
    struct Described {
        std::string name;
        Text meaning;
        std::vector<ExportColumn> columns;
    };
    OutputSet& files_;
    std::string folder_;
    std::vector<Described> tables_;
};

/// "folder/name"
std::string in_folder(const std::string& folder, const std::string& name);

} // namespace phakhi
