// SPDX-License-Identifier: MIT
#include "results/read_trajectory.hpp"
#include "results/read_parts.hpp"
#include "results/schema.hpp"
#include "support/errors.hpp"
#include "text/say.hpp"
#include <algorithm>
#include <stdexcept>

namespace phakhi {

using h5::Reader;

static void check_format(const std::string& path, const Reader& file) {
    const std::string format = check_phakhi_format(path, file);
    const auto refuse = [&](Said message, Said suggestion) { throw InputError(Problem{path, 0, 0, std::move(message), std::move(suggestion)}); };
    if (format == schema::ensemble)
        refuse(say({"this is an ensemble of many runs, not one run", "แฟ้มนี้คือผลการทดลองหลายรอบ ไม่ใช่รอบเดียว"}), say({"take one out with `phakhi replay {0} --run N -o RUN.h5`", "ดึงออกมาหนึ่งรอบด้วย `phakhi replay {0} --run N -o RUN.h5`"}, path));
    if (format != schema::trajectory) refuse(say({"unknown phakhi_format \"{0}\"", "ไม่รู้จัก phakhi_format \"{0}\""}, format), say({"give the file that `phakhi run` wrote", "ระบุแฟ้มที่ `phakhi run` เขียน"}));
}

static AgentRecord read_agents(const Reader& g) {
    using namespace schema::agents;
    AgentRecord a;
    a.label = g.texts(label);
    a.sector = g.values<std::int8_t>(sector);
    a.influence = g.values<float>(influence);
    a.interest = g.values<float>(interest);
    a.capacity = g.values<float>(capacity);
    a.first_week = g.values<std::int32_t>(first_week);
    a.cohort_week = g.values<std::int32_t>(cohort_week);
    a.state_week = g.values<std::int32_t>(state_week);
    a.status = g.values<std::int8_t>(status);
    a.leader = g.values<std::int8_t>(leader);
    a.goal = g.values<float>(goal);
    a.goals = static_cast<int>(g.shape(goal_dimension).at(0));
    a.states = other_series<float>(g, {schema::agent, schema::week, state_week, goal_dimension, label, sector, influence, interest, capacity, first_week,
                                       cohort_week, status, leader, goal});
    return a;
}

static void read_tie_columns(const Reader& g, TieColumns& t) {
    using namespace schema::tie;
    t.source = g.values<std::int32_t>(source);
    t.target = g.values<std::int32_t>(target);
    t.trust = g.values<float>(trust);
    t.trust_back = g.values<float>(trust_back);
    t.closeness = g.values<float>(closeness);
    t.level = g.values<std::int8_t>(level);
}

static EventRecord read_events(const Reader& g) {
    using namespace schema::events;
    return {g.values<std::int32_t>(schema::week), g.values<std::int8_t>(kind), g.values<std::int32_t>(schema::events::agent), g.values<std::int32_t>(other),
            g.values<double>(value), g.texts(schema::id)};
}

static OutcomeRecord read_outcome(const Reader& g) {
    using namespace schema::outcome;
    OutcomeRecord o;
    for (const auto& [name, is_text] : g.attributes()) {
        if (name == outcome_) o.outcome = g.text_attribute(name);
        else if (name == outcome_th) o.outcome_th = g.text_attribute(name);
        else if (name == first_failure) o.first_failure = g.text_attribute(name);
        else if (name == end_week) o.end_week = static_cast<int>(g.number_attribute(name));
        else if (name == first_failure_week) o.first_failure_week = static_cast<int>(g.number_attribute(name));
        else if (is_text) o.words.emplace_back(name, g.text_attribute(name));
        else o.values.emplace_back(name, g.number_attribute(name));
    }
    return o;
}

static TrajectoryRecord read_record(const Reader& file) {
    TrajectoryRecord r;
    r.title = file.text_attribute(schema::attribute::title);
    r.title_th = file.text_attribute(schema::attribute::title_th);
    r.agents = read_agents(file.group(schema::agents::group));
    const Reader ties = file.group(schema::ties::group);
    r.ties.week = ties.values<std::int32_t>(schema::week);
    r.ties.kind = ties.values<std::int8_t>(schema::ties::kind);
    read_tie_columns(ties, r.ties);
    const Reader shots = file.group(schema::snapshots::group);
    r.snapshots.week = shots.values<std::int32_t>(schema::week);
    r.snapshots.first_tie = shots.values<std::int32_t>(schema::snapshots::first_tie);
    read_tie_columns(shots, r.snapshots);
    const Reader network = file.group(schema::network::group);
    r.weeks = static_cast<int>(network.shape(schema::week).at(0)) - 1;
    r.stage = network.values<std::int8_t>(schema::network::stage);
    r.shape = network.values<std::int8_t>(schema::network::shape);
    r.metrics = other_series<double>(network, {schema::week, schema::network::stage, schema::network::shape});
    const Reader failures = file.group(schema::failures::group);
    r.failures = read_labels(failures, schema::failures::label, schema::failures::label_th);
    r.indicator = failures.values<float>(schema::failures::indicator);
    r.active = failures.values<std::int8_t>(schema::failures::active);
    const Reader stages = file.group(schema::stages::group);
    r.stages = read_labels(stages, schema::stages::label, schema::stages::label_th);
    r.stage_active = stages.values<std::int8_t>(schema::stages::active);
    r.events = read_events(file.group(schema::events::group));
    const Reader layout = file.group(schema::layout::group);
    r.layout = {layout.values<std::int32_t>(schema::layout::frame_week), layout.values<float>(schema::layout::x), layout.values<float>(schema::layout::y)};
    r.outcome = read_outcome(file.group(schema::outcome::group));
    return r;
}

/// Throws std::out_of_range unless all columns are as long as their tables: whoever reads a record may trust its sizes.
static void check_sizes(const TrajectoryRecord& r) {
    const auto expect = [](std::size_t size, auto&&... columns) {
        if (((columns.size() != size) || ...)) throw std::out_of_range("size");
    };
    const auto expect_ties = [&](std::size_t size, const TieColumns& t) { expect(size, t.source, t.target, t.trust, t.trust_back, t.closeness, t.level); };
    const AgentRecord& a = r.agents;
    const std::size_t n = a.size(), cells = n * a.state_week.size();
    expect(n, a.sector, a.influence, a.interest, a.capacity, a.first_week, a.cohort_week);
    expect(cells, a.status, a.leader);
    for (const auto& state : a.states) expect(cells, state.values);
    expect(cells * static_cast<std::size_t>(a.goals), a.goal);
    expect_ties(r.ties.week.size(), r.ties);
    expect(r.ties.week.size(), r.ties.kind);
    expect(r.snapshots.week.size() + 1, r.snapshots.first_tie);
    expect_ties(static_cast<std::size_t>(r.snapshots.first_tie.back()), r.snapshots);
    if (!std::is_sorted(r.snapshots.first_tie.begin(), r.snapshots.first_tie.end()) || r.snapshots.first_tie.front() != 0) throw std::out_of_range("order");
    for (const auto& metric : r.metrics) expect(r.rows(), metric.values);
    expect(r.rows(), r.stage, r.shape);
    expect(r.rows() * r.failures.size(), r.indicator, r.active);
    expect(r.rows() * r.stages.size(), r.stage_active);
    expect(r.events.size(), r.events.kind, r.events.agent, r.events.other, r.events.value, r.events.id);
    expect(r.layout.frame_week.size() * n, r.layout.x, r.layout.y);
    const auto known = [n](std::int32_t uid) { return uid >= 0 && static_cast<std::size_t>(uid) < n; };
    for (const TieColumns* t : {static_cast<const TieColumns*>(&r.ties), static_cast<const TieColumns*>(&r.snapshots)}) {
        if (!std::all_of(t->source.begin(), t->source.end(), known) || !std::all_of(t->target.begin(), t->target.end(), known)) throw std::out_of_range("uid");
    }
}

Trajectory read_trajectory(const std::string& path) {
    const Reader file = Reader::open(path);
    check_format(path, file);
    try {
        Trajectory read{read_record(file), read_provenance(file.group(schema::provenance::group))};
        check_sizes(read.record);
        return read;
    } catch (const std::out_of_range&) {
        throw InputError(Problem{path, 0, 0, "the file is damaged: columns of one table differ in length", "run the scenario again to write it anew"});
    }
}

} // namespace phakhi
