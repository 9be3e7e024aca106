// SPDX-License-Identifier: MIT
#pragma once
#include "text/comparison_story.hpp"
#include "text/page.hpp"
#include "text/unit_words.hpp"
#include "text/width.hpp"
#include <algorithm>

namespace phakhi {

inline constexpr std::size_t most_rows = 40;   ///< alternatives in a table on the screen; --json and --csv hold all

inline constexpr Text alternative_heading = {"alternative", "ทางเลือก"};

/// Cells of a table. [rows][columns]
using TextRows = std::vector<std::vector<std::string>>;

/// Writes sentences and tables one below the other.
class ComparisonSheet {
public:
    ComparisonSheet(const Voice& voice, std::size_t width) : voice_(voice), width_(width) {}
    void sentence(const std::string& text) { text_ += wrapped(text, width_) + "\n"; }
    void item(const std::string& text) { text_ += wrapped("  - " + text, width_, 4) + "\n"; }
    void section(const std::string& text) { text_ += "\n", sentence(text); }
    void rows(const std::vector<Text>& headings, const TextRows& cells) {
        std::vector<std::string> heads;
        for (const Text& heading : headings) heads.push_back(voice_.in(heading));
        text_ += table(heads, cells);
    }
    void rows(const std::vector<std::string>& headings, const TextRows& cells) { text_ += table(headings, cells); }
    const std::string& text() const { return text_; }

private:
    const Voice& voice_;
    std::size_t width_;
    std::string text_;
};

/// What every section of a comparison needs.
struct Teller {
    const Compared& c;
    const Voice& voice;
    ComparisonSheet& sheet;

    std::string title(std::size_t a) const { return shortened(c.alternatives[a].title.in(voice.language()), 44); }
    /// Alternatives as they stand in tables: by rank.
    std::vector<std::size_t> order() const {
        std::vector<std::size_t> out;
        for (const Rank& rank : c.ranks) out.push_back(rank.alternative);
        if (out.size() > most_rows) out.resize(most_rows);
        return out;
    }
    std::string name(std::size_t q) const { return c.quantities[q].label.in(voice.language()); }
    std::string unit(std::size_t q) const { return std::string(unit_words(c.quantities[q].unit).in(voice.language())); }

    /// Nothing was repeated: there is nothing to infer from.
    bool single() const {
        return std::all_of(c.standings.begin(), c.standings.end(), [](const Standing& s) { return s.runs <= 1; });
    }
    bool several() const { return c.alternatives.size() > 1; }

    void head(const Said& heading) const;
    void ranking() const;
    void endings() const;
    void survival() const;
    void differences() const;
    void offers(const Budget& budget) const;
    void robustness() const;
    void open() const;
};

} // namespace phakhi
