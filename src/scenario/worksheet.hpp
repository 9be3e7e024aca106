// SPDX-License-Identifier: MIT
#pragma once
#include "model/population.hpp"
#include "scenario/problems.hpp"
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace phakhi {

/// Most seats that worksheets may give.
inline constexpr int most_seats = 100'000;

/// A row of stakeholders.csv: what its seats have in common.
struct Stakeholder {
    std::string name, organisation, relation;
    int sector = 0;
    double influence = 0.5, interest = 0.5;
    int seats = 1;
};

/// What stakeholders.csv and ties.csv say, as the model understands it.
struct Worksheets {
    std::vector<Seat> seats;
    std::vector<Stakeholder> rows;
    std::vector<GivenTie> ties;
    std::map<std::string, int> seat_of; ///< folded name → seat; an organisation with several seats → its first
    std::vector<std::string> names;     ///< as written, for suggestions
    std::vector<Said> notes;            ///< which columns act, what was assumed
};

/// Reads the table of stakeholders: one seat a row, or as many as its column `members` says.
void read_stakeholders(std::string_view utf8, const std::string& file, Worksheets& sheets, Problems& problems);

/// Reads the table of ties between them.
void read_ties(std::string_view utf8, const std::string& file, Worksheets& sheets, Problems& problems);

} // namespace phakhi
