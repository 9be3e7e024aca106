// SPDX-License-Identifier: MIT
#include "scenario/conversions.hpp"
#include "scenario/fold.hpp"
#include "scenario/messages.hpp"
#include "scenario/number.hpp"
#include "scenario/sheet.hpp"
#include "scenario/worksheet.hpp"
#include "support/nearest_name.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <algorithm>
#include <cmath>

namespace phakhi {

namespace {

/// A row of the table of ties.
struct TieRow {
    int from = 0, to = 0;
    std::optional<int> level;     ///< 1..5
    std::optional<int> wanted;    ///< what a stated exchange is to make of it, 1..5
    std::optional<double> weight; ///< of a column weight, before it is known what it means
    Cell place;
};

/// The name nearest to an unknown one. Long lists and long names cost too much to search and get no suggestion.
Said nearest_stakeholder(const std::string& given, const std::vector<std::string>& names) {
    constexpr std::size_t searched = 1000;
    const std::size_t slack = 1 + given.size() / 3;
    std::vector<std::string> candidates;
    for (std::size_t k = 0; k < std::min(names.size(), searched); ++k) {
        const std::size_t size = names[k].size();
        if (size <= given.size() + slack && given.size() <= size + slack) candidates.push_back(names[k]);
    }
    return did_you_mean(given, candidates);
}

std::optional<int> read_name(Sheet& sheet, std::string_view key, const Worksheets& sheets) {
    const Cell* cell = sheet.needed(key);
    if (!cell) return {};
    if (const auto found = sheets.seat_of.find(fold(cell->text)); found != sheets.seat_of.end()) return found->second;
    sheet.problem(*cell, say(messages::not_a_stakeholder, shown(cell->text)), sheet.full() ? Said() : nearest_stakeholder(cell->text, sheets.names));
    return {};
}

/// A level in words of either language or as 1 to 5.
std::optional<int> read_level(Sheet& sheet, std::string_view key) {
    const Cell* cell = sheet.cell(key);
    if (!cell) return {};
    if (const auto level = tie_level_words().meaning(cell->text)) return level;
    const std::optional<double> number = parse_number(cell->text);
    if (number && *number == std::floor(*number) && *number >= 1 && *number <= 5) return static_cast<int>(*number);
    const std::string folded = word_fold(cell->text);
    if (folded == "directed" || folded == "undirected") return {}; // what Gephi writes into its column Type
    const Said near = sheet.full() ? Said() : tie_level_words().nearest(cell->text);
    sheet.problem(*cell, say(messages::unknown_level, shown(cell->text)), near.empty() || number ? say(messages::write_level) : near);
    return {};
}

std::optional<TieRow> read_row(Sheet& sheet, const Worksheets& sheets) {
    const auto from = read_name(sheet, "from", sheets), to = read_name(sheet, "to", sheets);
    TieRow row;
    row.level = read_level(sheet, "level");
    row.wanted = read_level(sheet, "wanted_level");
    if (const Cell* weight = sheet.cell("weight")) {
        row.weight = parse_number(weight->text);
        if (!row.weight) sheet.problem(*weight, say(messages::bad_weight, shown(weight->text)), number_hint(weight->text));
    }
    if (!from || !to) return {};
    row.from = *from, row.to = *to;
    row.place = *sheet.cell("from");
    if (*from != *to) return row;
    sheet.problem(row.place, say(messages::tie_to_itself, shown(row.place.text)), say(messages::remove_line));
    return {};
}

/// What a weight column means: levels 1 to 5, or, if every weight is 1, only that the tie is there.
void read_weights(std::vector<TieRow>& rows, Sheet& sheet, Worksheets& sheets) {
    const bool all_one = std::all_of(rows.begin(), rows.end(), [](const TieRow& row) { return row.weight.value_or(1) == 1; });
    std::size_t assumed = 0;
    for (TieRow& row : rows) {
        if (row.level) continue;
        assumed += all_one || !row.weight;
        if (all_one || !row.weight)
            row.level = tie_level_not_given;
        else if (*row.weight == std::floor(*row.weight) && *row.weight >= 1 && *row.weight <= 5)
            row.level = static_cast<int>(*row.weight);
        else
            sheet.problem(row.place, say(messages::weight_no_level, number_text(*row.weight)), say(messages::weights_are_levels));
    }
    if (assumed > 0) sheets.notes.push_back(say(messages::levels_assumed, sheet.file(), assumed, rows.size(), tie_level_not_given));
}

} // namespace

void read_ties(std::string_view utf8, const std::string& file, Worksheets& sheets, Problems& problems) {
    Sheet sheet(utf8, file, tie_columns(), {"from", "to"}, problems);
    std::vector<TieRow> rows;
    while (sheet.next()) {
        if (auto row = read_row(sheet, sheets)) rows.push_back(std::move(*row));
    }
    read_weights(rows, sheet, sheets);
    std::map<std::pair<int, int>, const TieRow*> given;
    std::size_t both_ways = 0;
    for (const TieRow& row : rows) {
        const auto [entry, first] = given.emplace(std::minmax(row.from, row.to), &row);
        if (first) continue;
        const TieRow& before = *entry->second;
        if (before.from == row.from)
            sheet.problem(row.place, say(messages::pair_twice, before.place.line), say(messages::keep_one_line));
        else if (before.level != row.level)
            sheet.problem(row.place, say(messages::pair_twice_differently, before.place.line), say(messages::one_tie_a_pair));
        else
            ++both_ways;
    }
    std::vector<GivenTie> ties;
    for (const auto& [pair, row] : given) {
        const TieStrength strength = tie_strengths[static_cast<std::size_t>(row->level.value_or(1))];
        const int present = row->level.value_or(1), wanted = row->wanted.value_or(present);
        const TieStrength aim = wanted > present ? tie_strengths[static_cast<std::size_t>(wanted)] : TieStrength{0, 0};
        if (strength.closeness > 0 || aim.closeness > 0) ties.push_back({pair.first, pair.second, strength.trust, strength.closeness, aim.trust, aim.closeness});
    }
    for (const GivenTie& colleagues : sheets.ties) {
        if (!given.count({colleagues.from, colleagues.to})) ties.push_back(colleagues);
    }
    std::sort(ties.begin(), ties.end(), [](const GivenTie& a, const GivenTie& b) { return std::pair(a.from, a.to) < std::pair(b.from, b.to); });
    sheets.ties = std::move(ties);
    sheets.notes.push_back(sheet.note());
    if (both_ways > 0) sheets.notes.push_back(say(messages::both_ways_note, file, both_ways));
}

} // namespace phakhi
