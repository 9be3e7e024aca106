// SPDX-License-Identifier: MIT
#pragma once
#include "analysis/comparison.hpp"
#include "analysis/honesty.hpp"
#include "analysis/influence.hpp"
#include "text/voice.hpp"

namespace phakhi {

/// What may be spent on one network; unknown = no limit.
struct Budget {
    double money = unknown, hours = unknown;
    bool given() const { return !std::isnan(money) || !std::isnan(hours); }
};

/// Whether the mean costs of an alternative keep within a budget.
bool affordable(const Compared& c, std::size_t alternative, const Budget& budget);

/// Quantity with one of these keys, or 0.
std::size_t money_of(const Compared& c);
std::size_t hours_of(const Compared& c);

/// A comparison as tables with a sentence above each. `width`: of the sentences.
std::string comparison_story(const Compared& c, const Budget& budget, const Said& title, const Honesty& honesty, const Voice& voice, std::size_t width);

/// What the factors of a sampled design do to a measure, strongest first.
std::string influence_story(const Influence& influence, const std::vector<DesignColumn>& factors, const Said& title, const Honesty& honesty, const Voice& voice, std::size_t width);

/// How much is assumed, and that this is no forecast.
std::string honest_line(const Honesty& honesty, const Voice& voice);

} // namespace phakhi
