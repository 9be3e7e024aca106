// SPDX-License-Identifier: MIT
#include "report/ensemble_data.hpp"
#include "analysis/comparison.hpp"
#include "report/run_data.hpp"
#include "support/errors.hpp"
#include "text/say.hpp"
#include "text/unit_words.hpp"
#include <algorithm>

namespace phakhi {

using Json = nlohmann::ordered_json;

namespace {

Json number(double x) { return std::isfinite(x) ? Json(x) : Json(nullptr); }
Json interval(double value, double low, double high) { return {number(value), number(low), number(high)}; }
Json interval(const Interval& i) { return interval(i.value, i.low, i.high); }
Json said(const Said& text) { return both(text.en, text.th); }

Json intervals(const std::vector<Interval>& all) {
    Json out = Json::array();
    for (const Interval& one : all) out.push_back(interval(one));
    return out;
}

/// Steps of a curve: [week, value, low, high].
template <class Steps, class Value> Json steps(const Steps& all, Value&& value) {
    Json out = Json::array();
    for (const auto& step : all) out.push_back({step.week, number(value(step)), number(step.low), number(step.high)});
    return out;
}

/// Which alternative the points of a design belong to: in the order of their first points, as alternatives_of has them.
std::vector<std::size_t> alternative_of_point(const Design& design) {
    const std::vector<std::size_t> compared = crossing_of(design).compared;
    const auto same = [&](std::size_t p, std::size_t q) {
        return std::all_of(compared.begin(), compared.end(), [&](std::size_t f) {
            const DesignColumn& factor = design.factors[f];
            return factor.texts.empty() ? factor.numbers[p] == factor.numbers[q] : factor.texts[p] == factor.texts[q];
        });
    };
    std::vector<std::size_t> firsts, out;
    for (std::size_t p = 0; p < design.points; ++p) {
        std::size_t k = 0;
        while (k < firsts.size() && !same(firsts[k], p)) ++k;
        if (k == firsts.size()) firsts.push_back(p);
        out.push_back(k);
    }
    return out;
}

/// First alarms of the failed runs of each alternative: [failure's number, count], the most frequent first; 0 = none went off.
std::vector<Json> first_alarms(const EnsembleRecord& record, const std::vector<std::size_t>& alternative_of_run, std::size_t alternatives) {
    std::vector<std::vector<std::size_t>> counts(alternatives, std::vector<std::size_t>(record.failures.size() + 1));
    for (std::size_t k = 0; k < record.runs(); ++k) {
        if (record.status[k] != 0 || !failed(static_cast<Outcome>(record.outcome[k]))) continue;
        const auto first = static_cast<std::size_t>(std::max(0, record.first_failure[k]));
        if (first < counts[alternative_of_run[k]].size()) ++counts[alternative_of_run[k]][first];
    }
    std::vector<Json> out;
    for (const auto& of : counts) {
        std::vector<std::pair<std::size_t, std::size_t>> found;
        for (std::size_t f = 0; f < of.size(); ++f) {
            if (of[f] > 0) found.emplace_back(f, of[f]);
        }
        std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
        Json list = Json::array();
        for (const auto& [failure, count] : found) list.push_back({failure, count});
        out.push_back(std::move(list));
    }
    return out;
}

Json alternative_data(const Compared& c, std::size_t k, const Json& alarms) {
    const Standing& s = c.standings[k];
    Json outcomes = Json::object(), incidence = Json::object();
    for (int o = 0; o < outcome_count; ++o) {
        const std::string key(describe(static_cast<Outcome>(o)).key);
        outcomes[key] = s.outcomes[static_cast<std::size_t>(o)];
        if (o > 0 && s.outcomes[static_cast<std::size_t>(o)] > 0) incidence[key] = steps(s.incidence.of[static_cast<std::size_t>(o)], [](const IncidenceStep& step) { return step.share; });
    }
    Json out = {{"key", c.alternatives[k].key}, {"title", said(c.alternatives[k].title)}, {"runs", s.runs}, {"errors", s.errors}, {"outcomes", std::move(outcomes)},
                {"not_failed", interval(s.not_failed.value(), s.not_failed.low, s.not_failed.high)}, {"survival", steps(s.survival.steps, [](const SurvivalStep& step) { return step.survival; })},
                {"median", s.survival.median_week()}, {"incidence", std::move(incidence)}, {"means", intervals(s.means)}, {"alarms", alarms}};
    if (!c.frontier.empty()) out["frontier"] = {{"cost", number(c.frontier[k].cost)}, {"value", number(c.frontier[k].value)}, {"undominated", c.frontier[k].undominated}, {"share", number(c.frontier[k].share)}};
    return out;
}

Json comparison_data(const Compared& c, const std::vector<Json>& alarms) {
    Json alternatives = Json::array(), quantities = Json::array(), differences = Json::array(), ranks = Json::array();
    for (std::size_t k = 0; k < c.alternatives.size(); ++k) alternatives.push_back(alternative_data(c, k, alarms[k]));
    for (const Quantity& q : c.quantities) {
        const Text unit = unit_words(q.unit);
        quantities.push_back({{"key", q.key}, {"label", said(q.label)}, {"unit", q.unit == "1" ? both("", "") : both(unit.en, unit.th)}});
    }
    for (const Difference& d : c.differences) differences.push_back({{"alternative", d.alternative}, {"pairs", d.pairs}, {"of", intervals(d.of)}});
    for (const Rank& r : c.ranks) ranks.push_back({{"alternative", r.alternative}, {"rank", r.rank}, {"low", r.low}, {"high", r.high}, {"first", r.first}});
    return {{"horizon", c.horizon}, {"reference", c.reference}, {"cost", c.cost}, {"shared", c.shared}, {"units", c.units}, {"alternatives", std::move(alternatives)}, {"quantities", std::move(quantities)},
            {"differences", std::move(differences)}, {"ranks", std::move(ranks)}};
}

} // namespace

Json ensemble_data(const Ensemble& ensemble) {
    const EnsembleRecord& record = ensemble.record;
    std::vector<Alternative> alternatives = alternatives_of(record);
    if (std::none_of(alternatives.begin(), alternatives.end(), [](const Alternative& a) { return !a.lives.empty(); }))
        throw InputError({"", 0, 0, say({"there are no runs in it", "ไม่มีรอบจำลองในแฟ้ม"}), say({"wait until the experiment has run: phakhi status", "รอให้การทดลองเสร็จก่อน: phakhi status"})});
    const std::size_t count = alternatives.size();
    const std::vector<std::size_t> of_point = alternative_of_point(record.design);
    std::vector<std::size_t> of_run;
    for (const std::int32_t point : record.design_point) of_run.push_back(of_point[static_cast<std::size_t>(point)]);
    const Compared compared = compare(std::move(alternatives), 0, "");
    Json out = {{"title", both(record.title, record.title_th)}, {"method", record.design.method}, {"points", record.design.points}, {"runs", record.runs()}};
    out.update(comparison_data(compared, first_alarms(record, of_run, count)));
    Json failures = Json::array();
    for (const CatalogueLabel& failure : record.failures) failures.push_back({{"id", failure.id}, {"label", both(failure.label, failure.label_th)}});
    out["failures"] = std::move(failures);
    out["fans"] = fans_data(record, of_run, count, compared.horizon);
    out["influences"] = influences_data(record);
    out["origin"] = origin_data(ensemble.provenance);
    return out;
}

} // namespace phakhi
