// SPDX-License-Identifier: MIT
#pragma once
#include "metrics/nominations.hpp"
#include "statistics.hpp"
#include <array>
#include <vector>

namespace phakhi::validation {

/// When i names j: the tie is close enough and i trusts j enough. The bounds are part of the instrument, as a questionnaire is.
struct Survey {
    float closeness = nomination_closeness;
    float trust = nomination_trust;
};

/// What a survey of who works with whom found in one week: respondents in the order of uids, and who names whom.
struct Wave {
    int week = -1;
    std::vector<std::uint32_t> uid;
    std::vector<std::uint8_t> sector;
    std::vector<std::int32_t> joined;
    std::vector<std::int32_t> born;     ///< of the tie behind a nomination, n × n; −1 = i does not name j

    std::size_t size() const { return uid.size(); }
    bool names(std::size_t i, std::size_t j) const { return born[i * size() + j] >= 0; }
    bool tied(std::size_t i, std::size_t j) const { return names(i, j) || names(j, i); }
};
Wave ask(const State& state, const Survey& survey = {});

/// So many chances, and how many came true.
struct Cell {
    double chances = 0, came = 0;
    double rate() const { return chances > 0 ? came / chances : unseen; }
};

/// What became of each ordered pair of those who were members at both waves (and had joined before the first).
struct TwoWaves {
    Cell all;                                  ///< nominations of the first wave: still there?
    std::array<Cell, 2> reciprocated, embedded, old;      ///< no, yes; shared partners: none, some; tie older than a year
    std::array<Cell, 4> indegree, shared;      ///< pairs without nomination: made? by nominations that the other has (0, 1–2, 3–4, more) and shared partners (0..3+)
    std::array<Cell, 2> incoming, same_sector; ///< no, yes
    Cell made;
};
TwoWaves compare(const Wave& first, const Wave& second);

/// Pearson's correlation of the nominations of two waves, over ordered pairs of those who answered both.
double correlation(const Wave& first, const Wave& second);

/// Shape of one wave.
struct Shape {
    double density = unseen, reciprocity = unseen, clustering = unseen, centralisation = unseen, indegree_centralisation = unseen;
};
Shape shape(const Wave& wave);

} // namespace phakhi::validation
