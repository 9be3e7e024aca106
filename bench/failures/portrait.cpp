// SPDX-License-Identifier: MIT
#include "portrait.hpp"
#include "engine/parallel.hpp"
#include "engine/twin.hpp"
#include <algorithm>
#include <numeric>
#include <utility>

namespace phakhi::validation {

namespace {

constexpr int horizon = 520;
constexpr int weeks_tried[] = {13, 26, 39, 52, 78, 104, 130, 156, 182, 208, 234, 260, 312, 364, 416};
constexpr std::size_t most_stories = 60, fewest = 10;   ///< failing networks told week by week; below which a share says nothing
constexpr double common = 0.4;

Kind kind_of(const Symptom& s) { return {static_cast<int>(s.kind), s.number, static_cast<int>(s.metric)}; }

/// Each kind of symptom once for each network that shows it, with its first week there.
struct Seen {
    Symptom symptom;
    Values weeks;
    double share(std::size_t networks) const { return static_cast<double>(weeks.size()) / static_cast<double>(networks); }
    Shared told(std::size_t networks) const {
        Shared out{symptom, share(networks)};
        out.symptom.week = static_cast<int>(median_of(weeks));
        return out;
    }
};

using Counts = std::map<Kind, Seen>;

void count(Counts& counts, const Symptom& s) {
    Seen& seen = counts[kind_of(s)];
    seen.symptom = s;
    seen.weeks.push_back(s.week);
}

std::vector<std::vector<Symptom>> stories_of(const Scenario& scenario, const std::vector<std::uint32_t>& replicates) {
    std::vector<std::vector<Symptom>> stories(replicates.size());
    for_each_task(replicates.size(), [&](std::size_t k) {
        std::map<Kind, bool> met;
        for (const Symptom& s : symptoms_of(scenario, Laboratory::seed, replicates[k]).chain) {
            if (!std::exchange(met[kind_of(s)], true)) stories[k].push_back(s);
        }
    });
    return stories;
}

void tell(const Scenario& scenario, std::vector<std::uint32_t> failing, const Healthy& healthy, Portrait& p) {
    failing.resize(std::min(most_stories, failing.size()));
    if (failing.size() < fewest) return;
    const auto stories = stories_of(scenario, failing);
    Counts all, firsts;
    for (const auto& story : stories) {
        for (const Symptom& s : story) count(all, s);
    }
    const auto tells = [&](const Kind& kind) {
        const auto usual = healthy.shares.find(kind);
        return usual == healthy.shares.end() || all.at(kind).share(failing.size()) >= 2 * usual->second;
    };
    for (const auto& story : stories) {
        const auto first = std::find_if(story.begin(), story.end(), [&](const Symptom& s) { return tells(kind_of(s)); });
        if (first != story.end()) count(firsts, *first);
    }
    for (const auto& [kind, seen] : firsts) p.first.push_back(seen.told(failing.size()));
    for (const auto& [kind, seen] : all) {
        if (tells(kind) && seen.share(failing.size()) >= common) p.chain.push_back(seen.told(failing.size()));
    }
    std::stable_sort(p.first.begin(), p.first.end(), [](const Shared& a, const Shared& b) { return a.share > b.share; });
    std::stable_sort(p.chain.begin(), p.chain.end(), [](const Shared& a, const Shared& b) { return a.symptom.week < b.symptom.week; });
}

/// Those that fail left alone, given the counter from a week on: of those not failed by then, and of all, who lives?
void rescue(const Scenario& left, const std::vector<Change>& counter, const std::vector<std::uint32_t>& failing, const std::vector<int>& ends, Portrait& p) {
    if (failing.size() < fewest) return;
    Scenario helped = left;
    for (Change change : counter) {
        change.week = 1;
        helped.plan.changes.push_back(change);
    }
    for (const int week : weeks_tried) {
        std::vector<Life> lives;
        std::size_t still = 0;
        for (std::size_t k = 0; k < failing.size(); ++k) {
            lives.push_back({.scenario = &left, .dice = {Laboratory::seed, failing[k]}, .instead = &helped, .instead_from = week});
            still += ends[k] > week;
        }
        if (still < fewest) break;
        const std::vector<Fate> fates = live(lives);
        p.runs += lives.size();
        const auto saved = static_cast<std::size_t>(std::count_if(fates.begin(), fates.end(), [](const Fate& f) { return f.lived(); }));
        p.saved_from.emplace_back(week, share(saved, failing.size()));
        if (2 * saved >= failing.size()) p.latest = week;
    }
}

} // namespace

Healthy::Healthy(Laboratory& lab) {
    const Arm arm = lab.arm("./healthy.toml").weeks(horizon);
    course = lab.run(arm);
    std::vector<std::uint32_t> replicates(std::min(most_stories, lab.replicates()));
    std::iota(replicates.begin(), replicates.end(), 0u);
    Counts counts;
    for (const auto& story : stories_of(arm.scenario, replicates)) {
        for (const Symptom& s : story) count(counts, s);
    }
    for (const auto& [kind, seen] : counts) shares[kind] = seen.share(replicates.size());
}

Portrait portrait_of(Laboratory& lab, const Demonstration& d, const Healthy& healthy) {
    const std::size_t before = lab.runs();
    const Arm arm = demonstration(lab, d);
    const Course course = lab.run(arm);
    const Countered pair = countered(lab, d);
    Portrait p;
    p.failure = d.failure, p.name = d.name, p.counter_week = pair.week;
    p.watch_en = arm.scenario.description, p.watch_th = arm.scenario.description_th;
    Values fails = course.survived(horizon);
    for (double& v : fails) v = 1 - v;
    p.fails = share(fails);
    p.own_first = share(course.own_first(d.failure));
    p.output = relative(course.output(), healthy.course.output());
    const Course left = lab.run(pair.left), helped = lab.run(pair.countered);
    p.saved = paired_shares(helped.survived(horizon), left.survived(horizon));
    p.gained = relative(helped.output(), left.output());
    std::vector<std::uint32_t> failing, struck;
    std::vector<int> ends;
    Values weeks;
    for (std::uint32_t k = 0; k < course.size(); ++k) {
        if (failed(course.runs[k].outcome)) failing.push_back(k), weeks.push_back(course.runs[k].end_week);
        if (failed(left.runs[k].outcome)) struck.push_back(k), ends.push_back(left.runs[k].end_week);
    }
    p.failure_week = weeks.empty() ? unseen : median_of(weeks);
    tell(arm.scenario, failing, healthy, p);
    rescue(pair.left.scenario, pair.changes, struck, ends, p);
    p.runs += lab.runs() - before;
    return p;
}

} // namespace phakhi::validation
