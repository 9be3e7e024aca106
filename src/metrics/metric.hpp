// SPDX-License-Identifier: MIT
#pragma once
#include "catalogue/metrics.hpp"
#include "state/member_sums.hpp"
#include "support/text.hpp"
#include <array>
#include <bitset>
#include <cmath>
#include <limits>
#include <string_view>
#include <utility>
#include <vector>

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
};

/// A choice of metrics, by number.
using MetricSet = std::bitset<metrics_count>;

/// A choice of metrics sorted by how often each is due.
struct MetricPlan {
    struct Due {
        int cadence;
        MetricSet which;
    };
    std::vector<Due> by_cadence;

    explicit MetricPlan(const MetricSet& wanted) {
        for (const Cadence cadence : {Cadence::weekly, Cadence::monthly, Cadence::quarterly}) {
            Due due{static_cast<int>(cadence), {}};
            for (std::size_t k = 0; k < metrics_count; ++k) due.which[k] = wanted[k] && metrics()[k]->cadence == cadence;
            if (due.which.any()) by_cadence.push_back(due);
        }
    }
};

/// The measures of one week, by metric. Those not taken every week keep their last value.
class Measures {
public:
    static constexpr std::size_t count = metrics_count;
    double operator[](MetricId id) const { return values_[static_cast<std::size_t>(id)]; }
    double& operator[](MetricId id) { return values_[static_cast<std::size_t>(id)]; }
    const std::array<double, count>& values() const { return values_; }

    /// Takes the wanted measures that are due in the state's week (all of them at founding); the others keep their value.
    void take(const State& state, const MetricPlan& wanted) {
        for (const auto& [cadence, which] : wanted.by_cadence) {
            if (state.week % cadence == 0) take_each(state, which, std::make_index_sequence<count>{});
        }
    }

private:
    /// Written out, one call after the other: of a loop's one call the processor cannot foretell where it goes.
    template <std::size_t... k> void take_each(const State& state, const MetricSet& which, std::index_sequence<k...>) {
        const Metric* const* const all = metrics().data();
        ((which[k] ? void(values_[k] = all[k]->measure(state)) : void()), ...);
    }

    std::array<double, count> values_{};
};

} // namespace phakhi
