// SPDX-License-Identifier: MIT
#include "analysis/proportions.hpp"
#include <algorithm>

namespace phakhi {

PairedCounts count_pairs(std::span<const std::int8_t> first, std::span<const std::int8_t> second) {
    PairedCounts counts;
    for (std::size_t k = 0; k < first.size(); ++k) {
        if (first[k]) ++(second[k] ? counts.both : counts.only_first);
        else ++(second[k] ? counts.only_second : counts.neither);
    }
    return counts;
}

static Interval limited(double value, double middle, double spread) { return {value, std::max(-1.0, middle - spread), std::min(1.0, middle + spread)}; }

Interval paired_difference(const PairedCounts& counts) {
    const auto n = static_cast<double>(counts.pairs());
    if (n == 0) return {};
    const double first = static_cast<double>(counts.only_first), second = static_cast<double>(counts.only_second);
    const double more = n + 2, b = first + 1, c = second + 1;
    return limited((first - second) / n, (b - c) / more, z95() * std::sqrt(b + c - (b - c) * (b - c) / more) / more);
}

Interval independent_difference(std::size_t first, std::size_t of_first, std::size_t second, std::size_t of_second) {
    if (of_first == 0 || of_second == 0) return {};
    const double x = static_cast<double>(first), n = static_cast<double>(of_first), y = static_cast<double>(second), m = static_cast<double>(of_second);
    const double p = (x + 1) / (n + 2), q = (y + 1) / (m + 2);
    return limited(x / n - y / m, p - q, z95() * std::sqrt(p * (1 - p) / (n + 2) + q * (1 - q) / (m + 2)));
}

} // namespace phakhi
