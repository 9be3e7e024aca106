// SPDX-License-Identifier: MIT
#include "text/figures.hpp"
#include "text/voice.hpp"
#include <fmt/format.h>

namespace phakhi {

static std::string trimmed(std::string text) {
    if (text.find('.') == text.npos) return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string figure(double value) {
    if (std::isnan(value)) return "–";
    if (std::isinf(value)) return value > 0 ? "∞" : "-∞";
    const double size = std::abs(value);
    if (size >= 99'995) {   // four digits: no more is known of it
        const double step = std::pow(10, std::floor(std::log10(size)) - 3);
        return grouped(std::round(value / step) * step);
    }
    if (size >= 999.5) return grouped(value);
    return trimmed(fmt::format("{:.{}f}", value, size >= 99.95 ? 0 : size >= 9.995 ? 1 : size >= 0.1 ? 2 : 3));
}

std::string signed_figure(double value) {
    const std::string text = figure(value);
    return value > 0 && text != "0" ? "+" + text : text;
}

std::string percent(double share) { return std::isnan(share) ? "–" : trimmed(fmt::format("{:.1f}", 100 * share)); }

template <class F> static std::string with_limits(const Interval& interval, double scale, F&& shown) {
    const std::string value = shown(scale * interval.value);
    return std::isnan(interval.low) ? value : fmt::format("{} [{} … {}]", value, figure(scale * interval.low), figure(scale * interval.high));
}

std::string signed_interval(const Interval& interval, double scale) { return with_limits(interval, scale, signed_figure); }
std::string plain_interval(const Interval& interval, double scale) { return with_limits(interval, scale, figure); }

} // namespace phakhi
