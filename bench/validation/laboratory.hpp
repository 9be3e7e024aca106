// SPDX-License-Identifier: MIT
#pragma once
#include "engine/ensemble.hpp"
#include "statistics.hpp"
#include "world.hpp"
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

namespace phakhi::validation {

/// One condition of an experiment: a scenario file and what is changed in it.
class Arm {
public:
    explicit Arm(const Scenario& base) : scenario(base) {}
    Scenario scenario;

    Arm& set(std::string_view key, double value);   ///< a full key, such as strategy.push
    Arm& at(int week, std::string_view key, double value, int until = forever);   ///< a lever or a condition from a week on
    Arm& shock(int number, int week, double size, int weeks = 0);
    Arm& founders(int count, int pool);
    Arm& weeks(int count);
};

/// Whether this model has a setting of that key.
bool has(std::string_view key);

/// Who came and went over a run.
struct Tally {
    double leader_departures = 0, leader_years = 0, member_exits = 0, member_years = 0;
};

/// What was seen of the replicates of one arm.
class Course {
public:
    std::vector<RunSummary> runs;
    std::vector<Tally> tallies;

    std::size_t size() const { return runs.size(); }
    Values survived(int week) const;        ///< 1 = not failed by that week
    Values alive(int week) const;           ///< 1 = neither failed nor completed by that week
    Values ended_as(Outcome outcome, int week = forever) const;   ///< 1 = ended so by that week
    Values output() const;                  ///< cumulative, healthy weeks of 24 members
    double at(MetricId measure, std::size_t run, int week) const;   ///< NaN after the end
    Values at(MetricId measure, int week) const;
    Values over(MetricId measure, int from, int to) const;        ///< mean over the weeks seen in [from, to]
    Values first_alarm(int horizon) const;  ///< week of the first alarm of any failure, or the horizon
    Values own_first(int failure) const;    ///< 1 = that failure's alarm was the first

private:
    friend class Laboratory;
    std::size_t place(MetricId measure) const;
    std::vector<MetricId> measures_;
    int weeks_ = 0;
    std::vector<float> rows_;               ///< [measure][run][week]
};

/// Runs arms: scenario files from one folder, all in one world, all on the same replicates.
class Laboratory {
public:
    Laboratory(std::string folder, std::size_t replicates, World world = {}, std::uint32_t first = 0, bool full = true)
        : folder_(std::move(folder)), replicates_(replicates), world_(std::move(world)), first_(first), full_(full) {}

    /// An arm on scenarios/validation/NAME.toml, or on a path from the folder of scenarios if it has a slash.
    Arm arm(const std::string& name);
    std::size_t replicates() const { return replicates_; }
    bool full() const { return full_; }     ///< false where only what is judged is wanted (under jitter)
    const std::string& folder() const { return folder_; }

    Course run(const Arm& arm, std::initializer_list<MetricId> measures = {}, const WeekVisitor& visit = {}) { return run(arm, replicates_, measures, visit); }
    Course run(const Arm& arm, std::size_t replicates, std::initializer_list<MetricId> measures, const WeekVisitor& visit = {});
    /// The same with a further change of the world, on other replicates.
    Course run_in(const World& world, const Arm& arm, std::size_t replicates, std::uint32_t first, std::initializer_list<MetricId> measures = {},
                  const WeekVisitor& visit = {});

    /// Each replicate in a jittered world of its own.
    Course run_scattered(const Arm& arm);

    std::size_t runs() const { return runs_; }
    double agent_weeks() const { return agent_weeks_; }   ///< cost so far
    /// Takes over what another laboratory has cost.
    void charge(const Laboratory& other) { runs_ += other.runs_, agent_weeks_ += other.agent_weeks_; }

    static constexpr std::uint64_t seed = 20261127;   ///< not that of any calibration

private:
    std::string folder_;
    std::size_t replicates_;
    World world_;
    std::uint32_t first_;
    bool full_;
    std::map<std::string, Scenario> read_;
    std::size_t runs_ = 0;
    double agent_weeks_ = 0;
};

} // namespace phakhi::validation
