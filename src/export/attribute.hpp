// SPDX-License-Identifier: MIT
#pragma once
#include "support/text.hpp"
#include <cmath>
#include <string>
#include <vector>

namespace phakhi {

/// An attribute of the agents or ties of an exported network, one value each. What a format writes of it is its own affair.
struct Attribute {
    enum class Kind { text, whole, number, flag };
    std::string key, label, label_th, unit;
    Kind kind = Kind::number;
    std::vector<double> numbers;        ///< of all but texts; NaN = missing. Numbers have the precision of float
    std::vector<std::string> texts;

    bool missing(std::size_t k) const { return kind != Kind::text && std::isnan(numbers[k]); }
    /// The value as it is written: "0.35", "12", "true".
    std::string value(std::size_t k) const;
};

/// Shortest text that reads back to the same number; "" for NaN.
std::string single_text(float value);
std::string double_text(double value);

} // namespace phakhi
