// SPDX-License-Identifier: MIT
#include "observe/run_recorder.hpp"
#include "analysis/cost.hpp"
#include "observe/diagnosed.hpp"
#include <algorithm>
#include <limits>

namespace phakhi {

static constexpr double no_number = std::numeric_limits<double>::quiet_NaN();

EnsembleRecord frame_of(const Experiment& e) {
    EnsembleRecord frame;
    frame.title = e.title;
    frame.title_th = e.title_th;
    frame.weeks = e.weeks();
    frame.design = e.design;
    frame.failures = failure_labels();
    const std::string& currency = e.base.costs.currency;
    frame.measures = {{"cumulative_output", "cumulative output", "ผลงานสะสม", "healthy weeks of 24 members", {}},
                      {"members", "members at the end", "สมาชิกเมื่อสิ้นสุด", "members", {}},
                      {"mean_members", "mean number of members while it lived", "จำนวนสมาชิกเฉลี่ยขณะดำเนินอยู่", "members", {}},
                      {"most_members", "most members at any time", "จำนวนสมาชิกสูงสุด", "members", {}},
                      {"highest_stage", "highest stage reached in order", "ขั้นสูงสุดที่ไปถึงตามลำดับ", "1", {}},
                      {"hours", "hours that managing took", "ชั่วโมงที่ใช้ในการบริหาร", "person-hours", {}},
                      {"money", "money that managing took", "เงินที่ใช้ในการบริหาร", currency.empty() ? "units of money" : currency, {}}};
    for (const std::uint16_t k : e.series) {
        const Metric& metric = *metrics()[k];
        frame.series.push_back({std::string(metric.key), std::string(metric.label.en), std::string(metric.label.th), std::string(metric.unit), {}});
    }
    return frame;
}

RunRecorder::RunRecorder(const Experiment& experiment, const EnsembleRecord& frame, std::size_t first, std::size_t count)
    : experiment_(experiment), rows_(static_cast<std::size_t>(frame.weeks) + 1), sofar_(count) {
    record_.weeks = frame.weeks;
    record_.failures = frame.failures;
    record_.measures = frame.measures;
    record_.series = frame.series;
    for (std::size_t k = 0; k < count; ++k) {
        const RunId id = experiment.run(first + k);
        record_.design_point.push_back(static_cast<std::int32_t>(id.point));
        record_.replicate.push_back(static_cast<std::int32_t>(id.replicate));
    }
    record_.seed.assign(count, std::to_string(experiment.seed));
    record_.status.assign(count, 0);
    record_.outcome.assign(count, -1);
    record_.end_week.assign(count, -1);
    record_.event_observed.assign(count, -1);
    record_.first_failure.assign(count, -1);
    for (auto& measure : record_.measures) measure.values.assign(count, no_number);
    record_.ever.assign(count * frame.failures.size(), -1);
    record_.first_week.assign(count * frame.failures.size(), -1);
    for (auto& series : record_.series) series.values.assign(count * rows_, std::numeric_limits<float>::quiet_NaN());
}

void RunRecorder::week(std::size_t k, const Replicate& run) {
    const std::size_t at = k * rows_ + static_cast<std::size_t>(run.state().week);
    const std::array<double, Measures::count>& measured = run.measures().values();
    for (std::size_t s = 0; s < record_.series.size(); ++s) record_.series[s].values[at] = static_cast<float>(measured[experiment_.series[s]]);
    Sofar& sofar = sofar_[k];
    sofar.most_members = std::max(sofar.most_members, run.state().members());
    sofar.member_weeks += run.state().members();
    sofar.highest_stage = std::max(sofar.highest_stage, run.diagnosis().stage());
}

void RunRecorder::end(std::size_t k, const Replicate& run) {
    const Outcome outcome = run.outcome();
    const int week = run.state().week;
    record_.outcome[k] = static_cast<std::int8_t>(outcome);
    record_.end_week[k] = week;
    record_.event_observed[k] = outcome != Outcome::sustained;
    record_.first_failure[k] = run.diagnosis().first_failure();
    const Scenario& scenario = run.scenario();
    const Effort effort = effort_spent(scenario.plan, week, run.state().network);
    const Sofar& sofar = sofar_[k];
    const double values[] = {run.state().network.cumulative_output, static_cast<double>(run.state().members()), sofar.member_weeks / (week + 1), static_cast<double>(sofar.most_members),
                             static_cast<double>(sofar.highest_stage), effort.hours, effort.money(scenario.costs)};
    for (std::size_t m = 0; m < record_.measures.size(); ++m) record_.measures[m].values[k] = values[m];
    const std::span<const std::int32_t> first = run.diagnosis().first_weeks();
    for (std::size_t f = 0; f < first.size(); ++f) {
        record_.ever[k * first.size() + f] = first[f] >= 0;
        record_.first_week[k * first.size() + f] = first[f];
    }
}

void RunRecorder::lost(std::size_t k) {
    record_.status[k] = 1;
    for (auto& series : record_.series) std::fill_n(series.values.begin() + static_cast<std::ptrdiff_t>(k * rows_), rows_, std::numeric_limits<float>::quiet_NaN());
}

} // namespace phakhi
