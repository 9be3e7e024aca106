// SPDX-License-Identifier: MIT
#include "observe/trajectory.hpp"
#include "support/errors.hpp"
#include <limits>

namespace phakhi {

static constexpr float no_float = std::numeric_limits<float>::quiet_NaN();
static constexpr double no_double = std::numeric_limits<double>::quiet_NaN();
static constexpr std::int8_t no_flag = -1;

/// A state of agents that is kept week by week.
struct AgentState {
    std::string_view key;
    Text label;
    PerAgent<float> Agents::*values;
};

static constexpr AgentState agent_states[] = {
    {"commitment", {"commitment", "ความผูกพัน"}, &Agents::commitment},
    {"urgency", {"sense of urgency", "ความรู้สึกเร่งด่วน"}, &Agents::urgency},
    {"vision_awareness", {"awareness of the vision", "การรับรู้วิสัยทัศน์"}, &Agents::awareness},
    {"vision_acceptance", {"acceptance of the vision", "การยอมรับวิสัยทัศน์"}, &Agents::acceptance},
    {"fatigue", {"fatigue", "ความเหนื่อยล้า"}, &Agents::fatigue},
    {"benefit", {"benefit minus cost, smoothed", "ผลตอบแทน"}, &Agents::benefit},
    {"fairness", {"fairness", "ความเป็นธรรม"}, &Agents::fairness},
    {"voice", {"voice in decisions", "การมีเสียงในการตัดสินใจ"}, &Agents::voice},
    {"role_clarity", {"role clarity", "ความชัดเจนของบทบาท"}, &Agents::role_clarity},
    {"readiness", {"readiness to lead", "ความพร้อมเป็นผู้นำ"}, &Agents::readiness},
    {"mean_trust_received", {"mean trust received", "ความไว้วางใจที่ได้รับเฉลี่ย"}, &Agents::trust_received},
    {"contribution", {"share of one's fair effort that one gives", "สัดส่วนการลงแรงตามควร"}, &Agents::contribution},
    {"effort", {"effort", "การลงแรง"}, &Agents::effort},
    {"overload", {"overload", "ภาระงานล้น"}, &Agents::overload},
};

TrajectoryPlan trajectory_plan(const Scenario& scenario, Names names, std::vector<CatalogueLabel> failures, std::vector<CatalogueLabel> stages) {
    static constexpr const char* sectors[kSectors] = {"people", "academia", "government"};
    TrajectoryPlan plan{scenario.title, scenario.title_th, scenario.weeks, scenario.output, {}, std::move(failures), std::move(stages)};
    for (const Seat& seat : scenario.population.seats) {
        const std::string number = std::to_string(plan.seat_labels.size() + 1);
        plan.seat_labels.push_back(names == Names::real ? seat.label : "member " + number + " (" + sectors[seat.sector] + ")");
    }
    return plan;
}

TrajectoryRecorder::TrajectoryRecorder(TrajectoryPlan plan) : plan_(std::move(plan)), states_(std::size(agent_states)) {
    record_.title = plan_.title;
    record_.title_th = plan_.title_th;
    record_.weeks = plan_.weeks;
    record_.failures = plan_.failures;
    record_.stages = plan_.stages;
    for (const Metric* metric : metrics()) {
        record_.metrics.push_back({std::string(metric->key), std::string(metric->label.en), std::string(metric->label.th), std::string(metric->unit),
                                   std::vector<double>(record_.rows(), no_double)});
    }
    record_.stage.assign(record_.rows(), no_flag);
    record_.shape.assign(record_.rows(), no_flag);
    record_.indicator.assign(record_.rows() * plan_.failures.size(), no_float);
    record_.active.assign(record_.rows() * plan_.failures.size(), no_flag);
    record_.stage_active.assign(record_.rows() * plan_.stages.size(), no_flag);
}

void TrajectoryRecorder::record(const State& state, const Measures& measures, const WeekDiagnosis& diagnosis) {
    EXPECTS(state.week == next_week_ && state.week <= plan_.weeks);
    EXPECTS(diagnosis.indicator.size() == plan_.failures.size() && diagnosis.active.size() == plan_.failures.size());
    EXPECTS(diagnosis.stage_active.empty() || diagnosis.stage_active.size() == plan_.stages.size());
    next_week_ = state.week + 1;
    const auto week = static_cast<std::size_t>(state.week);
    for (std::size_t m = 0; m < record_.metrics.size(); ++m) record_.metrics[m].values[week] = measures.values()[m];
    record_.stage[week] = static_cast<std::int8_t>(diagnosis.stage);
    record_.shape[week] = static_cast<std::int8_t>(diagnosis.shape);
    const auto copy = [week](const auto& row, auto& matrix) { std::copy(row.begin(), row.end(), matrix.begin() + static_cast<std::ptrdiff_t>(week * row.size())); };
    copy(diagnosis.indicator, record_.indicator);
    copy(diagnosis.active, record_.active);
    copy(diagnosis.stage_active, record_.stage_active);

    note_newcomers(state);
    if (state.week % plan_.output.states_every_weeks == 0) record_states(state);
    record_ties(state);
    if (state.week % plan_.output.snapshots_every_weeks == 0) take_snapshot(state);
    record_events(state);
}

void TrajectoryRecorder::note_newcomers(const State& state) {
    AgentRecord& r = record_.agents;
    for (std::size_t uid = r.size(); uid < state.next_uid; ++uid) {
        r.label.push_back(uid < plan_.seat_labels.size() ? plan_.seat_labels[uid] : "agent " + std::to_string(uid + 1));
        r.sector.push_back(1);
        r.influence.push_back(no_float);
        r.interest.push_back(no_float);
        r.capacity.push_back(no_float);
        r.first_week.push_back(-1);
        r.cohort_week.push_back(-1);
    }
    const Agents& a = state.agents;
    for (const AgentId i : state.roster.everyone) {
        const std::size_t uid = number(a.uid[i]);
        if (r.cohort_week[uid] < 0 && a.status[i] == Status::member) r.cohort_week[uid] = state.week;
        if (r.first_week[uid] >= 0) continue;
        r.first_week[uid] = state.week;
        r.sector[uid] = static_cast<std::int8_t>(a.sector[i] + 1);
        r.influence[uid] = a.influence[i];
        r.interest[uid] = a.interest[i];
        r.capacity[uid] = a.capacity[i];
    }
}

void TrajectoryRecorder::record_states(const State& state) {
    const Agents& a = state.agents;
    const std::size_t width = state.next_uid;
    std::vector<std::int8_t>& status = status_.add(width, no_flag);
    std::vector<std::int8_t>& leader = leader_.add(width, no_flag);
    std::vector<float>& goal = goal_.add(width * kGoals, no_float);
    for (const AgentId i : state.roster.everyone) {
        const std::size_t uid = number(a.uid[i]);
        status[uid] = static_cast<std::int8_t>(a.status[i]);
        leader[uid] = a.leader[i] ? 1 : 0;
        for (std::size_t k = 0; k < kGoals; ++k) goal[uid * kGoals + k] = a.goal[k][i];
    }
    for (std::size_t s = 0; s < states_.size(); ++s) {
        std::vector<float>& row = states_[s].add(width, no_float);
        const PerAgent<float>& values = a.*agent_states[s].values;
        for (const AgentId i : state.roster.everyone) row[number(a.uid[i])] = values[i];
    }
}

static void add_tie(TieColumns& columns, Uid lo, Uid hi, float trust_lo, float trust_hi, float closeness, std::int8_t level) {
    columns.source.push_back(static_cast<std::int32_t>(number(lo)));
    columns.target.push_back(static_cast<std::int32_t>(number(hi)));
    columns.trust.push_back(trust_lo);
    columns.trust_back.push_back(trust_hi);
    columns.closeness.push_back(closeness);
    columns.level.push_back(level);
}

/// Calls f(tie) for each tie in the order of (smaller uid, larger uid).
template <class F> static void each_tie(const State& state, F&& f) {
    for (const AgentId i : state.roster.everyone) {
        for (const TieId t : state.ties.of(i)) {
            if (state.ties.lo[t] == i) f(t);
        }
    }
}

void TrajectoryRecorder::record_ties(const State& state) {
    TieLog& log = record_.ties;
    const auto note = [&](TieChangeKind kind) {
        log.week.push_back(state.week);
        log.kind.push_back(static_cast<std::int8_t>(kind));
    };
    if (state.week > 0) {
        for (const TieChange& c : state.tie_changes) note(c.kind), add_tie(log, c.lo, c.hi, c.trust_lo, c.trust_hi, c.closeness, c.level);
        return;
    }
    const Ties& ties = state.ties;
    each_tie(state, [&](TieId t) {
        note(TieChangeKind::form);
        add_tie(log, state.agents.uid[ties.lo[t]], state.agents.uid[ties.hi[t]], ties.trust_lo[t], ties.trust_hi[t], ties.closeness[t], ties.level[t]);
    });
}

void TrajectoryRecorder::take_snapshot(const State& state) {
    TieSnapshots& shots = record_.snapshots;
    if (!shots.week.empty() && shots.week.back() == state.week) return;
    shots.week.push_back(state.week);
    const Ties& ties = state.ties;
    each_tie(state, [&](TieId t) {
        add_tie(shots, state.agents.uid[ties.lo[t]], state.agents.uid[ties.hi[t]], ties.trust_lo[t], ties.trust_hi[t], ties.closeness[t], ties.level[t]);
    });
    shots.first_tie.push_back(static_cast<std::int32_t>(shots.size()));
}

/// "ACT-16", "SHOCK-4", "STAGE-3", "FAIL-17", or "" for what has no catalogue.
static std::string id_of(const Event& event) {
    if (event.id < 0) return "";
    const std::string number = std::to_string(event.id);
    switch (event.kind) {
    case EventKind::action: return "ACT-" + number;
    case EventKind::shock: return "SHOCK-" + number;
    case EventKind::stage_reached: case EventKind::stage_lost: return "STAGE-" + number;
    case EventKind::failure_on: case EventKind::failure_off: return "FAIL-" + number;
    default: return "";
    }
}

void TrajectoryRecorder::record_events(const State& state) {
    EventRecord& events = record_.events;
    for (const Event& event : state.events) {
        events.week.push_back(state.week);
        events.kind.push_back(static_cast<std::int8_t>(event.kind));
        events.agent.push_back(event.agent);
        events.other.push_back(event.other);
        events.value.push_back(event.value);
        events.id.push_back(id_of(event));
    }
}

TrajectoryRecord TrajectoryRecorder::finish(const State& last, OutcomeRecord outcome) {
    take_snapshot(last);
    AgentRecord& r = record_.agents;
    const std::size_t rows = static_cast<std::size_t>(plan_.weeks / plan_.output.states_every_weeks) + 1, size = r.size();
    for (std::size_t row = 0; row < rows; ++row) r.state_week.push_back(static_cast<std::int32_t>(row) * plan_.output.states_every_weeks);
    r.goals = kGoals;
    r.status = status_.take(rows, size, no_flag);
    r.leader = leader_.take(rows, size, no_flag);
    r.goal = goal_.take(rows, size * kGoals, no_float);
    for (std::size_t s = 0; s < states_.size(); ++s) {
        const AgentState& state = agent_states[s];
        r.states.push_back({std::string(state.key), std::string(state.label.en), std::string(state.label.th), "1", states_[s].take(rows, size, no_float)});
    }
    record_.outcome = std::move(outcome);
    return std::move(record_);
}

} // namespace phakhi
