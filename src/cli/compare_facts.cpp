// SPDX-License-Identifier: MIT
#include "cli/compare.hpp"

namespace phakhi {

using Json = nlohmann::ordered_json;

namespace {

/// Finite numbers; anything else is null.
Json number(double x) { return std::isfinite(x) ? Json(x) : Json(nullptr); }
Json interval(const Interval& i) { return {{"estimate", number(i.value)}, {"low", number(i.low)}, {"high", number(i.high)}}; }
Json text(const Said& said) { return {{"en", said.en}, {"th", said.in(Language::thai)}}; }

Json survival_facts(const Alternative& a, const SurvivalCurve& curve) {
    Json steps = Json::array();
    for (const SurvivalStep& s : curve.steps)
        steps.push_back({{"week", s.week}, {"at_risk", s.at_risk}, {"failed", s.failed}, {"survival", s.survival}, {"error", s.error}, {"low", number(s.low)}, {"high", number(s.high)}});
    const int median = curve.median_week();
    return {{"method", "Kaplan-Meier; Greenwood; log(-log) limits; completed and sustained are censored"}, {"networks", a.lives.size()}, {"median_week", median < 0 ? Json(nullptr) : Json(median)}, {"steps", steps}};
}

Json incidence_facts(const CumulativeIncidence& incidence) {
    Json out = {{"method", "Aalen-Johansen; delta method; log(-log) limits"}};
    for (int k = 1; k < outcome_count; ++k) {
        Json steps = Json::array();
        for (const IncidenceStep& s : incidence.of[static_cast<std::size_t>(k)]) steps.push_back({{"week", s.week}, {"share", s.share}, {"error", s.error}, {"low", number(s.low)}, {"high", number(s.high)}});
        out[std::string(describe(static_cast<Outcome>(k)).key)] = steps;
    }
    return out;
}

Json quantities_facts(const Compared& c, const std::vector<Interval>& values) {
    Json out = Json::object();
    for (std::size_t q = 0; q < c.quantities.size(); ++q) out[c.quantities[q].key] = interval(values[q]);
    return out;
}

Json point_facts(const FrontierPoint& p) { return {{"cost", number(p.cost)}, {"value", number(p.value)}, {"undominated", p.undominated}, {"undominated_share", p.share}}; }

Json alternative_facts(const Compared& c, std::size_t k, const Budget& budget) {
    const Alternative& a = c.alternatives[k];
    const Standing& s = c.standings[k];
    Json outcomes = Json::object();
    for (int o = 0; o < outcome_count; ++o) outcomes[std::string(describe(static_cast<Outcome>(o)).key)] = s.outcomes[static_cast<std::size_t>(o)];
    Json out = {{"number", k}, {"key", a.key}, {"title", text(a.title)}, {"runs", s.runs}, {"errors", s.errors}, {"outcomes", outcomes},
                {"not_failed", {{"count", s.not_failed.count}, {"of", s.not_failed.of}, {"share", number(s.not_failed.value())}, {"low", s.not_failed.low}, {"high", s.not_failed.high}, {"method", "Wilson"}}},
                {"means", quantities_facts(c, s.means)}, {"survival", survival_facts(a, s.survival)},
                {"restricted_mean_weeks", {{"estimate", s.mean_life.weeks}, {"error", s.mean_life.error}}}, {"incidence", incidence_facts(s.incidence)}};
    if (!c.frontier.empty()) out["frontier"] = point_facts(c.frontier[k]);
    if (!c.output_frontier.empty()) out["output_frontier"] = point_facts(c.output_frontier[k]);
    if (!c.robustness.empty()) {
        const Robustness& r = c.robustness[k];
        out["over_draws"] = {{"first", r.first}, {"undominated", number(r.undominated)}, {"undominated_output", number(r.undominated_output)}, {"not_failed", {r.low, r.middle, r.high}}};
    }
    if (budget.given()) out["within_budget"] = affordable(c, k, budget);
    return out;
}

Json settled_facts(const Compared& c, const Open& o) {
    return {{"first", c.alternatives[o.first].key}, {"second", c.alternatives[o.second].key}, {"difference", interval(o.difference)}, {"replicates_to_tell_apart", number(o.settled.replicates)},
            {"replicates_to_bound", number(o.settled.to_bound)}};
}

Json honesty_facts(const Honesty& h) { return {{"parameters", h.parameters}, {"assumptions_at_least", h.assumptions}, {"assumption_share", h.share()}, {"forecast", false}}; }

} // namespace

Json comparison_facts(const Compared& c, const Budget& budget, const Said& title, const Honesty& honesty) {
    Json out = {{"title", text(title)}, {"horizon_weeks", c.horizon}, {"reference", c.alternatives[c.reference].key}, {"ranked_by", c.quantities[c.ranked].key}, {"shared_random_numbers", c.shared}, {"units", c.units}, {"draws", c.draws}};
    if (budget.given()) out["budget"] = {{"money", number(budget.money)}, {"hours", number(budget.hours)}};
    Json quantities = Json::array(), alternatives = Json::array(), differences = Json::array(), ranking = Json::array(), open = Json::array();
    for (const Quantity& q : c.quantities) quantities.push_back({{"key", q.key}, {"label", text(q.label)}, {"unit", q.unit}});
    for (std::size_t k = 0; k < c.alternatives.size(); ++k) alternatives.push_back(alternative_facts(c, k, budget));
    for (const Difference& d : c.differences) {
        Json one = {{"alternative", c.alternatives[d.alternative].key}, {"pairs", d.pairs}, {"differences", quantities_facts(c, d.of)}};
        if (c.cost != 0) one["cost"] = c.quantities[c.cost].key, one["cost_per_network_year"] = interval(d.cost_per_year), one["cost_per_network"] = interval(d.cost_per_network);
        differences.push_back(std::move(one));
    }
    for (const Rank& r : c.ranks) ranking.push_back({{"rank", r.rank}, {"alternative", c.alternatives[r.alternative].key}, {"low", r.low}, {"high", r.high}, {"first", r.first}});
    for (const Open& o : c.open) open.push_back(settled_facts(c, o));
    out["quantities"] = quantities, out["alternatives"] = alternatives, out["differences"] = differences;
    out["interval_methods"] = {{"not_failed", "paired: Bonett & Price; independent: Agresti & Caffo"}, {"means", "Student's t, or a studentised bootstrap where skewed; independent: Welch"}, {"ratios", "Fieller"}, {"ranking", "bootstrap of replicates"}};
    out["ranking"] = ranking, out["open"] = open, out["honesty"] = honesty_facts(honesty);
    return out;
}

Json influence_facts(const std::vector<Influence>& influences, const std::vector<DesignColumn>& factors, const Said& title, const Honesty& honesty) {
    Json measures = Json::array(), names = Json::array();
    for (const DesignColumn& f : factors) names.push_back({{"key", f.key}, {"label", text({f.label, f.label_th})}, {"unit", f.unit}});
    for (const Influence& i : influences) {
        Json rows = Json::array();
        for (const SobolIndices& s : i.sobol.indices) rows.push_back({{"factor", factors[s.factor].key}, {"first", interval(s.first)}, {"total", interval(s.total)}});
        for (const ElementaryEffects& e : i.effects) rows.push_back({{"factor", factors[e.factor].key}, {"effects", e.count}, {"mu_star", interval(e.absolute)}, {"mu", interval(e.mean)}, {"sigma", number(e.spread)}});
        for (const RankCorrelation& r : i.correlations) rows.push_back({{"factor", factors[r.factor].key}, {"partial_rank_correlation", interval(r.value)}});
        measures.push_back({{"measure", i.measure.key}, {"label", text(i.measure.label)}, {"unit", i.measure.unit}, {"low", number(i.low)}, {"mean", number(i.mean)}, {"high", number(i.high)}, {"too_few_samples", i.too_few}, {"factors", rows}});
    }
    const Influence& one = influences.front();
    Json out = {{"title", text(title)}, {"method", one.method}, {"design_points", one.points}, {"runs", one.runs}, {"errors", one.errors}};
    if (one.method == "sobol") out["base_rows"] = one.sobol.rows, out["shifts"] = one.sobol.shifts;
    out["factors"] = names, out["measures"] = measures, out["honesty"] = honesty_facts(honesty);
    return out;
}

} // namespace phakhi
