// SPDX-License-Identifier: MIT
#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace phakhi {

/// Whether given seats appear in a result by name or as "member 3 (government)".
enum class Names : bool { real, pseudonyms };

/// An entry of a catalogue as a file shows it: "FAIL-17", "lack of leader", "ขาดผู้นำ".
struct CatalogueLabel {
    std::string id, label, label_th;
};

/// A quantity over time with its name and unit.
template <class T> struct NamedSeries {
    std::string key, label, label_th, unit;
    std::vector<T> values;
};

/// Agents as columns: column = uid, whoever was in the field at any time. N columns, `rows` weeks of states (state_week).
struct AgentRecord {
    std::vector<std::string> label;              ///< [N]
    std::vector<std::int8_t> sector;             ///< [N] SECTOR-1..3
    std::vector<float> influence, interest, capacity;  ///< [N]
    std::vector<std::int32_t> first_week;        ///< [N] in the field; -1 = never seen
    std::vector<std::int32_t> cohort_week;       ///< [N] first week as a member; -1 = never a member
    std::vector<std::int32_t> state_week;        ///< [rows]
    std::vector<std::int8_t> status, leader;     ///< [rows, N], -1 = not in the field
    std::vector<NamedSeries<float>> states;      ///< [rows, N] each, NaN = not in the field
    std::vector<float> goal;                     ///< [rows, N, goals]
    int goals = 3;                               ///< K
    std::size_t size() const { return label.size(); }
};

/// Columns shared by the tie log and the snapshots: who, how much each trusts the other, how close, TIE-1..5.
struct TieColumns {
    std::vector<std::int32_t> source, target;    ///< uids, source < target
    std::vector<float> trust, trust_back;        ///< of source in target, of target in source
    std::vector<float> closeness;
    std::vector<std::int8_t> level;
    std::size_t size() const { return source.size(); }
};

/// Every change of a tie, in the order in which it happened; week 0 forms all founding ties.
struct TieLog : TieColumns {
    std::vector<std::int32_t> week;
    std::vector<std::int8_t> kind;               ///< TieChangeKind
};

/// All ties at some weeks.
struct TieSnapshots : TieColumns {
    std::vector<std::int32_t> week;              ///< [S]
    std::vector<std::int32_t> first_tie = {0};   ///< [S+1]
};

/// What happened, in order.
struct EventRecord {
    std::vector<std::int32_t> week;
    std::vector<std::int8_t> kind;               ///< EventKind
    std::vector<std::int32_t> agent, other;      ///< uids, -1 = nobody
    std::vector<double> value;
    std::vector<std::string> id;                 ///< "ACT-16", "SHOCK-4", "FAIL-17", "STAGE-3" or ""
    std::size_t size() const { return week.size(); }
};

/// Stable positions of all agents on the map at some weeks, in [-1,1].
struct LayoutRecord {
    std::vector<std::int32_t> frame_week;        ///< [F]
    std::vector<float> x, y;                     ///< [F, N]
};

/// How it ended.
struct OutcomeRecord {
    std::string outcome = "sustained", outcome_th;
    int end_week = 0;
    std::string first_failure;                   ///< "FAIL-17" or ""
    int first_failure_week = -1;
    std::vector<std::pair<std::string, double>> values;       ///< costs and outcome measures: key, value
    std::vector<std::pair<std::string, std::string>> words;   ///< the same for words: currency
};

/// The course of one network over T weeks as plain arrays: row 0 is the founding state, so T+1 rows, also after an early end
/// (then NaN and -1). This is what a trajectory file holds; docs/results.md describes it.
struct TrajectoryRecord {
    std::string title, title_th;
    int weeks = 0;                               ///< T
    AgentRecord agents;
    TieLog ties;
    TieSnapshots snapshots;
    std::vector<NamedSeries<double>> metrics;    ///< [T+1] each
    std::vector<std::int8_t> stage, shape;       ///< [T+1]
    std::vector<CatalogueLabel> failures;        ///< M
    std::vector<float> indicator;                ///< [T+1, M]
    std::vector<std::int8_t> active;             ///< [T+1, M]
    std::vector<CatalogueLabel> stages;          ///< 8
    std::vector<std::int8_t> stage_active;       ///< [T+1, 8]
    EventRecord events;
    LayoutRecord layout;
    OutcomeRecord outcome;
    std::size_t rows() const { return static_cast<std::size_t>(weeks) + 1; }
};

} // namespace phakhi
