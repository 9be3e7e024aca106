// SPDX-License-Identifier: MIT
#include "scenario/trigger.hpp"
#include "metrics/metric.hpp"
#include "scenario/number.hpp"
#include "support/nearest_name.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"
#include <cmath>

namespace phakhi {

namespace {

constexpr int most_weeks = 5200;
constexpr std::size_t most_comparisons = 64;

struct Token {
    std::string_view text;
    int column; ///< in the trigger's text, 1-based
};

/// Words, numbers and comparison signs. A character that begins none of them is a word of its own.
std::vector<Token> tokens_of(std::string_view text) {
    const auto kind = [](char c) {
        return c == ' ' || c == '\t' || c == '\n'             ? 0
               : c == '<' || c == '>' || c == '=' || c == '!' ? 1
               : c == '(' || c == ')' || c == '&' || c == '|' ? 2
                                                              : 3;
    };
    std::vector<Token> tokens;
    int column = 1;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const int first = kind(text[at]), begin_column = column;
        do {
            column += (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
            ++at;
        } while (at < text.size() && kind(text[at]) == first && first != 2);
        if (first != 0) tokens.push_back({text.substr(begin, at - begin), begin_column});
    }
    tokens.push_back({"", column});
    return tokens;
}

std::optional<MetricId> metric_of(std::string_view key) {
    const auto all = metrics();
    for (std::size_t k = 0; k < all.size(); ++k) {
        if (all[k]->key == key) return static_cast<MetricId>(k);
    }
    return {};
}

/// A mistake, thrown within this file to leave the sentence where it no longer makes sense.
struct Mistake {
    Token at;
    std::string message, suggestion;
};

class Sentence {
public:
    explicit Sentence(std::string_view text) : tokens_(tokens_of(text)) {}

    Trigger read() {
        Trigger trigger;
        std::size_t comparisons = 0;
        do {
            auto& all = trigger.any.emplace_back();
            do {
                if (++comparisons > most_comparisons)
                    throw Mistake{token(), "a trigger has at most " + std::to_string(most_comparisons) + " comparisons", ""};
                all.push_back(comparison());
            } while (accept("and"));
        } while (accept("or"));
        if (!token().text.empty()) unexpected("\"and\", \"or\" or the end");
        return trigger;
    }

private:
    std::vector<Token> tokens_;
    std::size_t at_ = 0;

    const Token& token() const { return tokens_[at_]; }
    bool accept(std::string_view text) { return token().text == text && ++at_ > 0; }

    [[noreturn]] void unexpected(const std::string& wanted) const {
        const std::string_view text = token().text;
        const std::string found = text.empty() ? "the end" : "\"" + shown(text) + "\"";
        std::string suggestion;
        if (text == "(" || text == ")") suggestion = "parentheses are not read; \"and\" binds before \"or\"";
        if (text == "&" || text == "AND" || text == "และ") suggestion = "write and";
        if (text == "|" || text == "OR" || text == "หรือ") suggestion = "write or";
        throw Mistake{token(), "here stands " + found + " where " + wanted + " is expected", suggestion};
    }

    Comparison comparison() {
        Comparison c;
        c.metric = metric();
        c.below = below();
        c.bound = number("a number");
        if (accept("for")) c.weeks = weeks();
        return c;
    }

    MetricId metric() {
        const Token name = token();
        if (name.text.empty() || name.text == "(" || name.text == ")") unexpected("the name of a metric");
        const std::optional<MetricId> id = metric_of(name.text);
        if (!id) throw Mistake{name, "unknown metric \"" + shown(name.text) + "\"", did_you_mean(name.text, observable_metrics())};
        if (metrics()[static_cast<std::size_t>(*id)]->seen_by == SeenBy::nobody)
            throw Mistake{name, "nobody in the network could see \"" + std::string(name.text) + "\", so nobody could act on it",
                          "phakhi list metrics says who sees what"};
        ++at_;
        return *id;
    }

    bool below() {
        const std::string_view sign = token().text;
        if (sign != "<" && sign != ">") {
            if (sign == "<=" || sign == "=<")
                throw Mistake{token(), "only < and > are read", "write <, with a slightly larger number if it must include it"};
            if (sign == ">=" || sign == "=>")
                throw Mistake{token(), "only < and > are read", "write >, with a slightly smaller number if it must include it"};
            unexpected("< or >");
        }
        ++at_;
        return sign == "<";
    }

    double number(const std::string& wanted) {
        const std::optional<double> value = parse_number(token().text);
        if (!value) {
            const std::string hint = number_hint(token().text);
            if (!hint.empty()) throw Mistake{token(), "\"" + shown(token().text) + "\" is no number", hint};
            unexpected(wanted);
        }
        ++at_;
        return *value;
    }

    int weeks() {
        const Token at = token();
        const double count = number("a number of weeks");
        if (count != std::floor(count) || count < 1 || count > most_weeks)
            throw Mistake{at, "a whole number of weeks from 1 to " + std::to_string(most_weeks) + " is expected", ""};
        if (!accept("weeks") && !accept("week")) unexpected("\"weeks\"");
        return static_cast<int>(count);
    }
};

} // namespace

Trigger parse_trigger(const Node& text, Problems& problems) {
    if (text.kind != Node::Kind::text) {
        problems.add(text.place.problem("when is " + std::string(text.kind_name()) + "; it is a text",
                                        "write for example when = \"attendance < 0.4 for 8 weeks\""));
        return {};
    }
    try {
        return Sentence(text.text).read();
    } catch (const Mistake& mistake) {
        Place place = text.place;
        if (place.column > 0) place.column += mistake.at.column; // behind the opening quote
        problems.add(place.problem("in when, at character " + std::to_string(mistake.at.column) + ": " + mistake.message, mistake.suggestion));
        return {};
    }
}

std::string trigger_text(const Trigger& trigger) {
    std::string out;
    for (const auto& all : trigger.any) {
        if (!out.empty()) out += " or ";
        bool first = true;
        for (const Comparison& c : all) {
            out += (first ? "" : " and ") + std::string(metrics()[static_cast<std::size_t>(c.metric)]->key) + (c.below ? " < " : " > ") +
                   number_text(c.bound);
            if (c.weeks > 1) out += " for " + std::to_string(c.weeks) + " weeks";
            first = false;
        }
    }
    return out;
}

const std::vector<std::string>& observable_metrics() {
    static const std::vector<std::string> keys = [] {
        std::vector<std::string> all;
        for (const Metric* metric : metrics()) {
            if (metric->seen_by != SeenBy::nobody) all.emplace_back(metric->key);
        }
        return all;
    }();
    return keys;
}

} // namespace phakhi
