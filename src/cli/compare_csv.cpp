// SPDX-License-Identifier: MIT
#include "cli/compare.hpp"
#include "scenario/number.hpp"

namespace phakhi {

namespace {

/// A CSV under construction: commas, LF, an unknown number is an empty cell.
class Csv {
public:
    explicit Csv(std::string_view header) : out_(std::string(header) + "\n") {}
    Csv& cell(std::string_view text) {
        if (!first_) out_ += ',';
        first_ = false;
        if (text.find_first_of(",\"\n\r") == text.npos) return out_ += text, *this;
        out_ += '"';
        for (const char c : text) out_ += c == '"' ? std::string("\"\"") : std::string(1, c);
        return out_ += '"', *this;
    }
    Csv& cell(double x) { return cell(std::isfinite(x) ? number_text(x) : std::string()); }
    Csv& cells(const Interval& i) { return cell(i.value).cell(i.low).cell(i.high); }
    void end() { out_ += "\n", first_ = true; }
    std::string take() { return std::move(out_); }

private:
    std::string out_;
    bool first_ = true;
};

} // namespace

std::string comparison_csv(const Compared& c) {
    Csv out("what,alternative,reference,week,estimate,low,high,unit,n");
    const auto key = [&](std::size_t a) -> std::string_view { return c.alternatives[a].key; };
    const auto row = [&](std::string_view what, std::string_view alternative, std::string_view reference, int week, const Interval& value, std::string_view unit, std::size_t n) {
        out.cell(what).cell(alternative).cell(reference).cell(week < 0 ? "" : std::to_string(week)).cells(value).cell(unit).cell(std::to_string(n)).end();
    };
    for (std::size_t a = 0; a < c.standings.size(); ++a) {
        const Standing& s = c.standings[a];
        for (std::size_t q = 0; q < c.quantities.size(); ++q) row("mean:" + c.quantities[q].key, key(a), "", -1, s.means[q], c.quantities[q].unit, s.runs);
        for (const SurvivalStep& step : s.survival.steps) row("survival", key(a), "", step.week, {step.survival, step.low, step.high}, "1", step.at_risk);
        for (int o = 1; o < outcome_count; ++o) {
            for (const IncidenceStep& step : s.incidence.of[static_cast<std::size_t>(o)]) row("incidence:" + std::string(describe(static_cast<Outcome>(o)).key), key(a), "", step.week, {step.share, step.low, step.high}, "1", s.runs);
        }
    }
    for (const Difference& d : c.differences) {
        const std::size_t n = d.pairs ? d.pairs : c.standings[d.alternative].runs;
        for (std::size_t q = 0; q < c.quantities.size(); ++q) row("difference:" + c.quantities[q].key, key(d.alternative), key(c.reference), -1, d.of[q], c.quantities[q].unit, n);
        if (c.cost == 0) continue;
        row("cost_per_network_year", key(d.alternative), key(c.reference), -1, d.cost_per_year, c.quantities[c.cost].unit + "/year", n);
        row("cost_per_network", key(d.alternative), key(c.reference), -1, d.cost_per_network, c.quantities[c.cost].unit, n);
    }
    for (const Rank& r : c.ranks) {
        row("rank", key(r.alternative), "", -1, {static_cast<double>(r.rank), static_cast<double>(r.low), static_cast<double>(r.high)}, "1", c.units);
        row("first", key(r.alternative), "", -1, {r.first, unknown, unknown}, "1", c.units);
    }
    for (std::size_t a = 0; a < c.frontier.size(); ++a) row("undominated", key(a), "", -1, {c.frontier[a].share, unknown, unknown}, "1", c.units);
    for (std::size_t a = 0; a < c.output_frontier.size(); ++a) row("undominated_output", key(a), "", -1, {c.output_frontier[a].share, unknown, unknown}, "1", c.units);
    for (std::size_t a = 0; a < c.robustness.size(); ++a) {
        const Robustness& r = c.robustness[a];
        row("draws:first", key(a), "", -1, {r.first, unknown, unknown}, "1", c.units);
        row("draws:undominated", key(a), "", -1, {r.undominated, unknown, unknown}, "1", c.units);
        row("draws:not_failed_5_50_95", key(a), "", -1, {r.middle, r.low, r.high}, "1", c.units);
    }
    return out.take();
}

std::string influence_csv(const std::vector<Influence>& influences, const std::vector<DesignColumn>& factors) {
    Csv out("measure,factor,statistic,estimate,low,high");
    for (const Influence& i : influences) {
        const auto row = [&](std::size_t factor, std::string_view statistic, const Interval& value) { out.cell(i.measure.key).cell(factors[factor].key).cell(statistic).cells(value).end(); };
        for (const SobolIndices& s : i.sobol.indices) row(s.factor, "sobol_first", s.first), row(s.factor, "sobol_total", s.total);
        for (const ElementaryEffects& e : i.effects) row(e.factor, "mu_star", e.absolute), row(e.factor, "mu", e.mean), row(e.factor, "sigma", {e.spread, unknown, unknown});
        for (const RankCorrelation& r : i.correlations) row(r.factor, "partial_rank_correlation", r.value);
    }
    return out.take();
}

} // namespace phakhi
