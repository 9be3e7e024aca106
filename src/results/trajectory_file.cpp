// SPDX-License-Identifier: MIT
#include "results/trajectory_file.hpp"
#include "results/hdf5.hpp"
#include "results/schema.hpp"
#include "results/write_provenance.hpp"
#include <algorithm>
#include <numeric>

namespace phakhi {

using h5::Column;
using h5::Group;

static std::vector<std::int32_t> numbers_from(int first, std::size_t count) {
    std::vector<std::int32_t> values(count);
    std::iota(values.begin(), values.end(), first);
    return values;
}

static std::vector<std::string> each(const std::vector<CatalogueLabel>& entries, std::string CatalogueLabel::*member) {
    std::vector<std::string> values;
    for (const CatalogueLabel& entry : entries) values.push_back(entry.*member);
    return values;
}

/// "FAIL-17" → 17; entries without a number count on from 1.
static std::vector<std::int32_t> numbers_of(const std::vector<CatalogueLabel>& entries) {
    std::vector<std::int32_t> values = numbers_from(1, entries.size());
    for (std::size_t k = 0; k < entries.size(); ++k) {
        const std::string digits = entries[k].id.substr(entries[k].id.find('-') + 1);
        if (!digits.empty() && digits.size() < 6 && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })) values[k] = std::stoi(digits);
    }
    return values;
}

template <class T> static Column column_of(const NamedSeries<T>& series) { return {series.key, {series.label, series.label_th}, series.unit}; }

static void write_agents(Group group, const TrajectoryRecord& record) {
    using namespace schema::agents;
    const AgentRecord& a = record.agents;
    group.index(schema::agent, a.size());
    group.scale(schema::week, numbers_from(0, record.rows()));
    group.scale(state_week, a.state_week);
    group.index(goal_dimension, static_cast<std::size_t>(a.goals));
    group.column(label, {schema::agent}, a.label);
    group.column(sector, {schema::agent}, a.sector);
    group.column(influence, {schema::agent}, a.influence);
    group.column(interest, {schema::agent}, a.interest);
    group.column(capacity, {schema::agent}, a.capacity);
    group.column(first_week, {schema::agent}, a.first_week);
    group.column(cohort_week, {schema::agent}, a.cohort_week);
    group.column(status, {state_week, schema::agent}, a.status);
    group.column(leader, {state_week, schema::agent}, a.leader);
    for (const NamedSeries<float>& state : a.states) group.column(column_of(state), {state_week, schema::agent}, state.values);
    group.column(goal, {state_week, schema::agent, goal_dimension}, a.goal);
    group.close();
}

static void write_tie_columns(Group& group, std::string_view axis, const TieColumns& t) {
    using namespace schema::tie;
    group.column(source, {axis}, t.source);
    group.column(target, {axis}, t.target);
    group.column(trust, {axis}, t.trust);
    group.column(trust_back, {axis}, t.trust_back);
    group.column(closeness, {axis}, t.closeness);
    group.column(level, {axis}, t.level);
}

static void write_ties(Group group, const TrajectoryRecord& record) {
    using namespace schema::ties;
    const TieLog& log = record.ties;
    const std::vector<std::int32_t> bounds = numbers_from(0, record.rows() + 1);
    std::vector<std::int32_t> first;
    for (const std::int32_t week : bounds) first.push_back(static_cast<std::int32_t>(std::lower_bound(log.week.begin(), log.week.end(), week) - log.week.begin()));
    group.index(event, log.size());
    group.scale(bound, bounds);
    group.column(schema::week, {event}, log.week);
    group.column(kind, {event}, log.kind);
    write_tie_columns(group, event, log);
    group.column(first_event, {bound}, first);
    group.close();
}

static void write_snapshots(Group group, const TieSnapshots& shots) {
    using namespace schema::snapshots;
    group.scale(schema::week, shots.week);
    group.index(bound, shots.week.size() + 1);
    group.index(schema::snapshots::tie, shots.size());
    group.column(first_tie, {bound}, shots.first_tie);
    write_tie_columns(group, schema::snapshots::tie, shots);
    group.close();
}

static void write_network(Group group, const TrajectoryRecord& record) {
    using namespace schema::network;
    group.scale(schema::week, numbers_from(0, record.rows()));
    for (const NamedSeries<double>& metric : record.metrics) {
        if (metric.key != schema::week.name) group.column(column_of(metric), {schema::week}, metric.values);  // the scale says it already
    }
    group.column(stage, {schema::week}, record.stage);
    group.column(shape, {schema::week}, record.shape);
    group.close();
}

static void write_failures(Group group, const TrajectoryRecord& record) {
    using namespace schema::failures;
    group.scale(schema::week, numbers_from(0, record.rows()));
    group.scale(failure, numbers_of(record.failures));
    group.column(schema::id, {failure}, each(record.failures, &CatalogueLabel::id));
    group.column(label, {failure}, each(record.failures, &CatalogueLabel::label));
    group.column(label_th, {failure}, each(record.failures, &CatalogueLabel::label_th));
    group.column(indicator, {schema::week, failure}, record.indicator);
    group.column(active, {schema::week, failure}, record.active);
    group.close();
}

static void write_stages(Group group, const TrajectoryRecord& record) {
    using namespace schema::stages;
    group.scale(schema::week, numbers_from(0, record.rows()));
    group.scale(stage, numbers_of(record.stages));
    group.column(schema::id, {stage}, each(record.stages, &CatalogueLabel::id));
    group.column(label, {stage}, each(record.stages, &CatalogueLabel::label));
    group.column(label_th, {stage}, each(record.stages, &CatalogueLabel::label_th));
    group.column(active, {schema::week, stage}, record.stage_active);
    group.close();
}

static void write_events(Group group, const EventRecord& e) {
    using namespace schema::events;
    group.index(event, e.size());
    group.column(schema::week, {event}, e.week);
    group.column(kind, {event}, e.kind);
    group.column(schema::events::agent, {event}, e.agent);
    group.column(other, {event}, e.other);
    group.column(value, {event}, e.value);
    group.column(schema::id, {event}, e.id);
    group.close();
}

static void write_layout(Group group, const TrajectoryRecord& record) {
    using namespace schema::layout;
    group.scale(frame_week, record.layout.frame_week);
    group.index(schema::agent, record.agents.size());
    group.column(x, {frame_week, schema::agent}, record.layout.x);
    group.column(y, {frame_week, schema::agent}, record.layout.y);
    group.close();
}

static void write_outcome(Group group, const OutcomeRecord& o) {
    using namespace schema::outcome;
    group.attribute(outcome_, o.outcome);
    group.attribute(outcome_th, o.outcome_th);
    group.attribute(end_week, static_cast<std::int32_t>(o.end_week));
    group.attribute(first_failure, o.first_failure);
    group.attribute(first_failure_week, static_cast<std::int32_t>(o.first_failure_week));
    for (const auto& [key, value] : o.values) group.attribute(key, value);
    for (const auto& [key, value] : o.words) group.attribute(key, value);
    group.close();
}

std::vector<std::byte> trajectory_image(const std::string& name, const TrajectoryRecord& record, const Provenance& provenance, Volatile volatile_facts) {
    h5::File file(name);
    Group root = file.root();
    root.attribute(schema::attribute::conventions, schema::conventions);
    root.attribute(schema::attribute::format, schema::trajectory);
    root.attribute(schema::attribute::version, schema::version);
    root.attribute(schema::attribute::title, record.title);
    root.attribute(schema::attribute::title_th, record.title_th);
    write_agents(root.group(schema::agents::group), record);
    write_ties(root.group(schema::ties::group), record);
    write_snapshots(root.group(schema::snapshots::group), record.snapshots);
    write_network(root.group(schema::network::group), record);
    write_failures(root.group(schema::failures::group), record);
    write_stages(root.group(schema::stages::group), record);
    write_events(root.group(schema::events::group), record.events);
    write_layout(root.group(schema::layout::group), record);
    write_outcome(root.group(schema::outcome::group), record.outcome);
    write_provenance(root, provenance, volatile_facts == Volatile::keep);
    root.close();
    std::vector<std::byte> bytes = file.image();
    file.close();
    return bytes;
}

void write_trajectory(PendingFile& output, const TrajectoryRecord& record, const Provenance& provenance, Volatile volatile_facts) {
    output.write(trajectory_image(output.path(), record, provenance, volatile_facts));
    output.commit();
}

void write_trajectory(const std::string& path, const TrajectoryRecord& record, const Provenance& provenance, const TrajectoryFileOptions& options) {
    PendingFile output(path, options.overwrite);
    write_trajectory(output, record, provenance, options.volatile_facts);
}

} // namespace phakhi
