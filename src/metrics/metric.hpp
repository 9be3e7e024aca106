// SPDX-License-Identifier: MIT
#pragma once
#include "catalogue/metrics.hpp"
#include "state/state.hpp"
#include "support/text.hpp"
#include <array>
#include <bitset>
#include <cmath>
#include <limits>
#include <string_view>

namespace phakhi {

/// By whom a measure could be seen. Indicators and triggers read only what somebody could.
enum class SeenBy : std::uint8_t { attendance_sheet, member_survey, minutes, books, nobody };

/// How often a measure is taken, in weeks: what takes a survey of who knows whom is not asked every week.
enum class Cadence : std::uint8_t { weekly = 1, monthly = 4, quarterly = 13 };

/// What can be measured on a network: a pure function of the state. The file's name is its key.
struct Metric {
    std::string_view key;
    Text label;
    std::string_view unit;
    SeenBy seen_by;
    double (*measure)(const State&);
    Cadence cadence = Cadence::weekly;
    bool series = true;  ///< kept in an ensemble by default
};

/// A choice of metrics, by number.
using MetricSet = std::bitset<metrics_count>;

/// The measures of one week, by metric. Those not taken every week keep their last value.
class Measures {
public:
    static constexpr std::size_t count = metrics_count;
    double operator[](MetricId id) const { return values_[static_cast<std::size_t>(id)]; }
    double& operator[](MetricId id) { return values_[static_cast<std::size_t>(id)]; }
    const std::array<double, count>& values() const { return values_; }

    /// Takes the wanted measures that are due in the state's week (all of them at founding); the others keep their value.
    void take(const State& state, const MetricSet& wanted) {
        const auto all = metrics();
        for (std::size_t k = 0; k < count; ++k) {
            if (wanted[k] && state.week % static_cast<int>(all[k]->cadence) == 0) values_[k] = all[k]->measure(state);
        }
    }

private:
    std::array<double, count> values_{};
};

/// Mean of an agent array over members, in the order of uids; 0 without members.
template <class T> double member_mean(const State& s, const PerAgent<T>& array) {
    double sum = 0;
    for (const AgentId i : s.roster.members) sum += static_cast<double>(array[i]);
    return s.roster.members.empty() ? 0 : sum / static_cast<double>(s.roster.members.size());
}

} // namespace phakhi
