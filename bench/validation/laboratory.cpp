// SPDX-License-Identifier: MIT
#include "laboratory.hpp"
#include "scenario/read_scenario.hpp"
#include <stdexcept>
#include <tbb/parallel_for.h>

namespace phakhi::validation {

bool has(std::string_view key) {
    const Scenario scenario;
    return find_setting(scenario, key) != nullptr;
}

Arm& Arm::set(std::string_view key, double value) {
    double* setting = find_setting(scenario, key);
    if (!setting) throw std::invalid_argument("no setting " + std::string(key));
    *setting = value;
    return *this;
}

Arm& Arm::at(int week, std::string_view key, double value, int until) {
    Change change;
    change.week = week, change.until = until, change.value = value;
    const std::string_view name = key.substr(key.find('.') + 1);
    if (const auto* lever = find_lever(name)) change.lever = lever->value;
    else if (const auto* condition = find_condition(name)) change.condition = condition->value;
    else throw std::invalid_argument("no lever or condition " + std::string(key));
    scenario.plan.changes.push_back(change);
    return *this;
}

Arm& Arm::shock(int number, int week, double size, int weeks) {
    scenario.plan.shocks.push_back({number, week, size, weeks});
    return *this;
}

Arm& Arm::founders(int count, int pool) {
    scenario.population.founders = count;
    scenario.population.pool = pool;
    return *this;
}

Arm& Arm::weeks(int count) {
    scenario.weeks = count;
    return *this;
}

Values Course::survived(int week) const {
    Values v(size());
    for (std::size_t k = 0; k < size(); ++k) v[k] = !(failed(runs[k].outcome) && runs[k].end_week <= week);
    return v;
}

Values Course::alive(int week) const {
    Values v(size());
    for (std::size_t k = 0; k < size(); ++k) v[k] = runs[k].outcome == Outcome::sustained || runs[k].end_week > week;
    return v;
}

Values Course::ended_as(Outcome outcome, int week) const {
    Values v(size());
    for (std::size_t k = 0; k < size(); ++k) v[k] = runs[k].outcome == outcome && runs[k].end_week <= week;
    return v;
}

Values Course::output() const {
    Values v(size());
    for (std::size_t k = 0; k < size(); ++k) v[k] = runs[k].cumulative_output;
    return v;
}

std::size_t Course::place(MetricId measure) const {
    for (std::size_t m = 0; m < measures_.size(); ++m) {
        if (measures_[m] == measure) return m;
    }
    throw std::invalid_argument("a measure that was not asked for");
}

double Course::at(MetricId measure, std::size_t run, int week) const {
    return week > weeks_ ? unseen : rows_[(place(measure) * size() + run) * static_cast<std::size_t>(weeks_ + 1) + static_cast<std::size_t>(week)];
}

Values Course::at(MetricId measure, int week) const {
    Values v(size());
    for (std::size_t k = 0; k < size(); ++k) v[k] = at(measure, k, week);
    return v;
}

Values Course::over(MetricId measure, int from, int to) const {
    Values v(size(), unseen);
    for (std::size_t k = 0; k < size(); ++k) {
        double sum = 0;
        int seen = 0;
        for (int week = from; week <= std::min(to, weeks_); ++week) {
            const double x = at(measure, k, week);
            if (x == x) sum += x, ++seen;
        }
        if (seen) v[k] = sum / seen;
    }
    return v;
}

Values Course::first_alarm(int horizon) const {
    Values v(size());
    for (std::size_t k = 0; k < size(); ++k) {
        v[k] = horizon;
        for (const std::int32_t week : runs[k].first_weeks) {
            if (week >= 0) v[k] = std::min(v[k], static_cast<double>(week));
        }
    }
    return v;
}

Values Course::own_first(int failure) const {
    Values v(size());
    for (std::size_t k = 0; k < size(); ++k) v[k] = runs[k].first_failure == failure;
    return v;
}

Arm Laboratory::arm(const std::string& name) {
    const auto found = read_.find(name);
    if (found != read_.end()) return Arm(found->second);
    Scenario scenario = read_scenario(folder_ + "/" + (name.find('/') == std::string::npos ? "validation/" + name + ".toml" : name));
    scenario.inputs.clear();
    scenario.resolved.clear();
    return Arm(read_.emplace(name, std::move(scenario)).first->second);
}

Course Laboratory::run(const Arm& arm, std::size_t replicates, std::initializer_list<MetricId> measures, const WeekVisitor& visit) {
    return run_in({}, arm, replicates, first_, measures, visit);
}

Course Laboratory::run_in(const World& world, const Arm& arm, std::size_t replicates, std::uint32_t first, std::initializer_list<MetricId> measures,
                          const WeekVisitor& visit) {
    Scenario scenario = arm.scenario;
    world_.apply(scenario);
    world.apply(scenario);
    Course course;
    course.measures_ = measures;
    course.weeks_ = scenario.weeks;
    course.tallies.resize(replicates);
    const std::size_t weeks = static_cast<std::size_t>(scenario.weeks) + 1;
    course.rows_.assign(measures.size() * replicates * weeks, static_cast<float>(unseen));
    MetricSet wanted;
    for (const MetricId m : measures) wanted.set(static_cast<std::size_t>(m));
    std::vector<double> cost(replicates);
    course.runs = run_replicates(scenario, seed, first, replicates, nullptr, [&](std::size_t k, const Replicate& run) {
        const State& s = run.state();
        for (std::size_t m = 0; m < course.measures_.size(); ++m) {
            course.rows_[(m * replicates + k) * weeks + static_cast<std::size_t>(s.week)] = static_cast<float>(run.measures()[course.measures_[m]]);
        }
        const Network& net = s.network;
        course.tallies[k] = {static_cast<double>(net.leader_departures), net.leader_weeks / 52, static_cast<double>(net.member_exits), net.member_weeks / 52};
        cost[k] = static_cast<double>(s.agents.size()) * s.week;
        if (visit) visit(k, run);
    }, wanted);
    runs_ += replicates;
    for (const double c : cost) agent_weeks_ += c;
    return course;
}

Course Laboratory::run_scattered(const Arm& arm) {
    std::vector<Laboratory> rooms(replicates_, Laboratory(folder_, 1, world_));
    Course course;
    course.runs.resize(replicates_);
    course.tallies.resize(replicates_);
    tbb::parallel_for(std::size_t{0}, replicates_, [&](std::size_t k) {
        const auto draw = first_ + static_cast<std::uint32_t>(k);
        const Course one = rooms[k].run_in(jittered(draw), arm, 1, draw);
        course.runs[k] = one.runs[0];
        course.tallies[k] = one.tallies[0];
    });
    for (const Laboratory& room : rooms) charge(room);
    return course;
}

} // namespace phakhi::validation
