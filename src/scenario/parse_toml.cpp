// SPDX-License-Identifier: MIT
#include "scenario/document.hpp"
#include "scenario/messages.hpp"
#include "scenario/number.hpp"
#include "scenario/syntax.hpp"
#include "text/say.hpp"
#include <algorithm>
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
    constexpr std::size_t most_keys = 5'000; // tables are searched from front to back
    if (const auto* table = from.as_table()) {
        if (table->size() > most_keys) throw InputError(to.place.problem(say(messages::too_many_keys, most_keys)));
        for (const auto& [key, value] : *table)
            to.entries.push_back({std::string(key.str()), place_of(key.source(), source), converted(value, source)});
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
        to.kind = Node::Kind::date,
        to.text = std::string(4 - std::min<std::size_t>(4, year.size()), '0') + year + "-" + two(d.month) + "-" + two(d.day);
    } else {
        to.kind = Node::Kind::date, to.text = "(a time)";
    }
    return to;
}

void forget_lines(Node& node, const Place& place) {
    node.place = place;
    for (Node& item : node.items) forget_lines(item, place);
    for (Node::Entry& entry : node.entries) entry.place = place, forget_lines(entry.value, place);
}

/// The parser's sentence without its preamble.
Said syntax_message(const toml::parse_error& error) {
    const std::string_view said = error.description();
    const std::size_t colon = said.find(": ");
    return say(messages::not_toml, colon == said.npos ? said : said.substr(colon + 2));
}

[[noreturn]] void refuse(const toml::parse_error& error, std::string_view text, const SourcePtr& source) {
    const Place place = place_of(error.source(), source);
    const bool twice = std::string_view(error.description()).find("redefine") != std::string_view::npos;
    throw InputError(
        place.problem(syntax_message(error), twice ? say(messages::stands_already) : line_hint(line_of(text, place.line))));
}

} // namespace

Node parse_toml(std::string_view utf8, SourcePtr source) {
    const std::optional<SyntaxMistake> mistake = find_before_parsing(utf8);
    try {
        if (!mistake) return converted(toml::parse(utf8), source);
        if (mistake->text_before_is_whole) static_cast<void>(toml::parse(utf8.substr(0, mistake->line_begin)));
    } catch (const toml::parse_error& error) {
        refuse(error, utf8, source);
    }
    throw InputError({source->name, mistake->line, mistake->column, mistake->message, mistake->suggestion});
}

Node parse_toml_value(std::string_view value, SourcePtr source) {
    const char first = value.empty() ? '=' : value.front();
    const bool letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || (first & 0x80) || first == '/' ||
                        (first == '.' && number_hint(value).empty());
    Node node;
    if (letter && value != "true" && value != "false" && value != "inf" && value != "nan") {
        node.kind = Node::Kind::text, node.text = value;
    } else {
        const std::string line = "value = " + std::string(value);
        if (const auto mistake = find_before_parsing(line)) throw InputError({source->name, 0, 0, mistake->message, mistake->suggestion});
        try {
            node = converted(*toml::parse(line).get("value"), source);
        } catch (const toml::parse_error& error) {
            throw InputError({source->name, 0, 0, syntax_message(error), value_hint(value)});
        }
    }
    forget_lines(node, {source, 0, 0});
    return node;
}

} // namespace phakhi
