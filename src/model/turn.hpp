// SPDX-License-Identifier: MIT
#pragma once
#include "metrics/metric.hpp"
#include "model/loop.hpp"
#include "model/workspace.hpp"
#include "random/draws.hpp"
#include <algorithm>
#include <vector>

namespace phakhi {

struct Plan;
struct Founding;

/// What a process is handed in a week besides the state.
struct Turn {
    Draws draws;            ///< of this process in this week
    const Loop& loop;
    Workspace& work;
    const Measures& seen;   ///< the measures of last week, for triggers
    const Plan& plan;       ///< standing levers, dated changes, actions, shocks
    const Founding& founding;  ///< how a new person is drawn

    using Words = const std::uint32_t* const*;
    /// Random words for a purpose of each agent of a list: words[w][k] is word w of agent who[k]. Valid until the next call.
    Words draw(std::uint32_t purpose, const State& s, const std::vector<AgentId>& who) const;
    /// Random words for a purpose of each tie, in the order of the arrays.
    Words draw_ties(std::uint32_t purpose, const State& s) const;
};

/// Sum of f(k) over [0, count) in fixed blocks of four lanes, folded in order: the same bits on any number of threads.
template <class F> double ordered_sum(const Loop& loop, std::size_t count, F&& f) {
    constexpr std::size_t block = 4096;
    const auto part = [&](std::size_t first, std::size_t last) {
        double lane[4] = {};
        const std::size_t whole = first + ((last - first) & ~std::size_t{3});
        for (std::size_t k = first; k != whole; k += 4) {
            for (std::size_t l = 0; l < 4; ++l) lane[l] += f(k + l);
        }
        for (std::size_t k = whole; k != last; ++k) lane[k - whole] += f(k);
        return (lane[0] + lane[1]) + (lane[2] + lane[3]);
    };
    if (count <= block) return part(0, count);
    std::vector<double> parts((count + block - 1) / block);
    loop(parts.size(), [&](std::size_t p) { parts[p] = part(p * block, std::min(count, (p + 1) * block)); });
    double sum = 0;
    for (const double x : parts) sum += x;
    return sum;
}

} // namespace phakhi
