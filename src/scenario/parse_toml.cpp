// SPDX-License-Identifier: MIT
#include "scenario/document.hpp"
#include "scenario/number.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"
#include <algorithm>
#include <cmath>
#include <toml++/toml.h>

namespace phakhi {

namespace {

using SourcePtr = std::shared_ptr<const Source>;

Place place_of(const toml::source_region& region, const SourcePtr& source) {
    return {source, static_cast<int>(region.begin.line), static_cast<int>(region.begin.column)};
}

Node converted(const toml::node& from, const SourcePtr& source) {
    Node to;
    to.place = place_of(from.source(), source);
    if (const auto* table = from.as_table()) {
        for (const auto& [key, value] : *table) to.entries.push_back({std::string(key.str()), place_of(key.source(), source), converted(value, source)});
        std::stable_sort(to.entries.begin(), to.entries.end(), [](const Node::Entry& a, const Node::Entry& b) {
            return std::pair(a.place.line, a.place.column) < std::pair(b.place.line, b.place.column);
        });
    } else if (const auto* list = from.as_array()) {
        to.kind = Node::Kind::list;
        for (const toml::node& item : *list) to.items.push_back(converted(item, source));
    } else if (const auto* text = from.as_string()) {
        to.kind = Node::Kind::text, to.text = text->get();
    } else if (const auto* whole = from.as_integer()) {
        to.kind = Node::Kind::number, to.whole = whole->get(), to.number = static_cast<double>(whole->get()), to.is_whole = true;
    } else if (const auto* real = from.as_floating_point()) {
        to.kind = Node::Kind::number, to.number = real->get();
    } else if (const auto* flag = from.as_boolean()) {
        to.kind = Node::Kind::boolean, to.boolean = flag->get();
    } else if (const auto* date = from.as_date()) {
        const toml::date& d = date->get();
        const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
        const std::string year = std::to_string(d.year);
        to.kind = Node::Kind::date, to.text = std::string(4 - std::min<std::size_t>(4, year.size()), '0') + year + "-" + two(d.month) + "-" + two(d.day);
    } else {
        to.kind = Node::Kind::date, to.text = "(a time)";
    }
    return to;
}

/// Brackets open at once outside strings and comments. The parser recurses; this does not.
void refuse_deep_nesting(std::string_view text, const SourcePtr& source) {
    constexpr int deepest = 64;
    int depth = 0, line = 1;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\n') ++line;
        else if (c == '#') at = std::min(text.find('\n', at), text.size()) - 1;
        else if (c == '"' || c == '\'') {
            const bool triple = text.substr(at, 3) == std::string(3, c);
            at += triple ? 3 : 1;
            for (; at < text.size(); ++at) {
                if (text[at] == '\n') ++line;
                if (!triple && text[at] == '\n') break;
                if (c == '"' && text[at] == '\\') ++at;
                else if (triple ? text.substr(at, 3) == std::string(3, c) : text[at] == c) break;
            }
            if (triple) at += 2;
        } else if (c == '[' || c == '{') {
            if (++depth > deepest) throw InputError({source->name, line, 0, "brackets are nested more than " + std::to_string(deepest) + " deep", ""});
        } else if (c == ']' || c == '}') depth = std::max(0, depth - 1);
    }
}

std::string_view line_of(std::string_view text, unsigned line) {
    std::size_t begin = 0;
    for (unsigned n = 1; n < line && begin != text.npos; ++n) begin = text.find('\n', begin) == text.npos ? text.npos : text.find('\n', begin) + 1;
    return begin == text.npos ? "" : text.substr(begin, text.find('\n', begin) - begin);
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t"), last = text.find_last_not_of(" \t");
    return first == text.npos ? "" : text.substr(first, last - first + 1);
}

bool is_bare_word(std::string_view word) {
    const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.' || c == '/' || (c & 0x80); };
    return !word.empty() && std::all_of(word.begin(), word.end(), plain);
}

/// What the user probably meant by a value that does not parse.
std::string value_hint(std::string_view value) {
    if (value.empty()) return "write a value behind the =";
    if (value.substr(0, 3) == "\u201C" || value.substr(0, 3) == "\u201D" || value.substr(0, 3) == "\u2018") return "use straight quotes: \"…\"";
    if (value.front() == '"' || value.front() == '\'') {
        return std::count(value.begin(), value.end(), value.front()) < 2 ? "close the quote in the same line" : "";
    }
    const std::size_t comment = value.find('#');
    if (comment != value.npos) value = trimmed(value.substr(0, comment));
    if (const std::string hint = number_hint(value); !hint.empty()) return hint;
    if (value == "True" || value == "TRUE" || value == "yes") return "write true";
    if (value == "False" || value == "FALSE" || value == "no") return "write false";
    if (value.size() > 1 && value.front() == '0' && parse_number(value)) return "write " + number_text(*parse_number(value));
    if (is_bare_word(value) && !parse_number(value)) return "put a text in quotes: \"" + shown(value) + "\"";
    return "";
}

std::string syntax_hint(std::string_view text, const toml::parse_error& error) {
    std::string_view line = trimmed(line_of(text, error.source().begin.line));
    if (line.empty() || line.front() == '#') return "";
    if (line.front() == '[') return line.find(']') == line.npos ? "close the bracket: ]" : "";
    const bool quoted_key = line.front() == '"' || line.front() == '\'';
    const std::size_t equals = line.find('=');
    const std::string_view key = trimmed(line.substr(0, std::min(equals, line.find(':'))));
    if (!quoted_key && !key.empty() && std::any_of(key.begin(), key.end(), [](char c) { return c & 0x80; })) {
        return "put a name that is not English in quotes: \"" + shown(key) + "\"";
    }
    if (equals == line.npos) return line.find(':') != line.npos ? "write key = value" : "";
    if (std::string_view(error.description()).find("redefine") != std::string_view::npos) return "it stands in this file already; keep one of them";
    return value_hint(trimmed(line.substr(equals + 1)));
}

/// The parser's sentence without its preamble.
std::string syntax_message(const toml::parse_error& error) {
    const std::string_view said = error.description();
    const std::size_t colon = said.find(": ");
    return "this is not TOML: " + std::string(colon == said.npos ? said : said.substr(colon + 2));
}

} // namespace

Node parse_toml(std::string_view utf8, SourcePtr source) {
    refuse_deep_nesting(utf8, source);
    try {
        return converted(toml::parse(utf8), source);
    } catch (const toml::parse_error& error) {
        throw InputError(place_of(error.source(), source).problem(syntax_message(error), syntax_hint(utf8, error)));
    }
}

Node parse_toml_value(std::string_view text, SourcePtr source) {
    const std::string_view value = trimmed(text);
    const bool looks_like_text = is_bare_word(value) && !parse_number(value) && value != "true" && value != "false" && value != "inf" && value != "nan" && value != "-inf";
    const bool date = value.size() == 10 && value[4] == '-' && value[7] == '-';
    if (looks_like_text && !date) {
        Node node;
        node.kind = Node::Kind::text, node.text = value, node.place = {source, 0, 0};
        return node;
    }
    refuse_deep_nesting(value, source);
    try {
        Node node = converted(*toml::parse("value = " + std::string(value)).get("value"), source);
        const auto forget_lines = [&](auto& self, Node& n) -> void {
            n.place = {source, 0, 0};
            for (Node& item : n.items) self(self, item);
            for (Node::Entry& entry : n.entries) entry.place = n.place, self(self, entry.value);
        };
        forget_lines(forget_lines, node);
        return node;
    } catch (const toml::parse_error& error) {
        throw InputError({source->name, 0, 0, syntax_message(error), value_hint(value)});
    }
}

} // namespace phakhi
