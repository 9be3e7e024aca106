// SPDX-License-Identifier: MIT
#include "diagnosis/shape.hpp"
#include "export/ties_at.hpp"
#include "report/packed.hpp"
#include "report/run_data.hpp"
#include "model/action.hpp"
#include "model/shock.hpp"
#include "text/failure_words.hpp"
#include <cstdlib>

namespace phakhi {

using Json = nlohmann::ordered_json;

namespace {

int number_of(const std::string& id) {
    const std::size_t dash = id.find('-');
    return dash == id.npos ? 0 : std::atoi(id.c_str() + dash + 1);
}

/// [week, value] at each change.
Json changes(const std::vector<std::int8_t>& values, std::size_t rows) {
    Json all = Json::array();
    for (std::size_t week = 0; week < rows; ++week) {
        if (week == 0 || values[week] != values[week - 1]) all.push_back({week, values[week]});
    }
    return all;
}

/// Weeks in which column `k` of `columns` is 1: [first, week after the last].
Json stretches(const std::vector<std::int8_t>& active, std::size_t columns, std::size_t k, std::size_t rows) {
    Json all = Json::array();
    for (std::size_t week = 0, since = rows; week <= rows; ++week) {
        const bool on = week < rows && active[week * columns + k] == 1;
        if (on && since == rows) since = week;
        else if (!on && since < rows) all.push_back({since, week}), since = rows;
    }
    return all;
}

Text label_of(const std::string& id) {
    const int number = number_of(id);
    if (id.starts_with("ACT-")) {
        if (const Action* action = find_action(number)) return action->label;
    } else if (id.starts_with("SHOCK-")) {
        if (const Shock* shock = find_shock(number)) return shock->label;
    }
    return {};
}

} // namespace

Json diagnosis_data(const TrajectoryRecord& record) {
    const auto rows = static_cast<std::size_t>(last_week(record)) + 1;
    const std::size_t count = record.failures.size();
    Json failures = Json::array(), stages = Json::array(), shapes = Json::object();
    for (std::size_t f = 0; f < count; ++f) {
        const CatalogueLabel& failure = record.failures[f];
        const Text meaning = meaning_of_failure(number_of(failure.id));
        std::vector<std::uint8_t> indicator;
        for (std::size_t week = 0; week < rows; ++week) indicator.push_back(as_byte(static_cast<double>(record.indicator[week * count + f])));
        failures.push_back({{"id", failure.id}, {"label", both(failure.label, failure.label_th)}, {"meaning", both(meaning.en, meaning.th)},
                            {"on", stretches(record.active, count, f, rows)}, {"indicator", packed(indicator)}});
    }
    for (std::size_t k = 0; k < record.stages.size(); ++k) {
        const CatalogueLabel& stage = record.stages[k];
        stages.push_back({{"id", stage.id}, {"label", both(stage.label, stage.label_th)}, {"open", stretches(record.stage_active, record.stages.size(), k, rows)}});
    }
    for (const MapShape& shape : map_shapes())
        shapes[std::to_string(shape.number)] = {{"label", both(shape.label.en, shape.label.th)}, {"meaning", both(shape.meaning.en, shape.meaning.th)}};
    return {{"failures", std::move(failures)}, {"stages", std::move(stages)}, {"stage", changes(record.stage, rows)}, {"shapes", std::move(shapes)}, {"shape", changes(record.shape, rows)}};
}

Json events_data(const TrajectoryRecord& record) {
    const EventRecord& e = record.events;
    Json values = Json::array(), labels = Json::object();
    for (std::size_t k = 0; k < e.size(); ++k) {
        values.push_back(std::isfinite(e.value[k]) ? Json(std::round(e.value[k] * 1000) / 1000) : Json(nullptr));
        if (const Text label = label_of(e.id[k]); !label.en.empty()) labels[e.id[k]] = both(label.en, label.th);
    }
    return {{"week", e.week}, {"kind", e.kind}, {"agent", e.agent}, {"other", e.other}, {"value", std::move(values)}, {"id", e.id}, {"labels", std::move(labels)}};
}

} // namespace phakhi
