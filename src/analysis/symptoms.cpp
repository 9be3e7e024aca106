// SPDX-License-Identifier: MIT
#include "analysis/symptoms.hpp"
#include <algorithm>

namespace phakhi {

namespace {

/// Measures whose fall somebody would notice.
constexpr MetricId watched[] = {MetricId::members, MetricId::mean_commitment, MetricId::mean_trust, MetricId::output, MetricId::resources, MetricId::attendance};
constexpr double near_top = 0.9, fallen = 0.7;   ///< shares of the highest value: still there; fallen for good

MetricSet watched_set() {
    MetricSet set;
    for (const MetricId id : watched) set.set(static_cast<std::size_t>(id));
    return set;
}

int explained_by(const FailureMode& failure, const Diagnosis& diagnosis) {
    if (failure.gives_way_to == 0) return 0;
    return diagnosis.indicators()[static_cast<std::size_t>(failure.gives_way_to - 1)] >= indicator_threshold ? failure.gives_way_to : 0;
}

/// Means over the quarter up to each week: one good week of a young network is no top.
std::vector<double> over_a_quarter(const std::vector<double>& weekly) {
    constexpr std::size_t quarter = 13;
    std::vector<double> means(weekly.size());
    double sum = 0;
    for (std::size_t week = 0; week < weekly.size(); ++week) {
        sum += weekly[week] - (week >= quarter ? weekly[week - quarter] : 0);
        means[week] = sum / static_cast<double>(std::min(week + 1, quarter));
    }
    return means;
}

/// The week in which a measure was last near its top, if it ends far below.
void add_turning_point(std::vector<Symptom>& chain, MetricId metric, const std::vector<double>& weekly) {
    if (weekly.size() < 3) return;
    const std::vector<double> course = over_a_quarter(weekly);
    const double top = *std::max_element(course.begin(), course.end()), end = course.back();
    if (top <= 0 || end > fallen * top) return;
    std::size_t last = 0;
    for (std::size_t week = 0; week < course.size(); ++week) {
        if (course[week] >= near_top * top) last = week;
    }
    chain.push_back({.kind = Symptom::Kind::turning_point, .week = static_cast<int>(last), .metric = metric, .from = course[last], .to = end});
}

} // namespace

Symptoms symptoms_of(const Scenario& scenario, std::uint64_t seed, std::uint32_t replicate) {
    Workspace work;
    Replicate run(scenario, seed, replicate, work, {}, watched_set());
    CourseWatch watch;
    Symptoms symptoms;
    std::vector<std::vector<double>> courses(std::size(watched));
    std::vector<std::uint8_t> seen(failures_by_number().size() + 1);
    const auto note = [&] {
        watch.note(run);
        for (std::size_t k = 0; k < courses.size(); ++k) courses[k].push_back(run.measures()[watched[k]]);
        for (const Event& event : run.state().events) {
            const int week = run.state().week;
            if (event.kind == EventKind::stage_lost) symptoms.chain.push_back({.kind = Symptom::Kind::stage_lost, .week = week, .number = event.id});
            if (event.kind == EventKind::shock) symptoms.chain.push_back({.kind = Symptom::Kind::shock, .week = week, .number = event.id});
            if (event.kind != EventKind::failure_on || seen[static_cast<std::size_t>(event.id)]++) continue;
            const FailureMode& failure = *failures_by_number()[static_cast<std::size_t>(event.id - 1)];
            symptoms.chain.push_back({.kind = Symptom::Kind::alarm, .week = week, .number = event.id, .explained_by = explained_by(failure, run.diagnosis())});
        }
    };
    for (note(); run.advance();) note();
    symptoms.course = watch.finish(run);
    for (const LeaderMove& move : symptoms.course.leaders_left) symptoms.chain.push_back({.kind = Symptom::Kind::leader_gone, .week = move.week, .agent = move.agent});
    for (std::size_t k = 0; k < courses.size(); ++k) add_turning_point(symptoms.chain, watched[k], courses[k]);
    std::stable_sort(symptoms.chain.begin(), symptoms.chain.end(), [](const Symptom& a, const Symptom& b) { return a.week < b.week; });
    return symptoms;
}

} // namespace phakhi
