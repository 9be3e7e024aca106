// SPDX-License-Identifier: MIT
#include "text/page.hpp"
#include "text/voice.hpp"
#include "text/width.hpp"
#include <algorithm>

namespace phakhi {

static std::string loosened(std::string text) {
    for (std::size_t at = 0; (at = text.find(tight, at)) != text.npos; ++at) text.replace(at, tight.size(), " ");
    return text;
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
    std::string out;
    std::size_t column = 0;
    const std::size_t lead = text.find_first_not_of(' ');
    if (lead == text.npos) return out;
    out.append(lead, ' ');
    column = lead;
    bool first = true;
    for (std::size_t at = lead; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string_view word = text.substr(at, end - at);
        const std::size_t wide = display_width(word);
        if (!word.empty()) {
            if (!first && column + 1 + wide > width) {
                out += "\n" + std::string(indent, ' ');
                column = indent;
            } else if (!first) {
                out += ' ';
                ++column;
            }
            out += word;
            column += wide;
            first = false;
        }
        at = end + 1;
    }
    return loosened(std::move(out));
}

std::string table(const std::vector<std::string>& headings, const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths(headings.size());
    for (std::size_t c = 0; c < headings.size(); ++c) {
        widths[c] = display_width(headings[c]);
        for (const auto& row : rows) widths[c] = std::max(widths[c], display_width(row[c]));
    }
    std::string out;
    const auto print = [&](const std::vector<std::string>& row) {
        std::string line;
        for (std::size_t c = 0; c < row.size(); ++c) line += padded(row[c], widths[c]) + "  ";
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + "\n";
    };
    print(headings);
    std::vector<std::string> rule;
    for (const std::size_t width : widths) rule.emplace_back(width, '-');
    print(rule);
    for (const auto& row : rows) print(row);
    return out;
}

} // namespace phakhi
