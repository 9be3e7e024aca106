// SPDX-License-Identifier: MIT
#include "scenario/syntax.hpp"
#include "scenario/messages.hpp"
#include "scenario/number.hpp"
#include "text/say.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"
#include <algorithm>

namespace phakhi {

namespace {

constexpr int deepest = 64;

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t"), last = text.find_last_not_of(" \t");
    return first == text.npos ? "" : text.substr(first, last - first + 1);
}

bool is_foreign(char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; }
bool is_bare(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; }
bool is_quote(char c) { return c == '"' || c == '\''; }

/// One walk through a text that knows only quotes, comments and brackets.
class Walk {
public:
    explicit Walk(std::string_view text) : text_(text) {}

    std::optional<SyntaxMistake> mistake() {
        for (; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (c == '\n')
                new_line();
            else if (c == '#')
                at_ = std::min(text_.find('\n', at_), text_.size()) - 1;
            else if (is_quote(c))
                skip_text(c);
            else if (is_foreign(c))
                return foreign();
            else if (auto found = structure(c))
                return found;
            if (c != ' ' && c != '\t' && c != '\n') begins_line_ = false;
        }
        return {};
    }

private:
    std::string_view text_;
    std::size_t at_ = 0, line_begin_ = 0;
    int line_ = 1, depth_ = 0, dots_ = 0;
    bool begins_line_ = true;

    void new_line() {
        ++line_;
        line_begin_ = at_ + 1;
        begins_line_ = true;
        dots_ = 0;
    }

    void skip_text(char quote) {
        const std::string three(3, quote);
        const bool triple = text_.substr(at_, 3) == three;
        for (at_ += triple ? 3 : 1; at_ < text_.size(); ++at_) {
            if (text_[at_] == '\n' && !triple) {
                --at_; // not closed: the line end counts
                return;
            }
            if (quote == '"' && text_[at_] == '\\') {
                ++at_;
                if (at_ < text_.size() && text_[at_] == '\n') new_line();
                continue;
            }
            if (text_[at_] == '\n') new_line();
            if (triple ? text_.substr(at_, 3) == three : text_[at_] == quote) break;
        }
        if (triple) at_ += 2;
    }

    std::optional<SyntaxMistake> structure(char c) {
        if (c == ',' || c == '=' || c == '[' || c == '{') dots_ = 0;
        if (c == '.' && ++dots_ > deepest) return here(say(messages::dots_too_deep, deepest), {}, false);
        if (c == ']' || c == '}') depth_ = std::max(0, depth_ - 1);
        if (c != '[' && c != '{') return {};
        if (c == '[' && depth_ == 0 && begins_line_) {
            std::size_t name = text_.find_first_not_of(" \t", at_ + (text_.substr(at_, 2) == "[[" ? 2 : 1));
            name = std::min(name, text_.size());
            if (name == text_.size() || !(is_bare(text_[name]) || is_quote(text_[name]) || is_foreign(text_[name])))
                return here(say(messages::no_section_name), {}, true);
        }
        if (++depth_ > deepest) return here(say(messages::brackets_too_deep, deepest), {}, false);
        return {};
    }

    std::optional<SyntaxMistake> foreign() {
        std::size_t end = at_;
        const char32_t c = next_code_point(text_, end);
        const bool space = c == 0xA0 || (c >= 0x2000 && c <= 0x200F) || c == 0x202F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
        if (space) return here(say(messages::not_toml_space), say(messages::plain_space), true);
        return here(say(messages::not_toml_foreign, shown(text_.substr(at_, end - at_))), line_hint(line_of(text_, line_)), true);
    }

    SyntaxMistake here(Said message, Said suggestion, bool after_whole_lines) const {
        const std::string_view before = text_.substr(line_begin_, at_ - line_begin_);
        const auto characters = std::count_if(before.begin(), before.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
        return {line_, static_cast<int>(characters) + 1, std::move(message), std::move(suggestion), line_begin_, after_whole_lines && depth_ == 0};
    }
};

} // namespace

std::optional<SyntaxMistake> find_before_parsing(std::string_view utf8) { return Walk(utf8).mistake(); }

std::string_view line_of(std::string_view text, int line) {
    std::size_t begin = 0;
    for (int n = 1; n < line; ++n) {
        begin = text.find('\n', begin);
        if (begin == text.npos) return "";
        ++begin;
    }
    return text.substr(begin, text.find('\n', begin) - begin);
}

Said value_hint(std::string_view value) {
    if (value.empty()) return say(messages::write_value);
    if (value.substr(0, 3) == "\u201C" || value.substr(0, 3) == "\u201D" || value.substr(0, 3) == "\u2018") return say(messages::straight_quotes);
    if (is_quote(value.front())) return std::count(value.begin(), value.end(), value.front()) < 2 ? say(messages::close_quote) : Said();
    const std::size_t comment = value.find('#');
    if (comment != value.npos) value = trimmed(value.substr(0, comment));
    if (const Said hint = number_hint(value); !hint.empty()) return hint;
    if (value == "True" || value == "TRUE" || value == "yes") return say(messages::write_this, "true");
    if (value == "False" || value == "FALSE" || value == "no") return say(messages::write_this, "false");
    const std::optional<double> number = parse_number(value);
    if (number) return value.size() > 1 && value.front() == '0' ? say(messages::write_this, number_text(*number)) : Said();
    const bool words =
        std::all_of(value.begin(), value.end(), [](char c) { return is_bare(c) || is_foreign(c) || c == '.' || c == '/' || c == ' '; });
    return words && !value.empty() ? say(messages::quote_text, shown(value)) : Said();
}

Said line_hint(std::string_view line) {
    line = trimmed(line);
    if (line.empty() || line.front() == '#') return {};
    const bool header = line.front() == '[';
    const std::size_t equals = line.find('='), colon = line.find(':');
    std::string_view key = header ? line.substr(std::min(line.find_first_not_of('['), line.size())) : line;
    key = trimmed(key.substr(0, header ? key.find(']') : std::min(key.find('='), key.find(':'))));
    if (!key.empty() && !is_quote(key.front()) && std::any_of(key.begin(), key.end(), is_foreign))
        return say(messages::quote_name, shown(key));
    if (header) return line.find(']') == line.npos ? say(messages::close_bracket) : Said();
    if (equals == line.npos) return colon != line.npos ? say(messages::write_this, "key = value") : Said();
    return value_hint(trimmed(line.substr(equals + 1)));
}

} // namespace phakhi
