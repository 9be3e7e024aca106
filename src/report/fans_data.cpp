// SPDX-License-Identifier: MIT
#include "analysis/influence.hpp"
#include "analysis/summary.hpp"
#include "report/ensemble_data.hpp"
#include "report/run_data.hpp"
#include "text/unit_words.hpp"
#include <array>
#include <cmath>

namespace phakhi {

using Json = nlohmann::ordered_json;

namespace {

/// Measures whose course is drawn, where the ensemble has them.
constexpr std::string_view drawn[] = {"members", "mean_commitment", "mean_trust", "mean_fatigue", "attendance", "output", "resources", "leaders", "cumulative_output"};
/// Weeks between points, so that a fan has at most so many.
constexpr int most_points = 110;

double rounded(double value) {
    if (value == 0) return 0;
    const double unit = std::pow(10.0, 2 - std::floor(std::log10(std::abs(value))));
    return std::round(value * unit) / unit;
}

Json interval(const Interval& i) {
    const auto number = [](double x) { return std::isfinite(x) ? Json(x) : Json(nullptr); };
    return {number(i.value), number(i.low), number(i.high)};
}

} // namespace

Json fans_data(const EnsembleRecord& record, const std::vector<std::size_t>& alternative_of_run, std::size_t alternatives, int horizon) {
    const int step = std::max(1, (horizon + most_points - 1) / most_points);
    const auto rows = static_cast<std::size_t>(record.weeks) + 1;
    Json weeks = Json::array(), measures = Json::array();
    for (int week = 0; week <= horizon; week += step) weeks.push_back(week);
    for (const std::string_view key : drawn) {
        for (const NamedSeries<float>& series : record.series) {
            if (series.key != key) continue;
            Json all = Json::array();
            for (std::size_t a = 0; a < alternatives; ++a) {
                Json bands = Json::array();
                for (std::size_t q = 0; q < course_quantiles.size(); ++q) bands.push_back(Json::array());
                for (int week = 0; week <= horizon; week += step) {
                    std::vector<float> alive;
                    for (std::size_t k = 0; k < record.runs(); ++k) {
                        if (alternative_of_run[k] == a) alive.push_back(series.values[k * rows + static_cast<std::size_t>(week)]);
                    }
                    const CourseQuantiles at = quantiles_of(alive);
                    for (std::size_t q = 0; q < at.size(); ++q) bands[q].push_back(std::isnan(at[q]) ? Json(nullptr) : Json(rounded(at[q])));
                }
                all.push_back(std::move(bands));
            }
            const Text unit = unit_words(series.unit);
            measures.push_back({{"key", series.key}, {"label", both(series.label, series.label_th)}, {"unit", series.unit == "1" ? both("", "") : both(unit.en, unit.th)}, {"of", std::move(all)}});
        }
    }
    return {{"weeks", std::move(weeks)}, {"measures", std::move(measures)}};
}

Json influences_data(const EnsembleRecord& record) {
    const Design& design = record.design;
    Json all = Json::array();
    if (!has_influences(design)) return all;
    for (const Quantity& measure : measures_of(record)) {
        const Influence i = influence_of(record, measure);
        Json factors = Json::array();
        const auto add = [&](std::size_t f, const Interval& main, const Interval& other) {
            const DesignColumn& factor = design.factors[f];
            factors.push_back({{"key", factor.key}, {"label", both(factor.label.empty() ? factor.key : factor.label, factor.label_th)}, {"main", interval(main)}, {"other", interval(other)}});
        };
        for (const SobolIndices& s : i.sobol.indices) add(s.factor, s.total, s.first);
        for (const ElementaryEffects& e : i.effects) add(e.factor, e.mean, e.absolute);
        for (const RankCorrelation& r : i.correlations) add(r.factor, r.value, {});
        if (factors.empty()) continue;
        const Text unit = unit_words(measure.unit);
        all.push_back({{"measure", measure.key}, {"label", both(measure.label.en, measure.label.th)}, {"unit", measure.unit == "1" ? both("", "") : both(unit.en, unit.th)}, {"method", i.method}, {"too_few", i.too_few}, {"factors", std::move(factors)}});
    }
    return all;
}

} // namespace phakhi
