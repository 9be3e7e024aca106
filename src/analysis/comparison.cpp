// SPDX-License-Identifier: MIT
#include "analysis/comparison.hpp"
#include "analysis/means.hpp"
#include "analysis/proportions.hpp"
#include "analysis/resampling.hpp"
#include <algorithm>
#include <map>
#include <stdexcept>

namespace phakhi {

namespace {

using Rows = std::vector<std::vector<double>>;

/// The values of one alternative by unit, with what each unit shares its random numbers by, in the order of that name.
struct Table {
    std::vector<std::string> units;
    Rows columns;   ///< [quantities][units]
};

const Quantity not_failed{"not_failed", {"not failed", "ไม่ล้มเหลว"}, "1"}, life{"life", {"weeks not lost to failure", "สัปดาห์ที่ไม่เสียไปกับความล้มเหลว"}, "weeks"};

std::vector<Quantity> shared_quantities(const std::vector<Alternative>& alternatives) {
    std::vector<Quantity> out = {not_failed, life};
    for (const Quantity& q : alternatives.front().quantities) {
        const bool everywhere = std::all_of(alternatives.begin(), alternatives.end(), [&](const Alternative& a) {
            return std::any_of(a.quantities.begin(), a.quantities.end(), [&](const Quantity& other) { return other.key == q.key && other.unit == q.unit; });
        });
        if (everywhere && q.key != not_failed.key && q.key != life.key) out.push_back(q);
    }
    return out;
}

std::size_t find_quantity(const std::vector<Quantity>& quantities, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
        for (std::size_t q = 0; q < quantities.size(); ++q) {
            if (quantities[q].key == key) return q;
        }
    }
    return 0;
}

double value_of(const Alternative& a, const Quantity& quantity, std::size_t run, int horizon) {
    if (quantity.key == not_failed.key) return failed(a.lives[run].outcome) && a.lives[run].week <= horizon ? 0 : 1;
    if (quantity.key == life.key) return weeks_not_lost(a.lives[run], horizon);
    const auto at = std::find_if(a.quantities.begin(), a.quantities.end(), [&](const Quantity& q) { return q.key == quantity.key; });
    return a.measures[static_cast<std::size_t>(at - a.quantities.begin())][run];
}

/// Runs by their names, or means over the replicates of each draw: replicates of one drawn world are no independent units.
Table table_of(const Alternative& a, const std::vector<Quantity>& quantities, int horizon, bool by_draw) {
    std::map<std::string, std::vector<std::size_t>> members;
    for (std::size_t k = 0; k < a.runs.size(); ++k) members[by_draw ? std::to_string(a.draws[k]) : a.runs[k]].push_back(k);
    Table table;
    table.columns.resize(quantities.size());
    for (const auto& [name, runs] : members) {
        table.units.push_back(name);
        for (std::size_t q = 0; q < quantities.size(); ++q) {
            double sum = 0;
            for (const std::size_t run : runs) sum += value_of(a, quantities[q], run, horizon);
            table.columns[q].push_back(sum / static_cast<double>(runs.size()));
        }
    }
    return table;
}

/// Keeps the units that every table has, in the same places. False, and nothing is changed, if there are none.
bool keep_shared(std::vector<Table>& tables) {
    std::vector<std::string> shared = tables.front().units;
    for (const Table& table : tables) {
        std::vector<std::string> both;
        std::set_intersection(shared.begin(), shared.end(), table.units.begin(), table.units.end(), std::back_inserter(both));
        shared = std::move(both);
    }
    if (shared.empty()) return false;
    for (Table& table : tables) {
        Table kept{shared, Rows(table.columns.size())};
        for (std::size_t at = 0, k = 0; k < shared.size(); ++k, ++at) {
            while (table.units[at] != shared[k]) ++at;
            for (std::size_t q = 0; q < table.columns.size(); ++q) kept.columns[q].push_back(table.columns[q][at]);
        }
        table = std::move(kept);
    }
    return true;
}

std::vector<double> seen(const std::vector<double>& values) {
    std::vector<double> out;
    std::copy_if(values.begin(), values.end(), std::back_inserter(out), [](double x) { return !std::isnan(x); });
    return out;
}

/// first − second where both were seen.
std::vector<double> differences(const std::vector<double>& first, const std::vector<double>& second) {
    std::vector<double> out;
    for (std::size_t k = 0; k < first.size(); ++k) {
        if (!std::isnan(first[k] - second[k])) out.push_back(first[k] - second[k]);
    }
    return out;
}

bool yes_or_no(const std::vector<double>& values) {
    return std::all_of(values.begin(), values.end(), [](double x) { return x == 0 || x == 1; });
}
std::vector<std::int8_t> answers(const std::vector<double>& values) { return {values.begin(), values.end()}; }
std::size_t count_yes(const std::vector<double>& values) { return static_cast<std::size_t>(std::count(values.begin(), values.end(), 1.0)); }

Interval difference_of(const std::vector<double>& a, const std::vector<double>& b, bool share, bool paired) {
    if (share && yes_or_no(a) && yes_or_no(b))
        return paired ? paired_difference(count_pairs(answers(a), answers(b))) : independent_difference(count_yes(a), a.size(), count_yes(b), b.size());
    return paired ? mean_of(differences(a, b)) : independent_mean_difference(seen(a), seen(b));
}

Standing standing_of(const Alternative& a, const Table& table, int horizon) {
    Standing s;
    s.runs = a.lives.size();
    s.errors = a.errors;
    std::size_t alive = 0;
    for (const Lifetime& one : a.lives) {
        const Outcome outcome = one.week <= horizon ? one.outcome : Outcome::sustained;
        ++s.outcomes[static_cast<std::size_t>(outcome)];
        alive += !failed(outcome);
    }
    s.not_failed = share_of(alive, s.runs);
    s.survival = kaplan_meier(a.lives, horizon);
    s.incidence = aalen_johansen(a.lives, horizon);
    s.mean_life = restricted_mean(s.survival, horizon);
    for (const auto& column : table.columns) s.means.push_back(mean_of(seen(column)));
    if (yes_or_no(table.columns[0])) s.means[0] = {s.not_failed.value(), s.not_failed.low, s.not_failed.high};
    return s;
}

/// Cost for each unit of benefit, where what cannot be seen in one is left out of both.
Interval price_of(const Table& a, const Table& b, std::size_t cost, std::size_t benefit, double scale, bool paired) {
    std::vector<double> costs, benefits;
    if (!paired) {
        const Interval top = independent_mean_difference(seen(a.columns[cost]), seen(b.columns[cost])), bottom = independent_mean_difference(a.columns[benefit], b.columns[benefit]);
        return bottom.value == 0 ? Interval{} : Interval{top.value / bottom.value * scale, unknown, unknown};
    }
    for (std::size_t k = 0; k < a.units.size(); ++k) {
        const double more = a.columns[cost][k] - b.columns[cost][k];
        if (std::isnan(more)) continue;
        costs.push_back(more * scale), benefits.push_back(a.columns[benefit][k] - b.columns[benefit][k]);
    }
    return ratio_of_means(costs, benefits);
}

Difference difference_from(std::size_t alternative, std::vector<Table> pair, const Compared& c) {
    Difference d{alternative, 0, {}, {}, {}};
    const bool paired = keep_shared(pair);
    if (paired) d.pairs = pair[0].units.size();
    for (std::size_t q = 0; q < c.quantities.size(); ++q) d.of.push_back(difference_of(pair[0].columns[q], pair[1].columns[q], q == 0, paired));
    if (c.cost == 0) return d;
    d.cost_per_year = price_of(pair[0], pair[1], c.cost, 1, 52, paired);
    d.cost_per_network = price_of(pair[0], pair[1], c.cost, 0, 1, paired);
    return d;
}

Open open_between(std::size_t first, std::size_t second, std::vector<Table> pair, const Compared& c) {
    Open open{first, second, {}, {}};
    const bool paired = keep_shared(pair);
    const std::vector<double>&a = pair[0].columns[c.ranked], &b = pair[1].columns[c.ranked];
    open.difference = difference_of(a, b, c.ranked == 0, paired);
    const Moments m = paired ? moments_of(differences(a, b)) : Moments{};
    const double variance = paired ? m.variance : moments_of(seen(a)).variance + moments_of(seen(b)).variance;
    const double margin = c.ranked == 0 ? matters : matters * std::abs(moments_of(seen(a)).mean);
    open.settled = replicates_to_settle(open.difference.value, variance, paired ? m.count : std::min(seen(a).size(), seen(b).size()), margin);
    open.settled.open = !open.difference.excludes(0);
    if (c.ranked == 0 && paired && yes_or_no(a) && yes_or_no(b)) {
        const PairedCounts counts = count_pairs(answers(a), answers(b));
        open.settled.to_bound = replicates_to_bound_share(static_cast<double>(counts.only_first + counts.only_second) / static_cast<double>(counts.pairs()), margin);
    }
    return open;
}

/// Mean of each alternative in a draw, for one quantity.
std::vector<double> in_draw(const std::vector<Table>& tables, std::size_t quantity, std::size_t draw, double sign = 1) {
    std::vector<double> out;
    for (const Table& table : tables) out.push_back(sign * table.columns[quantity][draw]);
    return out;
}

std::vector<Robustness> robustness_of(const std::vector<Table>& tables, const Compared& c) {
    std::vector<Robustness> out(tables.size());
    const auto draws = static_cast<double>(c.units);
    for (std::size_t draw = 0; draw < c.units; ++draw) {
        const std::vector<double> ranked = in_draw(tables, c.ranked, draw, c.quantities[c.ranked].cost() ? -1 : 1);
        const double best = *std::max_element(ranked.begin(), ranked.end());
        const auto winners = static_cast<double>(std::count(ranked.begin(), ranked.end(), best));
        for (std::size_t a = 0; a < tables.size(); ++a) out[a].first += ranked[a] == best ? 1 / winners / draws : 0;
        if (c.cost == 0) continue;
        const std::vector<double> costs = in_draw(tables, c.cost, draw);
        const std::vector<bool> lives = undominated(costs, in_draw(tables, 0, draw)), output = c.output ? undominated(costs, in_draw(tables, c.output, draw)) : std::vector<bool>(tables.size());
        for (std::size_t a = 0; a < tables.size(); ++a) out[a].undominated += lives[a] / draws, out[a].undominated_output += output[a] / draws;
    }
    for (std::size_t a = 0; a < tables.size(); ++a) {
        if (c.cost == 0) out[a].undominated = unknown;
        if (c.cost == 0 || c.output == 0) out[a].undominated_output = unknown;
        std::vector<double> shares = tables[a].columns[0];
        std::sort(shares.begin(), shares.end());
        out[a].low = quantile_of_sorted(shares, 0.05), out[a].middle = quantile_of_sorted(shares, 0.5), out[a].high = quantile_of_sorted(shares, 0.95);
    }
    return out;
}

Rows column_of(const std::vector<Table>& tables, std::size_t quantity, double sign = 1) {
    Rows out;
    for (const Table& table : tables) {
        out.push_back(table.columns[quantity]);
        for (double& x : out.back()) x *= sign;
    }
    return out;
}

/// Rows of which one alternative lacks a value are left out for all (shared) or for it alone.
Rows without_missing(Rows rows, bool shared) {
    if (!shared) {
        for (auto& row : rows) row = seen(row);
        return rows;
    }
    Rows out(rows.size());
    for (std::size_t k = 0; k < rows.front().size(); ++k) {
        if (std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return std::isnan(row[k]); })) continue;
        for (std::size_t a = 0; a < rows.size(); ++a) out[a].push_back(rows[a][k]);
    }
    return out;
}

} // namespace

std::vector<std::string> measure_keys(const std::vector<Alternative>& alternatives) {
    std::vector<std::string> keys;
    for (const Quantity& q : shared_quantities(alternatives)) keys.push_back(q.key);
    return keys;
}

Compared compare(std::vector<Alternative> alternatives, std::size_t reference, const std::string& measure) {
    Compared c;
    c.alternatives = std::move(alternatives);
    c.reference = reference;
    c.horizon = c.alternatives.front().horizon;
    std::int32_t last_draw = 0;
    for (const Alternative& a : c.alternatives) {
        c.horizon = std::min(c.horizon, a.horizon);
        for (const std::int32_t draw : a.draws) last_draw = std::max(last_draw, draw);
    }
    c.draws = static_cast<std::size_t>(last_draw) + 1;
    c.quantities = shared_quantities(c.alternatives);
    c.ranked = measure.empty() ? 0 : find_quantity(c.quantities, {measure.c_str()});
    if (c.quantities[c.ranked].key != (measure.empty() ? not_failed.key : measure)) throw std::out_of_range(measure);
    c.cost = find_quantity(c.quantities, {"cost", "money", "cost_hours", "hours"});
    c.output = find_quantity(c.quantities, {"cumulative_output"});
    c.per_member = find_quantity(c.quantities, {output_per_member});

    std::vector<Table> tables;
    for (const Alternative& a : c.alternatives) tables.push_back(table_of(a, c.quantities, c.horizon, c.draws > 1));
    for (std::size_t a = 0; a < tables.size(); ++a) c.standings.push_back(standing_of(c.alternatives[a], tables[a], c.horizon));
    for (std::size_t a = 0; a < tables.size(); ++a) {
        if (a != reference) c.differences.push_back(difference_from(a, {tables[a], tables[reference]}, c));
    }
    std::vector<Table> together = tables;
    c.shared = keep_shared(together);
    c.units = together.front().units.size();
    for (const Table& table : together) c.units = std::min(c.units, table.units.size());
    c.ranks = rank_alternatives(without_missing(column_of(together, c.ranked, c.quantities[c.ranked].cost() ? -1 : 1), c.shared), c.shared);
    for (std::size_t k = 1; k < c.ranks.size(); ++k) {
        const std::size_t first = c.ranks[k - 1].alternative, second = c.ranks[k].alternative;
        const Open open = open_between(first, second, {tables[first], tables[second]}, c);
        if (open.settled.open) c.open.push_back(open);
    }
    if (c.cost != 0) {
        c.frontier = frontier(column_of(together, c.cost), column_of(together, 0), c.shared);
        if (c.output != 0) c.output_frontier = frontier(column_of(together, c.cost), column_of(together, c.output), c.shared);
    }
    if (c.draws > 1 && c.shared) c.robustness = robustness_of(together, c);
    return c;
}

} // namespace phakhi
