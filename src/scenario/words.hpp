// SPDX-License-Identifier: MIT
#pragma once
#include "support/said.hpp"
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace phakhi {

/// The words that a worksheet may use, in both languages, and what they stand for. Compared under word_fold.

/// A column of a worksheet.
struct Column {
    std::string_view key;                ///< as the documentation calls it
    bool acts;                           ///< false: kept as a label, changes nothing in the simulation
    std::vector<std::string_view> names; ///< what its header may say besides the key
};
const std::vector<Column>& stakeholder_columns();
const std::vector<Column>& tie_columns();

/// The column whose key or name a header says, or nullptr.
const Column* find_column(const std::vector<Column>& columns, std::string_view header);

/// A word of a fixed list and its meaning.
struct Word {
    std::string_view word;
    int meaning;
};

/// A fixed list of words, looked up under word_fold.
class WordList {
public:
    explicit WordList(std::span<const Word> words);
    std::optional<int> meaning(std::string_view text) const;
    /// "did you mean …?" with the listed word nearest to a misspelt one, or "".
    Said nearest(std::string_view text) const;

private:
    std::map<std::string, int> meanings_;
    std::vector<std::string> spelled_;
};

const WordList& sector_words();    ///< 0 people, 1 academia, 2 government
const WordList& tie_level_words(); ///< 1..5
const WordList& degree_words();    ///< 2 high, 1 medium, 0 low
const WordList& yes_no_words();    ///< 1 yes, 0 no

} // namespace phakhi
