// SPDX-License-Identifier: MIT
#include "analysis/twins.hpp"
#include "random/draws.hpp"
#include <algorithm>
#include <numeric>

namespace phakhi {

namespace {

std::uint64_t luck_of(std::uint64_t seed, std::uint32_t replicate, std::string_view purpose, std::size_t number) {
    return mix(mix(mix(seed) ^ replicate) ^ name_hash(purpose) ^ mix(number + 1));
}

/// The week from which the dice are thrown again: a placebo among the alterations.
const Alteration* luck_in(const Set& set) {
    const auto found = std::find_if(set.begin(), set.end(), [](const Alteration& a) { return a.kind == Alteration::Kind::luck; });
    return found == set.end() ? nullptr : &*found;
}

Lived lived(std::span<const Fate> fates, std::span<const int> horizons) {
    Lived out;
    double sum = 0;
    for (std::size_t k = 0; k < fates.size(); ++k) {
        out.lives.push_back(fates[k].lived());
        sum += fates[k].lived() ? 1 : static_cast<double>(fates[k].end_week) / std::max(1, horizons[k]);
    }
    out.lasted = fates.empty() ? 0 : sum / static_cast<double>(fates.size());
    return out;
}

} // namespace

std::size_t Lived::count() const { return static_cast<std::size_t>(std::accumulate(lives.begin(), lives.end(), 0)); }

Twins::Twins(const Question& question, const std::atomic<bool>* stop, std::function<void(bool)> done) : question_(question), stop_(stop), done_(std::move(done)) {}

Twins::World Twins::world(std::size_t number) const {
    if (question_.runs.empty()) return {0, {question_.scenarios[0].seed, static_cast<std::uint32_t>(number), std::nullopt}};
    const Asked& run = question_.runs[number % question_.runs.size()];
    return {run.scenario, {run.seed, run.replicate, luck_of(run.seed, run.replicate, "explain.throw", number)}};
}

Twins::World Twins::history(std::size_t number) const {
    World own = world(number);
    own.dice.luck.reset();
    return own;
}

std::vector<Scenario> Twins::altered(const Set& set) const {
    std::vector<Scenario> all;
    for (const Scenario& scenario : question_.scenarios) {
        Scenario& own = all.emplace_back(scenario);
        for (const Alteration& alteration : set) apply(alteration, own);
    }
    return all;
}

std::vector<Fate> Twins::play(const std::vector<Life>& lives) {
    runs_ += lives.size();
    return live(lives, stop_, done_);
}

std::vector<Lived> Twins::throws(const std::vector<Set>& sets, std::size_t first, std::size_t count) {
    std::vector<std::vector<Scenario>> scenarios;
    for (const Set& set : sets) scenarios.push_back(altered(set));
    std::vector<Life> lives;
    std::vector<int> horizons;
    for (std::size_t k = 0; k < sets.size(); ++k) {
        const Alteration* luck = luck_in(sets[k]);
        for (std::size_t n = first; n < first + count; ++n) {
            const World w = world(n);
            Life life{.scenario = &scenarios[k][w.scenario], .dice = w.dice};
            if (luck) life.other_luck = luck_of(w.dice.seed, w.dice.replicate, "explain.placebo", n), life.other_luck_from = luck->week;
            lives.push_back(life);
            horizons.push_back(scenarios[k][w.scenario].weeks);
        }
    }
    const std::vector<Fate> fates = play(lives);
    std::vector<Lived> out;
    for (std::size_t k = 0; k < sets.size(); ++k) out.push_back(lived(std::span(fates).subspan(k * count, count), std::span(horizons).subspan(k * count, count)));
    return out;
}

Lived Twins::other_people(std::size_t count) {
    const Asked& run = question_.runs.front();
    std::vector<Life> lives;
    const std::vector<int> horizons(count, question_.scenarios[run.scenario].weeks);
    for (std::uint32_t r = 0; lives.size() < count; ++r) {
        if (r != run.replicate) lives.push_back({.scenario = &question_.scenarios[run.scenario], .dice = {run.seed, r, std::nullopt}});
    }
    return lived(play(lives), horizons);
}

std::vector<Fate> Twins::as_it_was(const std::vector<std::size_t>& failing) {
    std::vector<Life> lives;
    for (const std::size_t number : failing) {
        const World w = history(number);
        lives.push_back({.scenario = &question_.scenarios[w.scenario], .dice = w.dice});
    }
    return play(lives);
}

std::vector<Lived> Twins::late(const Set& set, const std::vector<int>& weeks, const std::vector<std::size_t>& failing, std::size_t count) {
    std::vector<std::vector<Scenario>> changed;
    for (const int week : weeks) {
        Set dated;
        for (const Alteration& alteration : set) dated.push_back(from_week(alteration, week));
        changed.push_back(altered(dated));
    }
    std::vector<Life> lives;
    std::vector<int> horizons;
    for (std::size_t k = 0; k < weeks.size(); ++k) {
        for (std::size_t n = 0; n < count; ++n) {
            const std::size_t number = failing.empty() ? n : failing[n % failing.size()];
            const World w = history(number);
            lives.push_back({.scenario = &question_.scenarios[w.scenario], .dice = w.dice, .instead = &changed[k][w.scenario], .instead_from = weeks[k],
                             .other_luck = luck_of(w.dice.seed, w.dice.replicate, "explain.late", n), .other_luck_from = weeks[k]});
            horizons.push_back(question_.scenarios[w.scenario].weeks);
        }
    }
    const std::vector<Fate> fates = play(lives);
    std::vector<Lived> out;
    for (std::size_t k = 0; k < weeks.size(); ++k) out.push_back(lived(std::span(fates).subspan(k * count, count), std::span(horizons).subspan(k * count, count)));
    return out;
}

} // namespace phakhi
