// SPDX-License-Identifier: MIT
#include "cli/summarise.hpp"
#include "analysis/influence.hpp"
#include "analysis/summary.hpp"
#include "engine/parallel.hpp"
#include "results/run_columns.hpp"
#include "results/schema.hpp"
#include "results/sensitivity_group.hpp"
#include "results/summary_group.hpp"
#include <algorithm>

namespace phakhi {

namespace {

std::size_t blocks_of(std::size_t runs) { return (runs + runs_in_block - 1) / runs_in_block; }

/// The runs without their alarms and series.
EnsembleRecord read_runs(const RunFolder& folder, const EnsembleRecord& frame, std::size_t runs) {
    EnsembleRecord all = frame;
    for (std::size_t k = 0; k < blocks_of(runs); ++k) {
        const h5::Reader block = folder.open(k).group(schema::runs::group);
        each_run_column(all, [&]<class T>(RunAxes axes, const h5::Column& column, std::vector<T>& values) {
            if (axes != RunAxes::run) return;
            const std::vector<T> more = block.values<T>(column.name);
            values.insert(values.end(), more.begin(), more.end());
        });
    }
    return all;
}

/// Goes over the design points some at a time, and for those over the blocks, as often as the memory asks for.
class Summariser {
public:
    Summariser(const RunFolder& folder, const EnsembleRecord& runs, std::size_t memory) : folder_(folder), runs_(runs), memory_(memory), rows_(static_cast<std::size_t>(runs.weeks) + 1), count_(runs.design.points), lives_(runs.design.points) {
        for (std::size_t k = 0; k < runs.runs(); ++k) {
            const auto point = static_cast<std::size_t>(runs.design_point[k]);
            ++count_[point];
            if (runs.status[k] == 0) lives_[point].push_back({runs.end_week[k], static_cast<Outcome>(runs.outcome[k])});
        }
    }

    /// Whether there is a point with enough runs to tell quantiles of.
    bool worth_it() const { return std::any_of(count_.begin(), count_.end(), [](std::size_t n) { return n >= fewest_for_quantiles; }); }

    void write(h5::Group& root) const {
        const std::size_t most = *std::max_element(count_.begin(), count_.end()), fit = memory_ / (most * rows_ * sizeof(float)), points = runs_.design.points;
        const std::size_t at_once = std::clamp<std::size_t>(fit, 1, std::min<std::size_t>(points, points_in_block));
        SummaryGroup group(root, runs_, course_quantiles, at_once);
        const std::size_t pass = std::max<std::size_t>(fit / at_once, 1) * at_once;   // whole blocks
        for (std::size_t from = 0; from < points; from += pass) {
            const std::size_t to = std::min(points, from + pass);
            std::vector<std::vector<std::vector<float>>> quantiles;   // [series][point]
            for (const auto& series : runs_.series) quantiles.push_back(quantiles_in(series.key, from, to));
            for (std::size_t first = from; first < to; first += at_once) group.add(first / at_once, block_of(first, std::min(to, first + at_once), quantiles, from));
        }
        group.close();
    }

private:
    static constexpr std::size_t points_in_block = 64;   ///< of the file, at most
    const RunFolder& folder_;
    const EnsembleRecord& runs_;
    const std::size_t memory_, rows_;
    std::vector<std::size_t> count_;         ///< [P] runs of each point
    std::vector<std::vector<Lifetime>> lives_;   ///< [P] those of them that could be computed

    /// Quantiles of one series at the points from `from` to before `to`.
    std::vector<std::vector<float>> quantiles_in(const std::string& key, std::size_t from, std::size_t to) const {
        std::vector<std::vector<float>> values(to - from), out(to - from);
        for (std::size_t point = from; point < to; ++point) values[point - from].reserve(count_[point] * rows_);
        for (std::size_t k = 0; k < blocks_of(runs_.runs()); ++k) {
            const std::size_t first = k * runs_in_block, last = std::min(runs_.runs(), first + runs_in_block);
            const auto wanted = [&](std::size_t run) { return runs_.design_point[run] >= static_cast<std::int32_t>(from) && runs_.design_point[run] < static_cast<std::int32_t>(to); };
            std::size_t run = first;
            while (run < last && !wanted(run)) ++run;
            if (run == last) continue;
            const std::vector<float> block = folder_.open(k).group(schema::series::group).values<float>(key);
            for (; run < last; ++run) {
                if (!wanted(run)) continue;
                const auto row = block.begin() + static_cast<std::ptrdiff_t>((run - first) * rows_);
                std::vector<float>& of_point = values[static_cast<std::size_t>(runs_.design_point[run]) - from];
                of_point.insert(of_point.end(), row, row + static_cast<std::ptrdiff_t>(rows_));
            }
        }
        for_each_task(to - from, [&](std::size_t p) { out[p] = quantiles_by_week(values[p], rows_); });
        return out;
    }

    SummaryBlock block_of(std::size_t from, std::size_t to, const std::vector<std::vector<std::vector<float>>>& quantiles, std::size_t offset) const {
        SummaryBlock block;
        const auto add = [](auto& to_end_of, const auto& values) { to_end_of.insert(to_end_of.end(), values.begin(), values.end()); };
        for (const auto& of_points : quantiles) {
            std::vector<float>& all = block.quantiles.emplace_back();
            for (std::size_t point = from; point < to; ++point) add(all, of_points[point - offset]);
        }
        for (std::size_t point = from; point < to; ++point) {
            const SurvivalByWeek s = survival_by_week(lives_[point], rows_);
            add(block.at_risk, s.at_risk), add(block.survival, s.survival), add(block.low, s.low), add(block.high, s.high);
        }
        return block;
    }
};

SensitivityTable sensitivity_of(const EnsembleRecord& runs) {
    using namespace schema::sensitivity;
    SensitivityTable table;
    const std::size_t factors = runs.design.factors.size();
    std::vector<Influence> influences;
    for (const Quantity& q : measures_of(runs)) influences.push_back(influence_of(runs, q));
    for (const Influence& i : influences) {
        table.key.push_back(i.measure.key), table.unit.push_back(i.measure.unit);
        table.label.push_back(i.measure.label.en), table.label_th.push_back(i.measure.label.th);
        table.too_few.push_back(i.too_few);
        table.base_rows = std::max(table.base_rows, i.sobol.rows), table.shifts = std::max(table.shifts, i.sobol.shifts);
    }
    const auto add = [&](const h5::Column& what, auto&& factors_of, auto&& value_of) {
        std::vector<double> values(influences.size() * factors, unknown);
        for (std::size_t k = 0; k < influences.size(); ++k) {
            for (const auto& one : factors_of(influences[k])) values[k * factors + one.factor] = static_cast<double>(value_of(one));
        }
        table.columns.push_back({what, std::move(values), {}, {}});
    };
    const auto add_interval = [&](const h5::Column& what, auto&& factors_of, auto&& interval_of) {
        std::vector<double> SensitivityTable::Column::*const members[] = {&SensitivityTable::Column::values, &SensitivityTable::Column::low, &SensitivityTable::Column::high};
        double Interval::*const parts[] = {&Interval::value, &Interval::low, &Interval::high};
        SensitivityTable::Column column{what, {}, {}, {}};
        for (std::size_t part = 0; part < 3; ++part) {
            add(what, factors_of, [&](const auto& one) { return interval_of(one).*parts[part]; });
            column.*members[part] = std::move(table.columns.back().values);
            table.columns.pop_back();
        }
        table.columns.push_back(std::move(column));
    };
    const auto effects_of = [](const Influence& i) -> const auto& { return i.effects; };
    const auto indices_of = [](const Influence& i) -> const auto& { return i.sobol.indices; };
    const auto correlations_of = [](const Influence& i) -> const auto& { return i.correlations; };
    const std::string& method = runs.design.method;
    if (method == "morris") {
        add_interval(mu_star, effects_of, [](const ElementaryEffects& e) { return e.absolute; });
        add_interval(mu, effects_of, [](const ElementaryEffects& e) { return e.mean; });
        add(sigma, effects_of, [](const ElementaryEffects& e) { return e.spread; });
        add(effects, effects_of, [](const ElementaryEffects& e) { return e.count; });
    } else if (method == "sobol") {
        add_interval(first, indices_of, [](const SobolIndices& s) { return s.first; });
        add_interval(total, indices_of, [](const SobolIndices& s) { return s.total; });
    } else {
        add_interval(rank_correlation, correlations_of, [](const RankCorrelation& r) { return r.value; });
    }
    return table;
}

} // namespace

void summarise(const RunFolder& folder, const EnsembleRecord& frame, std::size_t runs, h5::Group& root, std::size_t memory) {
    const EnsembleRecord all = read_runs(folder, frame, runs);
    const Summariser summariser(folder, all, memory);
    if (summariser.worth_it()) summariser.write(root);
    if (has_influences(all.design)) write_sensitivity(root, all.design, sensitivity_of(all));
}

} // namespace phakhi
