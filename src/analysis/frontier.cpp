// SPDX-License-Identifier: MIT
#include "analysis/frontier.hpp"
#include "analysis/resampling.hpp"
#include <numeric>

namespace phakhi {

std::vector<bool> undominated(const std::vector<double>& costs, const std::vector<double>& values) {
    std::vector<std::size_t> order;
    for (std::size_t k = 0; k < costs.size(); ++k) {
        if (!std::isnan(costs[k]) && !std::isnan(values[k])) order.push_back(k);
    }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return costs[a] != costs[b] ? costs[a] < costs[b] : values[a] > values[b]; });
    std::vector<bool> out(costs.size());
    double best = -std::numeric_limits<double>::infinity(), best_cost = best;
    for (const std::size_t k : order) {   // dearer ones must bring more; equals of the best stand beside it
        out[k] = values[k] > best || (values[k] == best && costs[k] == best_cost);
        if (values[k] > best) best = values[k], best_cost = costs[k];
    }
    return out;
}

static double mean_at(const std::vector<double>& values, const std::vector<std::uint32_t>& places) {
    double sum = 0;
    for (const std::uint32_t place : places) sum += values[place];
    return places.empty() ? unknown : sum / static_cast<double>(places.size());
}

std::vector<FrontierPoint> frontier(const std::vector<std::vector<double>>& costs, const std::vector<std::vector<double>>& values, bool shared) {
    const std::size_t count = costs.size();
    std::vector<FrontierPoint> out(count);
    std::vector<double> mean_costs(count), mean_values(count);
    std::vector<std::uint32_t> places;
    const auto take = [&](std::size_t a) { mean_costs[a] = mean_at(costs[a], places), mean_values[a] = mean_at(values[a], places); };
    for (std::size_t a = 0; a < count; ++a) {
        places.resize(costs[a].size());
        std::iota(places.begin(), places.end(), 0u);
        take(a);
        out[a].cost = mean_costs[a], out[a].value = mean_values[a];
    }
    const std::vector<bool> observed = undominated(mean_costs, mean_values);
    for (std::size_t a = 0; a < count; ++a) out[a].undominated = observed[a];
    for (std::uint32_t sample = 0; sample < bootstrap_samples; ++sample) {
        for (std::size_t a = 0; a < count; ++a) {
            if (!shared || a == 0) Resampler(shared ? 5 : 1'000'000 + static_cast<std::uint32_t>(a)).draw(sample, costs[a].size(), places);
            take(a);
        }
        const std::vector<bool> drawn = undominated(mean_costs, mean_values);
        for (std::size_t a = 0; a < count; ++a) out[a].share += drawn[a] ? 1.0 / bootstrap_samples : 0;
    }
    return out;
}

} // namespace phakhi
