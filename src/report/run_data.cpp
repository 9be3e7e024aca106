// SPDX-License-Identifier: MIT
#include "report/run_data.hpp"
#include "diagnosis/outcome.hpp"
#include "export/ties_at.hpp"
#include "report/packed.hpp"
#include "support/errors.hpp"
#include "text/say.hpp"
#include "text/unit_words.hpp"
#include <cmath>
#include <limits>

namespace phakhi {

using Json = nlohmann::ordered_json;

namespace {

/// Four digits are more than a screen shows.
double rounded(double value) {
    if (value == 0) return 0;
    const double unit = std::pow(10.0, 3 - std::floor(std::log10(std::abs(value))));
    return std::round(value * unit) / unit;
}

Json number(double value) { return std::isfinite(value) ? Json(rounded(value)) : Json(nullptr); }

const OutcomeLabel* outcome_named(const std::string& key) {
    for (int k = 0; k < outcome_count; ++k) {
        const OutcomeLabel& label = describe(static_cast<Outcome>(k));
        if (label.key == key) return &label;
    }
    return nullptr;
}

Json ending(const OutcomeRecord& outcome) {
    const OutcomeLabel* label = outcome_named(outcome.outcome);
    bool bad = false;
    for (int k = 0; k < outcome_count; ++k) bad = bad || (failed(static_cast<Outcome>(k)) && describe(static_cast<Outcome>(k)).key == outcome.outcome);
    Json out = {{"key", outcome.outcome}, {"failed", bad}, {"label", both(outcome.outcome, outcome.outcome_th)}, {"meaning", both("", "")},
                {"first_failure", outcome.first_failure}, {"first_failure_week", outcome.first_failure_week}};
    if (label) out["label"] = both(label->label.en, label->label.th), out["meaning"] = both(label->meaning.en, label->meaning.th);
    for (const auto& [key, value] : outcome.values) {
        if (key.starts_with("cost")) out[key] = number(value);
    }
    for (const auto& [key, value] : outcome.words) {
        if (key.starts_with("cost")) out[key] = value;
    }
    return out;
}

} // namespace

Json measures_data(const TrajectoryRecord& record) {
    Json all = Json::array();
    const auto rows = static_cast<std::size_t>(last_week(record)) + 1;
    for (const NamedSeries<double>& metric : record.metrics) {
        if (metric.key == "week") continue;
        const Text unit = unit_words(metric.unit);
        Json values = Json::array();
        for (std::size_t week = 0; week < rows && week < metric.values.size(); ++week) values.push_back(number(metric.values[week]));
        all.push_back({{"key", metric.key}, {"label", both(metric.label, metric.label_th)}, {"unit", metric.unit == "1" ? both("", "") : both(unit.en, unit.th)}, {"values", std::move(values)}});
    }
    return all;
}

Json ties_data(const TrajectoryRecord& record) {
    const TieLog& log = record.ties;
    const auto weeks = static_cast<std::size_t>(last_week(record)) + 1;
    std::vector<std::uint32_t> first(weeks + 1, 0);
    std::vector<std::uint16_t> a, b;
    std::vector<std::uint8_t> change;
    for (std::size_t k = 0; k < log.size(); ++k) {
        const auto week = static_cast<std::size_t>(log.week[k]);
        if (week >= weeks) break;
        ++first[week + 1];
        a.push_back(static_cast<std::uint16_t>(log.source[k]));
        b.push_back(static_cast<std::uint16_t>(log.target[k]));
        change.push_back(static_cast<std::uint8_t>(log.kind[k] | log.level[k] << 2));
    }
    for (std::size_t week = 0; week < weeks; ++week) first[week + 1] += first[week];
    return {{"first", packed(first)}, {"a", packed(a)}, {"b", packed(b)}, {"change", packed(change)}};
}

Json run_data(const Trajectory& result, Names names) {
    const TrajectoryRecord& record = result.record;
    if (record.agents.size() > std::numeric_limits<std::uint16_t>::max())
        throw InputError({"", 0, 0, say({"{0} agents are more than a page can show", "มีผู้เกี่ยวข้อง {0} คน มากเกินกว่าจะแสดงในหน้าเดียว"}, record.agents.size()),
                          say({"a page holds at most {0}; give a run with a smaller pool", "แสดงได้ไม่เกิน {0} คน ให้ใช้รอบจำลองที่มีคนน้อยกว่านี้"}, std::numeric_limits<std::uint16_t>::max())});
    Json out = {{"title", both(record.title, record.title_th)}, {"weeks", record.weeks}, {"end", last_week(record)}, {"outcome", ending(record.outcome)}};
    out["people"] = people_data(record, names);
    out["ties"] = ties_data(record);
    out["measures"] = measures_data(record);
    out.update(diagnosis_data(record));
    out["events"] = events_data(record);
    out["origin"] = origin_data(result.provenance);
    return out;
}

} // namespace phakhi
