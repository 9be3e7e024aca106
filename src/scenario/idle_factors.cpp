// SPDX-License-Identifier: MIT
#include "scenario/check.hpp"
#include "scenario/experiment_messages.hpp"
#include "scenario/read_experiment.hpp"
#include "text/say.hpp"
#include <algorithm>

namespace phakhi {

std::string facts_of(const Scenario& scenario) {
    std::string out;
    for (std::size_t begin = 0; begin < scenario.resolved.size();) {
        const std::size_t end = std::min(scenario.resolved.find('\n', begin), scenario.resolved.size());
        std::string line = scenario.resolved.substr(begin, end - begin);
        begin = end + 1;
        if (const std::size_t origin = line.rfind("  # "); origin != line.npos) line.resize(origin);
        line.erase(line.find_last_not_of(' ') + 1);
        if (!line.empty() && line[0] != '#') out += line + "\n";
    }
    return out;
}

namespace {

constexpr std::size_t looked_at = 64;   ///< points; a factor that acts somewhere acts at one of them but for odd designs

/// Why a factor cannot act at any point, or "".
Said why_idle_everywhere(const Experiment& e, const std::string& key) {
    Said why;
    const std::size_t step = std::max<std::size_t>(1, e.design.points / looked_at);
    for (std::size_t p = 0; p < e.design.points; p += step) {
        why = why_idle(e.at(p), key);
        if (why.empty()) return {};
    }
    return why;
}

bool constant(const DesignColumn& column) {
    const auto same = [](const auto& values) { return std::adjacent_find(values.begin(), values.end(), std::not_equal_to<>()) == values.end(); };
    return column.texts.empty() ? same(column.numbers) : same(column.texts);
}

/// Values of a text factor that make the same network, all else being equal.
void same_networks(const Experiment& e, const DesignColumn& column, std::vector<Said>& notes) {
    const std::vector<std::string>& facts = e.variant_hash;
    std::vector<std::pair<std::string, std::string>> told;
    for (std::size_t p = 1; p < std::min(e.design.points, looked_at); ++p) {
        for (std::size_t q = 0; q < p; ++q) {
            if (e.variant[p] == e.variant[q] || column.texts[p] == column.texts[q] || facts[e.variant[p]] != facts[e.variant[q]]) continue;
            const bool rest_equal = std::all_of(e.design.factors.begin(), e.design.factors.end(), [&](const DesignColumn& other) {
                return &other == &column || (other.texts.empty() ? other.numbers[p] == other.numbers[q] : other.texts[p] == other.texts[q]);
            });
            const std::pair<std::string, std::string> pair{column.texts[q], column.texts[p]};
            if (!rest_equal || std::find(told.begin(), told.end(), pair) != told.end()) continue;
            told.push_back(pair);
            notes.push_back(say(messages::same_network, column.key, pair.first, pair.second));
        }
    }
}

} // namespace

std::vector<Said> idle_factors(const Experiment& e) {
    std::vector<Said> notes;
    for (const DesignColumn& column : e.design.factors) {
        if (constant(column)) {
            notes.push_back(say(messages::constant_factor, column.key));
        } else if (column.texts.empty()) {
            if (const Said why = why_idle_everywhere(e, column.key); !why.empty()) notes.push_back(say(messages::idle_factor, column.key, why));
        } else if (e.method != Method::bundle_parts) {
            same_networks(e, column, notes);
        }
    }
    return notes;
}

} // namespace phakhi
