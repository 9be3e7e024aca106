// SPDX-License-Identifier: MIT
#pragma once
#include "diagnosis/failure_mode.hpp"
#include "diagnosis/stage.hpp"
#include "state/events.hpp"
#include <array>
#include <vector>

namespace phakhi {

/// What the measures mean: which failures are under way, which stages are reached. Reads measures only; the model never reads it.
class Diagnosis {
public:
    Diagnosis();

    /// Reads the measures of a week and adds what went on or off to `events`.
    void read(int week, const Measures& seen, WeekList<Event>& events);

    std::span<const float> indicators() const { return indicator_; }        ///< [0,1] by failure number − 1
    std::span<const std::int8_t> active() const { return active_; }         ///< 0 or 1 by failure number − 1
    std::span<const std::int32_t> first_weeks() const { return first_week_; }  ///< week the alarm first went on, or −1
    int first_failure() const { return first_failure_; }                    ///< number of the first unexplained alarm, 0 = none

    int stage() const { return stage_; }                                    ///< 0..8, highest stage reached in order and not lost
    std::span<const std::int8_t> gates() const { return gate_; }            ///< whether each gate holds, judged alone
    std::span<const std::int32_t> gate_weeks() const { return gate_week_; }    ///< first week each gate held, judged alone, or −1
    std::span<const std::int32_t> stage_weeks() const { return stage_week_; }  ///< week each stage was first reached in order, or −1

    /// The measures that failures and stages read.
    static const MetricSet& reads();

private:
    void read_failures(int week, const Measures& seen, WeekList<Event>& events);
    void read_stages(int week, const Measures& seen, WeekList<Event>& events);

    std::vector<float> indicator_;
    std::vector<std::int8_t> active_;
    std::vector<std::int32_t> on_weeks_, first_week_;
    int first_failure_ = 0;
    int stage_ = 0;
    std::array<std::int8_t, stage_count> gate_{};
    std::array<std::int32_t, stage_count> open_weeks_{}, shut_weeks_{}, gate_week_, stage_week_;
};

} // namespace phakhi
