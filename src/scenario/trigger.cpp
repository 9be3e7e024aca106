// SPDX-License-Identifier: MIT
#include "scenario/trigger.hpp"
#include "metrics/metric.hpp"
#include "scenario/messages.hpp"
#include "scenario/number.hpp"
#include "support/nearest_name.hpp"
#include "text/say.hpp"
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
    Said message, suggestion;
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
                    throw Mistake{token(), say(messages::too_many_comparisons, most_comparisons), {}};
                all.push_back(comparison());
            } while (accept("and"));
        } while (accept("or"));
        if (!token().text.empty()) unexpected(messages::and_or_end);
        return trigger;
    }

private:
    std::vector<Token> tokens_;
    std::size_t at_ = 0;

    const Token& token() const { return tokens_[at_]; }
    bool accept(std::string_view text) { return token().text == text && ++at_ > 0; }

    [[noreturn]] void unexpected(const Message& wanted) const {
        const std::string_view text = token().text;
        const Said found = text.empty() ? say(messages::the_end) : say(messages::quoted, shown(text));
        Said suggestion;
        if (text == "(" || text == ")") suggestion = say(messages::no_parentheses);
        if (text == "&" || text == "AND" || text == "และ") suggestion = say(messages::write_this, "and");
        if (text == "|" || text == "OR" || text == "หรือ") suggestion = say(messages::write_this, "or");
        throw Mistake{token(), say(messages::here_stands, found, say(wanted)), suggestion};
    }

    Comparison comparison() {
        Comparison c;
        c.metric = metric();
        c.below = below();
        c.bound = number(messages::a_number);
        if (accept("for")) c.weeks = weeks();
        return c;
    }

    MetricId metric() {
        const Token name = token();
        if (name.text.empty() || name.text == "(" || name.text == ")") unexpected(messages::a_metric);
        const std::optional<MetricId> id = metric_of(name.text);
        if (!id) throw Mistake{name, say(messages::unknown_metric, shown(name.text)), did_you_mean(name.text, observable_metrics())};
        if (metrics()[static_cast<std::size_t>(*id)]->seen_by == SeenBy::nobody)
            throw Mistake{name, say(messages::nobody_sees, name.text), say(messages::who_sees_what)};
        ++at_;
        return *id;
    }

    bool below() {
        const std::string_view sign = token().text;
        if (sign != "<" && sign != ">") {
            if (sign == "<=" || sign == "=<")
                throw Mistake{token(), say(messages::only_signs), say(messages::write_less)};
            if (sign == ">=" || sign == "=>")
                throw Mistake{token(), say(messages::only_signs), say(messages::write_greater)};
            unexpected(messages::a_sign);
        }
        ++at_;
        return sign == "<";
    }

    double number(const Message& wanted) {
        const std::optional<double> value = parse_number(token().text);
        if (!value) {
            const Said hint = number_hint(token().text);
            if (!hint.empty()) throw Mistake{token(), say(messages::no_number, shown(token().text)), hint};
            unexpected(wanted);
        }
        ++at_;
        return *value;
    }

    int weeks() {
        const Token at = token();
        const double count = number(messages::a_number_of_weeks);
        if (count != std::floor(count) || count < 1 || count > most_weeks)
            throw Mistake{at, say(messages::whole_weeks, most_weeks), {}};
        if (!accept("weeks") && !accept("week")) unexpected(messages::the_word_weeks);
        return static_cast<int>(count);
    }
};

} // namespace

Trigger parse_trigger(const Node& text, Problems& problems) {
    if (text.kind != Node::Kind::text) {
        problems.add(text.place.problem(say(messages::when_no_text, text.kind_name()), say(messages::write_when)));
        return {};
    }
    try {
        return Sentence(text.text).read();
    } catch (const Mistake& mistake) {
        Place place = text.place;
        if (place.column > 0) place.column += mistake.at.column; // behind the opening quote
        problems.add(place.problem(say(messages::in_when, mistake.at.column, mistake.message), mistake.suggestion));
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
