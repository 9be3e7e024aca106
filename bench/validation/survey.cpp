// SPDX-License-Identifier: MIT
#include "survey.hpp"
#include <algorithm>
#include <cmath>

namespace phakhi::validation {

Wave ask(const State& s, const Survey& survey) {
    Wave wave;
    wave.week = s.week;
    std::vector<std::size_t> place(s.agents.size());
    for (const AgentId i : s.roster.members) {
        place[number(i)] = wave.size();
        wave.uid.push_back(number(s.agents.uid[i]));
        wave.sector.push_back(s.agents.sector[i]);
        wave.joined.push_back(s.agents.joined_week[i]);
    }
    wave.born.assign(wave.size() * wave.size(), -1);
    for (std::size_t k = 0; k < s.ties.size(); ++k) {
        const TieId t = tie_id(k);
        const AgentId lo = s.ties.lo[t], hi = s.ties.hi[t];
        if (s.agents.status[lo] != Status::member || s.agents.status[hi] != Status::member || s.ties.closeness[t] <= survey.closeness) continue;
        const std::size_t i = place[number(lo)], j = place[number(hi)];
        if (s.ties.trust_lo[t] > survey.trust) wave.born[i * wave.size() + j] = s.ties.born[t];
        if (s.ties.trust_hi[t] > survey.trust) wave.born[j * wave.size() + i] = s.ties.born[t];
    }
    return wave;
}

namespace {

/// Places in both waves of those who are in both.
std::vector<std::pair<std::size_t, std::size_t>> in_both(const Wave& first, const Wave& second) {
    std::vector<std::pair<std::size_t, std::size_t>> both;
    for (std::size_t i = 0; i < first.size(); ++i) {
        const auto there = std::find(second.uid.begin(), second.uid.end(), first.uid[i]);
        if (there != second.uid.end()) both.emplace_back(i, static_cast<std::size_t>(there - second.uid.begin()));
    }
    return both;
}

void count(Cell& cell, bool came) {
    ++cell.chances;
    cell.came += came;
}

} // namespace

TwoWaves compare(const Wave& first, const Wave& second) {
    TwoWaves found;
    const std::size_t n = first.size();
    std::vector<int> indegree(n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) indegree[j] += first.names(i, j);
    }
    const auto both = in_both(first, second);
    for (const auto& [i, i2] : both) {
        if (first.joined[i] >= first.week) continue;
        for (const auto& [j, j2] : both) {
            if (i == j || first.joined[j] >= first.week) continue;
            std::size_t shared = 0;
            for (std::size_t x = 0; x < n; ++x) shared += x != i && x != j && first.tied(i, x) && first.tied(j, x);
            const bool now = second.names(i2, j2), back = first.names(j, i);
            if (first.names(i, j)) {
                count(found.all, now);
                count(found.reciprocated[back], now);
                count(found.embedded[shared > 0], now);
                count(found.old[first.week - first.born[i * n + j] > 52], now);
            } else {
                const int d = indegree[j];
                count(found.made, now);
                count(found.indegree[d == 0 ? 0 : d <= 2 ? 1 : d <= 4 ? 2 : 3], now);
                count(found.shared[std::min<std::size_t>(shared, 3)], now);
                count(found.incoming[back], now);
                count(found.same_sector[first.sector[i] == first.sector[j]], now);
            }
        }
    }
    return found;
}

double correlation(const Wave& first, const Wave& second) {
    double n = 0, a = 0, b = 0, ab = 0;
    const auto both = in_both(first, second);
    for (const auto& [i, i2] : both) {
        for (const auto& [j, j2] : both) {
            if (i == j) continue;
            ++n;
            a += first.names(i, j);
            b += second.names(i2, j2);
            ab += first.names(i, j) && second.names(i2, j2);
        }
    }
    if (n == 0) return unseen;
    const double pa = a / n, pb = b / n, spread = std::sqrt(pa * (1 - pa) * pb * (1 - pb));
    return spread > 0 ? (ab / n - pa * pb) / spread : unseen;
}

Shape shape(const Wave& wave) {
    Shape s;
    const std::size_t n = wave.size();
    if (n < 3) return s;
    const double size = static_cast<double>(n);
    std::vector<int> degree(n), indegree(n);
    double named = 0, returned = 0, triples = 0, closed = 0;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            named += wave.names(i, j);
            returned += wave.names(i, j) && wave.names(j, i);
            degree[i] += wave.tied(i, j);
            indegree[j] += wave.names(i, j);
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        triples += degree[i] * (degree[i] - 1) / 2.0;
        for (std::size_t x = 0; x < n; ++x) {
            if (!wave.tied(i, x)) continue;
            for (std::size_t y = 0; y < x; ++y) closed += wave.tied(i, y) && wave.tied(x, y);
        }
    }
    const auto freeman = [&](const std::vector<int>& d, double most) {
        double sum = 0;
        for (const int x : d) sum += *std::max_element(d.begin(), d.end()) - x;
        return sum / most;
    };
    s.density = named / (size * (size - 1));
    s.reciprocity = named > 0 ? returned / named : unseen;
    s.clustering = triples > 0 ? closed / triples : unseen;
    s.centralisation = freeman(degree, (size - 1) * (size - 2));
    s.indegree_centralisation = freeman(indegree, (size - 1) * (size - 1));
    return s;
}

} // namespace phakhi::validation
