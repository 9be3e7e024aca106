// SPDX-License-Identifier: MIT
#include "scenario/conversions.hpp"
#include "scenario/fold.hpp"
#include "scenario/messages.hpp"
#include "scenario/number.hpp"
#include "scenario/settings.hpp"
#include "scenario/sheet.hpp"
#include "scenario/worksheet.hpp"
#include "support/nearest_name.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <algorithm>
#include <cmath>

namespace phakhi {

namespace {

Said did_you_mean_word(const Sheet& sheet, const WordList& words, const std::string& given, Said otherwise) {
    const Said near = sheet.full() ? Said() : words.nearest(given);
    return near.empty() ? otherwise : near;
}

Said or_hint(const std::string& text, Said otherwise) {
    const Said hint = number_hint(text);
    return hint.empty() ? otherwise : hint;
}

/// Influence or interest: high, medium, low in either language, or a number in [0,1].
std::optional<double> read_degree(Sheet& sheet, std::string_view key) {
    const Cell* cell = sheet.cell(key);
    if (!cell) return {};
    if (const auto word = degree_words().meaning(cell->text)) return degrees[static_cast<std::size_t>(*word)];
    const std::optional<double> value = parse_number(cell->text);
    if (value && *value >= 0 && *value <= 1) return value;
    sheet.problem(*cell,
                  say(messages::bad_degree, key, shown(cell->text)),
                  value ? Said() : or_hint(cell->text, did_you_mean_word(sheet, degree_words(), cell->text, {})));
    return {};
}

/// A number of a column in a range.
std::optional<double> read_number(Sheet& sheet, std::string_view key, double min, double max, std::string_view unit) {
    const Cell* cell = sheet.cell(key);
    if (!cell) return {};
    const std::optional<double> value = parse_number(cell->text);
    if (value && *value >= min && *value <= max) return value;
    sheet.problem(*cell, say(messages::bad_number, key, shown(cell->text), range_text({min, max}, unit)), value ? Said() : number_hint(cell->text));
    return {};
}

std::optional<int> read_whole(Sheet& sheet, std::string_view key, int min, int max) {
    const std::optional<double> value = read_number(sheet, key, min, max, "");
    if (!value) return {};
    if (*value == std::floor(*value)) return static_cast<int>(*value);
    sheet.problem(*sheet.cell(key), say(messages::bad_whole, key, number_text(*value)));
    return {};
}

int read_sector(Sheet& sheet) {
    const Cell* cell = sheet.needed("sector");
    if (!cell) return 0;
    if (const auto sector = sector_words().meaning(cell->text)) return *sector;
    sheet.problem(*cell, say(messages::unknown_sector, shown(cell->text)), did_you_mean_word(sheet, sector_words(), cell->text, say(messages::write_sector)));
    return 0;
}

bool read_founder(Sheet& sheet) {
    const Cell* cell = sheet.cell("founder");
    if (!cell) return true;
    if (const auto yes = yes_no_words().meaning(cell->text)) return *yes == 1;
    sheet.problem(*cell, say(messages::bad_founder, shown(cell->text)), say(messages::write_yes_no));
    return true;
}

/// Skills as a number 1..6 set the seat's strongest skill; in words they are a label.
std::optional<int> read_skill(Sheet& sheet, bool& in_words) {
    const Cell* cell = sheet.cell("skills");
    if (!cell) return {};
    if (!parse_number(cell->text)) {
        in_words = true;
        return {};
    }
    const std::optional<int> skill = read_whole(sheet, "skills", 1, 6);
    return skill ? std::optional(*skill - 1) : std::nullopt;
}

Seat read_seat(Sheet& sheet, bool& skills_in_words) {
    Seat seat;
    seat.sector = read_sector(sheet);
    seat.founder = read_founder(sheet);
    seat.influence = read_degree(sheet, "influence");
    seat.interest = read_degree(sheet, "interest");
    if (const auto hours = read_number(sheet, "capacity_hours_per_week", 0, 168, "hours a week")) seat.capacity = capacity_of_hours(*hours);
    seat.strongest_skill = read_skill(sheet, skills_in_words);
    return seat;
}

/// Where each name was first given.
class Names {
public:
    Names(Sheet& sheet, Worksheets& sheets) : sheet_(sheet), sheets_(sheets) {}
    void add(const std::string& name, int seat, const Cell& cell) {
        const std::string folded = fold(name);
        if (!sheets_.seat_of.emplace(folded, seat).second) {
            const int line = lines_[folded];
            sheet_.problem(cell, say(messages::name_twice, shown(name), line), say(messages::own_names));
            return;
        }
        lines_[folded] = cell.line;
        sheets_.names.push_back(name);
    }
    /// A second name of the same row.
    void also(const std::string& name, int seat, const Cell& cell) {
        const auto found = sheets_.seat_of.find(fold(name));
        if (found == sheets_.seat_of.end() || found->second != seat) add(name, seat, cell);
    }

private:
    Sheet& sheet_;
    Worksheets& sheets_;
    std::map<std::string, int> lines_;
};

/// Ties the seats [first, first + count) of one organisation among each other.
void tie_colleagues(Worksheets& sheets, int first, int count) {
    const TieStrength strength = tie_strengths[tie_level_of_colleagues];
    const auto tie = [&](int a, int b) {
        sheets.ties.push_back({first + std::min(a, b), first + std::max(a, b), strength.trust, strength.closeness});
    };
    const int reach = count <= all_colleagues_up_to ? count - 1 : nearest_colleagues;
    for (int a = 0; a < count; ++a) {
        for (int step = 1; step <= reach; ++step) {
            if (count <= all_colleagues_up_to && a + step >= count) break;
            tie(a, (a + step) % count);
        }
    }
}

} // namespace

void read_stakeholders(std::string_view utf8, const std::string& file, Worksheets& sheets, Problems& problems) {
    Sheet sheet(utf8, file, stakeholder_columns(), {"name", "sector"}, problems);
    Names names(sheet, sheets);
    bool skills_in_words = false;
    while (sheet.next()) {
        const Cell* name = sheet.needed("name");
        Seat seat = read_seat(sheet, skills_in_words);
        const int count = read_whole(sheet, "members", 1, most_seats).value_or(1);
        if (!name) continue;
        const int first = static_cast<int>(sheets.seats.size());
        if (count > most_seats - first) {
            sheet.problem(*name, say(messages::too_many_seats, most_seats));
            break;
        }
        names.add(name->text, first, *name);
        if (const Cell* id = sheet.cell("id")) names.also(id->text, first, *id);
        for (int k = 1; k <= count; ++k) {
            seat.label = count == 1 ? name->text : name->text + " " + std::to_string(k);
            if (count > 1) names.add(seat.label, first + k - 1, *name);
            sheets.seats.push_back(seat);
        }
        if (count > 1) tie_colleagues(sheets, first, count);
        const auto label = [&](std::string_view key) { return sheet.cell(key) ? sheet.cell(key)->text : ""; };
        sheets.rows.push_back({name->text, label("organisation"), label("relation"), seat.sector, seat.influence.value_or(0.5), seat.interest.value_or(0.5), count});
    }
    sheets.notes.push_back(sheet.note());
    if (skills_in_words) sheets.notes.push_back(say(messages::skills_note, file));
    if (sheets.seats.empty() && problems.none())
        problems.add({file, 0, 0, say(messages::nobody_named), say(messages::write_stakeholders)});
}

} // namespace phakhi
