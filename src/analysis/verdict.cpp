// SPDX-License-Identifier: MIT
#include "analysis/verdict.hpp"
#include <algorithm>
#include <cmath>
#include <limits>

namespace phakhi {

Share share_of(std::size_t count, std::size_t of) {
    Share share{count, of};
    if (of == 0) return share;
    constexpr double z = 1.959963984540054;
    const auto n = static_cast<double>(of);
    const double p = share.value();
    const double middle = p + z * z / (2 * n), spread = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)), scale = 1 + z * z / n;
    share.low = count == 0 ? 0 : std::max(0.0, (middle - spread) / scale);
    share.high = count == of ? 1 : std::min(1.0, (middle + spread) / scale);
    return share;
}

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// The commonest outcome; of equally common ones the first of the catalogue.
static Outcome commonest(const std::array<std::size_t, outcome_count>& outcomes) {
    return static_cast<Outcome>(std::max_element(outcomes.begin(), outcomes.end()) - outcomes.begin());
}

template <class F> static double median_of(std::span<const RunSummary> runs, Outcome outcome, F&& value) {
    std::vector<double> values;
    for (const RunSummary& run : runs) {
        if (run.outcome == outcome) values.push_back(value(run));
    }
    return median(std::move(values));
}

static std::size_t typical_run(std::span<const RunSummary> runs, Outcome outcome) {
    const auto end = [](const RunSummary& run) { return static_cast<double>(run.end_week); };
    const auto members = [](const RunSummary& run) { return static_cast<double>(run.members); };
    const auto output = [](const RunSummary& run) { return run.cumulative_output; };
    const double middle_end = median_of(runs, outcome, end), middle_members = median_of(runs, outcome, members), middle_output = median_of(runs, outcome, output);
    const auto relative = [](double value, double middle) { return std::abs(value - middle) / std::max(std::abs(middle), 1.0); };
    std::size_t best = 0;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t k = 0; k < runs.size(); ++k) {
        if (runs[k].outcome != outcome) continue;
        const double distance = outcome == Outcome::sustained ? relative(members(runs[k]), middle_members) + relative(output(runs[k]), middle_output)
                                                              : std::abs(end(runs[k]) - middle_end);
        if (distance < least) least = distance, best = k;
    }
    return best;
}

static void count_first_symptoms(std::span<const RunSummary> runs, Verdict& verdict) {
    for (const RunSummary& run : runs) {
        if (!failed(run.outcome)) continue;
        if (run.first_failure == 0) {
            ++verdict.without_symptom;
            continue;
        }
        auto& all = verdict.first_symptoms;
        const auto known = std::find_if(all.begin(), all.end(), [&](const FirstSymptom& s) { return s.failure == run.first_failure; });
        if (known == all.end()) all.push_back({run.first_failure, 1});
        else ++known->count;
    }
    std::sort(verdict.first_symptoms.begin(), verdict.first_symptoms.end(),
              [](const FirstSymptom& a, const FirstSymptom& b) { return a.count != b.count ? a.count > b.count : a.failure < b.failure; });
}

Verdict judge(std::span<const RunSummary> runs) {
    Verdict verdict;
    std::vector<double> failure_weeks;
    for (const RunSummary& run : runs) {
        ++verdict.outcomes[static_cast<std::size_t>(run.outcome)];
        if (failed(run.outcome)) failure_weeks.push_back(run.end_week);
    }
    verdict.failed = share_of(failure_weeks.size(), runs.size());
    if (!failure_weeks.empty()) verdict.median_failure_week = median(std::move(failure_weeks));
    count_first_symptoms(runs, verdict);
    verdict.commonest = commonest(verdict.outcomes);
    verdict.typical = typical_run(runs, verdict.commonest);
    return verdict;
}

} // namespace phakhi
