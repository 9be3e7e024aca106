// SPDX-License-Identifier: MIT
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace phakhi {

inline constexpr std::size_t page_width = 90;

/// Breaks a text at its spaces into lines of at most `width` columns; a longer word stands alone. Lines after the first are indented.
/// Thai is written without spaces between words, so it breaks where its writer put one: between phrases.
std::string wrapped(std::string_view text, std::size_t width = page_width, std::size_t indent = 0);

/// Paragraphs and list items, put into lines when they are printed.
class Page {
public:
    explicit Page(std::size_t width = page_width) : width_(width) {}
    void line(std::string_view text) { text_ += wrapped(text, width_) + "\n"; }
    void item(std::string_view text) { text_ += wrapped("  " + std::string(text), width_, 4) + "\n"; }
    void gap() { text_ += "\n"; }
    const std::string& text() const { return text_; }

private:
    std::size_t width_;
    std::string text_;
};

/// Rows under headings, each column as wide as its widest cell in a terminal (Thai marks take no room); the last column is not filled up.
std::string table(const std::vector<std::string>& headings, const std::vector<std::vector<std::string>>& rows);

} // namespace phakhi
