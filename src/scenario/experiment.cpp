// SPDX-License-Identifier: MIT
#include "scenario/experiment.hpp"
#include "scenario/settings.hpp"
#include <algorithm>
#include <cmath>

namespace phakhi {

std::string_view name_of(Method method) {
    static constexpr std::string_view names[] = {"factorial", "one_at_a_time", "latin_hypercube", "sobol", "morris", "table", "bundle_parts"};
    return names[static_cast<std::size_t>(method)];
}

Scenario Experiment::at(std::size_t point) const {
    Scenario scenario = variants[variant[point]];
    for (const Varied& v : varied) {
        if (!std::isnan(v.values[point])) *find_setting(scenario, v.key) = v.values[point];
    }
    return scenario;
}

int Experiment::weeks() const {
    int longest = 0;
    for (const Scenario& scenario : variants) longest = std::max(longest, scenario.weeks);
    return longest;
}

int Experiment::agents() const {
    int largest = 0;
    for (const Scenario& scenario : variants) largest = std::max(largest, scenario.population.size());
    return largest;
}

const std::vector<std::string>& factor_keys() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> keys = {"scenario", "strategy.use", "network.form", "network.governance", "network.leaders", "processes.off", "run.weeks", "population.founders", "population.pool",
                                         "population.outsiders", "population.max_ties", "population.given_ties_only", "population.stakeholders", "population.ties"};
        keys.insert(keys.end(), setting_keys().begin(), setting_keys().end());
        return keys;
    }();
    return all;
}

const std::vector<std::uint16_t>& default_series() {
    static const std::vector<std::uint16_t> twelve = [] {
        std::vector<std::uint16_t> numbers;
        for (const MetricId id : {MetricId::members, MetricId::leaders, MetricId::activity, MetricId::attendance, MetricId::output, MetricId::cumulative_output, MetricId::mean_trust, MetricId::mean_commitment,
                                  MetricId::mean_fatigue, MetricId::mean_degree, MetricId::decision_concentration, MetricId::resources})
            numbers.push_back(static_cast<std::uint16_t>(id));
        return numbers;
    }();
    return twelve;
}

} // namespace phakhi
