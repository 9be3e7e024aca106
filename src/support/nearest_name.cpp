// SPDX-License-Identifier: MIT
#include "support/nearest_name.hpp"
#include <algorithm>

namespace phakhi {

int edit_distance(std::string_view a, std::string_view b) {
    std::vector<int> before(b.size() + 1), last(b.size() + 1), now(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= a.size(); ++i) {
        now[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            now[j] = std::min({last[j] + 1, now[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) now[j] = std::min(now[j], before[j - 2] + 1);
        }
        std::swap(before, last);
        std::swap(last, now);
    }
    return last[b.size()];
}

std::string nearest_name(std::string_view given, const std::vector<std::string>& names) {
    constexpr std::size_t too_long = 200;  // keeps a hostile key of a megabyte from costing anything
    if (given.size() > too_long) return "";
    int best = 1 + static_cast<int>(given.size()) / 3;
    std::string nearest;
    for (const std::string& name : names) {
        if (const int distance = edit_distance(given, name); distance < best || (distance == best && nearest.empty())) {
            best = distance;
            nearest = name;
        }
    }
    return nearest;
}

Said did_you_mean(std::string_view given, const std::vector<std::string>& names) {
    const std::string name = nearest_name(given, names);
    return name.empty() ? Said() : Said("did you mean \"" + name + "\"?", "หมายถึง \"" + name + "\" หรือไม่");
}

} // namespace phakhi
