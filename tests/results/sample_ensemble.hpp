// SPDX-License-Identifier: MIT
#pragma once
#include "observe/ensemble_record.hpp"
#include "results/provenance.hpp"
#include <limits>

namespace phakhi {

/// Made-up runs of three design points, from run number `first` on: every outcome, a run that could not be computed, Thai text, early ends.
inline EnsembleRecord sample_ensemble(std::size_t runs, std::size_t first = 0) {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    EnsembleRecord r;
    r.title = "three strategies";
    r.title_th = "สามกลยุทธ์";
    r.weeks = 12;
    r.design.points = 3;
    r.design.factors = {{"strategy.use", "strategy", "กลยุทธ์", "1", {}, {"do_nothing", "เล็ก ๆ", "network_mindset"}}, {"strategy.rotation_weeks", "rotation", "การหมุนเวียน", "weeks", {0, 26, 52.5}, {}}};
    r.failures = {{"FAIL-1", "lock-in", "ยึดติด"}, {"FAIL-2", "drift", "เบี่ยงเบน"}};
    r.measures = {{"cumulative_output", "cumulative output", "ผลงานสะสม", "healthy weeks", {}}, {"members", "members at the end", "สมาชิกตอนจบ", "members", {}}};
    r.series = {{"mean_trust", "mean trust", "ความไว้วางใจเฉลี่ย", "1", {}}, {"members", "members", "จำนวนสมาชิก", "members", {}}};
    for (std::size_t k = first; k < first + runs; ++k) {
        const bool ok = k % 97 != 13;
        const int end = ok ? 12 - static_cast<int>(k % 5) : -1;
        r.design_point.push_back(static_cast<std::int32_t>(k % 3));
        r.replicate.push_back(static_cast<std::int32_t>(k / 3));
        r.seed.emplace_back("20261121");
        r.status.push_back(ok ? 0 : 1);
        r.outcome.push_back(static_cast<std::int8_t>(ok ? k % 5 : -1));
        r.end_week.push_back(end);
        r.event_observed.push_back(static_cast<std::int8_t>(ok ? k % 5 != 0 : -1));
        r.first_failure.push_back(ok && k % 2 ? 2 : ok ? 0 : -1);
        r.measures[0].values.push_back(ok ? 0.5 * static_cast<double>(k) : none);
        r.measures[1].values.push_back(ok ? 24 - static_cast<double>(k % 5) : none);
        for (int f = 0; f < 2; ++f) {
            r.ever.push_back(ok ? (k + static_cast<std::size_t>(f)) % 2 : -1);
            r.first_week.push_back(ok && r.ever.back() ? 3 + f : -1);
        }
        for (auto& series : r.series) {
            for (int week = 0; week <= 12; ++week) series.values.push_back(week <= end ? static_cast<float>(week) / static_cast<float>(k + 1) : std::numeric_limits<float>::quiet_NaN());
        }
    }
    return r;
}

} // namespace phakhi
