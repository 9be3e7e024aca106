// SPDX-License-Identifier: MIT
#include "analysis/influence.hpp"
#include "analysis/means.hpp"
#include <algorithm>

namespace phakhi {

namespace {

int horizon_of(const EnsembleRecord& record) {
    int horizon = record.weeks;
    for (std::size_t k = 0; k < record.runs(); ++k) {
        if (record.status[k] == 0 && static_cast<Outcome>(record.outcome[k]) == Outcome::sustained) horizon = std::min(horizon, record.end_week[k]);
    }
    return horizon;
}

/// Mean over the replicates of each design point; unknown where none could be computed.
std::vector<double> means_by_point(const EnsembleRecord& record, const Quantity& measure) {
    const std::vector<double> column = values_of(record, measure.key);
    const int horizon = horizon_of(record);
    std::vector<double> sums(record.design.points);
    std::vector<std::size_t> counts(record.design.points);
    for (std::size_t k = 0; k < record.runs(); ++k) {
        if (record.status[k] != 0) continue;
        const Lifetime life{record.end_week[k], static_cast<Outcome>(record.outcome[k])};
        const double value = measure.key == "not_failed" ? !failed(life.outcome) || life.week > horizon : measure.key == "life" ? weeks_not_lost(life, horizon) : column[k];
        if (std::isnan(value)) continue;
        sums[static_cast<std::size_t>(record.design_point[k])] += value, ++counts[static_cast<std::size_t>(record.design_point[k])];
    }
    for (std::size_t p = 0; p < sums.size(); ++p) sums[p] = counts[p] == 0 ? unknown : sums[p] / static_cast<double>(counts[p]);
    return sums;
}

bool wide(const Interval& interval) { return !(interval.half_width() <= uncertain_index); }

bool too_few(const Influence& i) {
    if (i.method == "sobol") return std::any_of(i.sobol.indices.begin(), i.sobol.indices.end(), [](const SobolIndices& x) { return wide(x.first) || wide(x.total); });
    if (i.method == "latin_hypercube") return std::any_of(i.correlations.begin(), i.correlations.end(), [](const RankCorrelation& x) { return x.value.half_width() > 2 * uncertain_index; });
    double most = 0;
    for (const ElementaryEffects& e : i.effects) most = std::max(most, e.absolute.value);
    return std::any_of(i.effects.begin(), i.effects.end(), [&](const ElementaryEffects& e) { return most > 0 && !(e.absolute.half_width() <= most / 4); });
}

} // namespace

bool has_influences(const Design& design) { return design.points > 1 && (design.method == "sobol" || design.method == "morris" || design.method == "latin_hypercube"); }

std::vector<Quantity> measures_of(const EnsembleRecord& record) {
    std::vector<Quantity> out = {{"not_failed", {"not failed", "ไม่ล้มเหลว"}, "1"}, {"life", {"weeks not lost to failure", "สัปดาห์ที่ไม่เสียไปกับความล้มเหลว"}, "weeks"}};
    for (const Quantity& q : quantities_of(record)) out.push_back(q);
    return out;
}

Influence influence_of(const EnsembleRecord& record, const Quantity& measure) {
    Influence i;
    i.method = record.design.method;
    i.measure = measure;
    i.points = record.design.points;
    i.errors = static_cast<std::size_t>(std::count_if(record.status.begin(), record.status.end(), [](std::int8_t s) { return s != 0; }));
    i.runs = record.runs() - i.errors;
    const std::vector<double> outcome = means_by_point(record, measure);
    std::vector<double> there;
    std::copy_if(outcome.begin(), outcome.end(), std::back_inserter(there), [](double x) { return !std::isnan(x); });
    if (there.empty()) return i;
    i.mean = moments_of(there).mean;
    i.low = *std::min_element(there.begin(), there.end()), i.high = *std::max_element(there.begin(), there.end());
    if (i.method == "sobol") i.sobol = sobol_indices(record.design, outcome);
    else if (i.method == "morris") i.effects = morris_effects(record.design, outcome);
    else {
        std::vector<std::vector<double>> columns;
        for (const DesignColumn& factor : record.design.factors) columns.push_back(factor.texts.empty() ? factor.numbers : std::vector<double>(record.design.points));
        i.correlations = partial_rank_correlations(columns, outcome);
    }
    i.too_few = too_few(i);
    return i;
}

} // namespace phakhi
