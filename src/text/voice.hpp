// SPDX-License-Identifier: MIT
#pragma once
#include "support/text.hpp"
#include <fmt/format.h>
#include <string>
#include <vector>

namespace phakhi {

/// A space at which no line is broken: "week 31" stays together. Page turns it into a plain one.
inline constexpr std::string_view tight = "\u00A0";

/// Speaks one of the two languages: fills in sentences, counts, joins lists, names weeks and days.
class Voice {
public:
    /// `start_date`: the day of week 0 as YYYY-MM-DD, or "" if weeks have no dates.
    explicit Voice(Language language, std::string start_date = "") : language_(language), start_date_(std::move(start_date)) {}

    Language language() const { return language_; }
    bool thai() const { return language_ == Language::thai; }
    std::string in(const Text& text) const { return std::string(text.in(language_)); }

    /// The sentence of the language with {0}, {1} … filled in.
    template <class... Args> std::string operator()(const Text& pattern, const Args&... args) const {
        return fmt::vformat(pattern.in(language_), fmt::make_format_args(args...));
    }
    /// The end of a sentence: Thai has no full stop.
    std::string stop() const { return thai() ? "" : "."; }
    /// "1 member", "24 members"; Thai has one form: "24 คน".
    std::string count(int number, std::string_view one, std::string_view many, std::string_view thai) const;
    /// "once", "twice", "5 times"
    std::string times(int number) const;
    std::string members(int number) const { return count(number, "member", "members", "คน"); }
    /// "a, b and c"
    std::string list(const std::vector<std::string>& items) const;

    /// "week 31 (year 1)", with a start date "week 31 (3 Aug 2026)"; Thai with Buddhist years.
    std::string when(int week) const;
    /// "week 31" alone.
    std::string week(int week) const;

private:
    Language language_;
    std::string start_date_;
};

/// Weeks 1 to 52 are year 1; week 0 belongs to it.
constexpr int year_of_week(int week) { return week <= 0 ? 1 : (week + 51) / 52; }

/// The first day of a week as YYYY-MM-DD, or "" without a start date.
std::string date_of_week(const std::string& start_date, int week);

/// 1234567 as "1,234,567", rounded to a whole number.
std::string grouped(double number);

/// "label (FAIL-17)"
std::string named(std::string_view label, std::string_view prefix, int number);

} // namespace phakhi
