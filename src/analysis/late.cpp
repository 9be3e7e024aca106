// SPDX-License-Identifier: MIT
#include "analysis/search.hpp"
#include <algorithm>
#include <cmath>

namespace phakhi {

namespace {

constexpr std::size_t late_throws = late_runs / late_weeks, late_told = 2;

/// `by_luck`: what other luck alone does, nothing where that is what is asked.
InTime in_time(Twins& twins, const Set& set, const std::vector<int>& weeks, const std::vector<std::size_t>& failing, const std::vector<Share>& by_luck) {
    InTime out{.weeks = weeks, .by_luck = by_luck};
    for (const Lived& lived : twins.late(set, weeks, failing, late_throws)) out.saved.push_back(share_of(lived.count(), late_throws));
    for (std::size_t k = 0; k < weeks.size(); ++k) {
        const double luck = by_luck.empty() ? 0 : by_luck[k].value() + least_effect;
        if (out.saved[k].value() >= std::max(0.5, luck)) out.last = weeks[k];
    }
    return out;
}

} // namespace

void find_weeks(const Question& question, Twins& twins, const Lived& unchanged, Explanation& found) {
    std::vector<std::size_t> failing;   // throws of the scenario; runs that are asked about all fail
    for (std::size_t k = 0; question.runs.empty() && k < unchanged.lives.size() && failing.size() < late_throws; ++k) {
        if (!unchanged.lives[k]) failing.push_back(k);
    }
    if (question.runs.empty() && failing.empty()) return;
    std::vector<std::size_t> all = failing;
    for (std::size_t k = 0; all.empty() && k < std::min(question.runs.size(), late_throws); ++k) all.push_back(k);
    if (all.empty()) return;
    std::vector<double> ends;
    for (const Fate& fate : twins.as_it_was(all)) ends.push_back(fate.end_week);
    const double end = median(ends);
    std::vector<int> weeks;
    for (std::size_t k = 0; k < late_weeks; ++k) {
        const int week = 1 + static_cast<int>(std::lround(static_cast<double>(k) * (end - 1) / late_weeks));
        if (weeks.empty() || week > weeks.back()) weeks.push_back(week);
    }
    found.luck_alone = in_time(twins, {}, weeks, failing, {});
    const std::vector<Share> by_luck = found.luck_alone->saved;
    for (std::vector<Tried>* tried : {&found.causes, &found.rescues}) {
        std::size_t told = 0;
        for (Tried& one : *tried) {
            if (!one.named || one.alteration.at_founding || told == late_told) continue;
            one.in_time = in_time(twins, {one.alteration}, weeks, failing, by_luck);
            ++told;
        }
    }
    const auto add = [&](std::optional<Together>& together, const std::vector<Tried>& tried) {
        if (!together) return;
        const Set set = set_of(tried, together->members);
        if (std::none_of(set.begin(), set.end(), [](const Alteration& a) { return a.at_founding; })) together->in_time = in_time(twins, set, weeks, failing, by_luck);
    };
    add(found.together, found.causes);
    add(found.rescued_together, found.rescues);
}

std::optional<Asked> typical_failure(const Question& question, Twins& twins, std::size_t count) {
    if (question.runs.size() == 1) return question.runs.front();
    std::vector<std::size_t> numbers(question.runs.empty() ? count : std::min(question.runs.size(), count));
    for (std::size_t k = 0; k < numbers.size(); ++k) numbers[k] = k;
    const std::vector<Fate> fates = twins.as_it_was(numbers);
    std::vector<double> weeks;
    for (const Fate& fate : fates) {
        if (!fate.lived()) weeks.push_back(fate.end_week);
    }
    const double middle = median(weeks);
    std::optional<std::size_t> best;
    for (std::size_t k = 0; k < fates.size(); ++k) {
        if (!fates[k].lived() && (!best || std::abs(fates[k].end_week - middle) < std::abs(fates[*best].end_week - middle))) best = k;
    }
    if (!best) return std::nullopt;
    return question.runs.empty() ? Asked{0, question.scenarios[0].seed, static_cast<std::uint32_t>(*best)} : question.runs[*best];
}

} // namespace phakhi
