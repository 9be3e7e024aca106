// SPDX-License-Identifier: MIT
// PAIRS: where two causes act at once, are both named? And which pairs hide each other, and why?
#include "../check.hpp"
#include "../demonstrations.hpp"
#include "diagnosis/failure_mode.hpp"
#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace phakhi::validation {

namespace {

const FailureMode& mode_of(const Demonstration& d) { return *failures_by_number()[static_cast<std::size_t>(d.failure - 1)]; }

/// The first three alarms of a run, by week and then by number.
std::vector<int> first_alarms(const RunSummary& run) {
    std::vector<std::pair<int, int>> on;
    for (std::size_t f = 0; f < run.first_weeks.size(); ++f) {
        if (run.first_weeks[f] >= 0) on.emplace_back(run.first_weeks[f], static_cast<int>(f) + 1);
    }
    std::sort(on.begin(), on.end());
    std::vector<int> first;
    for (std::size_t k = 0; k < std::min<std::size_t>(3, on.size()); ++k) first.push_back(on[k].second);
    return first;
}

/// The first week in which the alarm of a failure can go on: not before its cause has come.
int earliest(Laboratory& lab, const Demonstration& d) {
    int from = mode_of(d).from_week;
    for (const PlannedShock& shock : demonstration(lab, d).scenario.plan.shocks) from = std::max(from, shock.week);
    return from + mode_of(d).weeks - 1;
}

/// Whether the two alarms cannot be on together: one asks for less of a measure than the other asks for more.
bool exclude(const FailureMode& a, const FailureMode& b) {
    const auto apart = [](const Bound& x, const Bound& y) {
        return x.metric == y.metric && !x.relative && !y.relative && x.side == Bound::Side::below && y.side == Bound::Side::above && x.at < y.at;
    };
    return std::any_of(a.bounds.begin(), a.bounds.end(), [&](const Bound& x) {
        return std::any_of(b.bounds.begin(), b.bounds.end(), [&](const Bound& y) { return apart(x, y) || apart(y, x); });
    });
}

/// What was seen of an arm, and how each indicator stood on average from the first week in which its alarm is read.
struct Seen {
    Course course;
    std::vector<double> indicators;   ///< by failure number − 1
};

Seen watch(Laboratory& lab, const Arm& arm) {
    const auto modes = failures_by_number();
    const std::size_t each = lab.replicates();
    std::vector<double> sums(each * modes.size()), weeks(each * modes.size());
    Seen seen{lab.run(arm, {}, [&](std::size_t k, const Replicate& run) {
        for (std::size_t f = 0; f < modes.size(); ++f) {
            if (run.state().week < modes[f]->from_week) continue;
            sums[k * modes.size() + f] += modes[f]->indicator(run.measures());
            weeks[k * modes.size() + f] += 1;
        }
    }), std::vector<double>(modes.size())};
    for (std::size_t f = 0; f < modes.size(); ++f) {
        double sum = 0, all = 0;
        for (std::size_t k = 0; k < each; ++k) sum += sums[k * modes.size() + f], all += weeks[k * modes.size() + f];
        seen.indicators[f] = all > 0 ? sum / all : 0;
    }
    return seen;
}

/// How often the two causes of a pair are named, and what came instead.
struct Named {
    double both = 0, a = 0, b = 0;       ///< shares of the networks
    int instead = 0;                     ///< an alarm among the first three of half of them that is neither, or 0
    Named(const Course& course, int first, int second) {
        const double each = 1.0 / static_cast<double>(course.size());
        std::map<int, double> others;
        for (const RunSummary& run : course.runs) {
            const std::vector<int> alarms = first_alarms(run);
            const auto there = [&](int failure) { return std::find(alarms.begin(), alarms.end(), failure) != alarms.end(); };
            a += each * there(first), b += each * there(second), both += each * (there(first) && there(second));
            for (const int alarm : alarms) others[alarm] += each * (alarm != first && alarm != second);
        }
        const auto most = std::max_element(others.begin(), others.end(), [](const auto& x, const auto& y) { return x.second < y.second; });
        if (most != others.end() && most->second >= 0.5) instead = most->first;
    }
};

constexpr double seldom = 0.4, wanted = 0.75;
constexpr double a_mark = 0.1;   // by how much an indicator must move for its cause to have left a mark

struct List {
    std::size_t count = 0;
    std::string text;
    void add(const std::string& one) { text += (count++ ? "; " : "") + one; }
};

void pairs(Laboratory& lab, Report& report) {
    std::vector<Seen> alone;
    for (const Demonstration& d : demonstrations()) alone.push_back(watch(lab, *together(lab, {&d})));
    Values all;
    List exclusive, too_late, no_mark, low, middling;
    std::size_t clashing = 0;
    double least = 1;
    for (std::size_t i = 0; i < demonstrations().size(); ++i) {
        for (std::size_t j = i + 1; j < demonstrations().size(); ++j) {
            const Demonstration &a = demonstrations()[i], &b = demonstrations()[j];
            const auto arm = together(lab, {&a, &b});
            if (!arm) {
                ++clashing;
                continue;
            }
            const Seen seen = watch(lab, *arm);
            const Named named(seen.course, a.failure, b.failure);
            all.push_back(named.both);
            const Demonstration& missing = named.a < named.b ? a : b;
            const Demonstration& other = named.a < named.b ? b : a;
            const std::string pair = fmt::format("FAIL-{} with FAIL-{}: {:.0f} %", other.failure, missing.failure, 100 * named.both);
            if (named.both < seldom) {
                Values ends;
                for (const RunSummary& run : seen.course.runs) ends.push_back(run.end_week);
                const std::size_t f = static_cast<std::size_t>(missing.failure - 1), o = static_cast<std::size_t>(&other - demonstrations().data());
                if (exclude(mode_of(a), mode_of(b))) {
                    exclusive.add(pair);
                    continue;
                }
                if (median_of(ends) < earliest(lab, missing)) {
                    too_late.add(fmt::format("{} (week {:.0f}, before {})", pair, median_of(ends), earliest(lab, missing)));
                    continue;
                }
                if (std::abs(seen.indicators[f] - alone[o].indicators[f]) < a_mark) {
                    no_mark.add(fmt::format("{} ({:.2f} against {:.2f})", pair, seen.indicators[f], alone[o].indicators[f]));
                    continue;
                }
            }
            least = std::min(least, named.both);
            const std::string why = fmt::format("{} (FAIL-{} in {:.0f} %{})", pair, missing.failure, 100 * std::min(named.a, named.b), named.instead ? fmt::format(", FAIL-{} before it", named.instead) : std::string());
            if (named.both < seldom) low.add(why);
            else if (named.both < wanted) middling.add(why);
        }
    }
    const auto count = [&](std::string what, const List& list) { report.tell(std::move(what), {static_cast<double>(list.count), unseen, unseen}, "", "", list.text); };
    report.tell("pairs of causes", {static_cast<double>(all.size()), unseen, unseen}, "", "", fmt::format("{} more turn the same setting to different values", clashing));
    report.judge("both causes among the first three alarms, mean over all pairs", mean(all).times(100), at_least(100 * wanted), "%", "issue 5: at least 75 %");
    report.judge("the same, least of the pairs that do not hide each other", {100 * least, unseen, unseen}, at_least(100 * seldom), "%", "issue 5: no pair below 40 %");
    count("hidden, since the two exclude each other by what they mean", exclusive);
    count("hidden, since half of the networks have ended before the second could be seen", too_late);
    count("hidden, since the second leaves no mark beside the first: its own indicator stands as it does without it", no_mark);
    count("below 40 % without such a reason", low);
    count("from 40 to 75 %", middling);
}

constexpr std::string_view family = "Diagnosis, counters and stages";
constexpr Check checks[] = {
    {"PAIRS", family, "Where two causes act at once, both are named", "issue 5: pairs", "every two of failures/* that do not turn the same setting, from week 13", 50, 10, false, pairs},
};

} // namespace

std::span<const Check> pair_checks() { return checks; }

} // namespace phakhi::validation
