// SPDX-License-Identifier: MIT
#pragma once
#include "observe/trajectory_record.hpp"
#include "results/provenance.hpp"
#include <cmath>
#include <limits>

namespace phakhi {

/// A small made-up course with every kind of content: an early end, Thai text, an agent who comes late, no value without a meaning.
inline TrajectoryRecord sample_record(int weeks = 30, std::size_t agents = 7) {
    constexpr float absent = std::numeric_limits<float>::quiet_NaN();
    TrajectoryRecord r;
    r.title = "Organic agriculture, across issues";
    r.title_th = "เกษตรอินทรีย์ข้ามประเด็น";
    r.weeks = weeks;
    const int end = weeks * 2 / 3;
    AgentRecord& a = r.agents;
    for (std::size_t i = 0; i < agents; ++i) {
        a.label.push_back(i % 2 ? "ภาคีที่ " + std::to_string(i) : "agent " + std::to_string(i + 1));
        a.sector.push_back(static_cast<std::int8_t>(1 + i % 3));
        a.influence.push_back(0.1f * static_cast<float>(i));
        a.interest.push_back(0.5f);
        a.capacity.push_back(0.25f);
        a.first_week.push_back(i + 1 == agents ? 4 : 0);
        a.cohort_week.push_back(i + 1 == agents ? -1 : 0);
    }
    a.states = {{"commitment", "commitment", "ความผูกพัน", "1", {}}, {"fatigue", "fatigue", "ความเหนื่อยล้า", "1", {}}};
    for (int week = 0; week <= weeks; week += 2) {
        a.state_week.push_back(week);
        for (std::size_t i = 0; i < agents; ++i) {
            const bool here = week <= end && week >= a.first_week[i];
            a.status.push_back(here ? static_cast<std::int8_t>(i % 3) : std::int8_t{-1});
            a.leader.push_back(here ? i == 1 : -1);
            for (auto& state : a.states) state.values.push_back(here ? std::sin(static_cast<float>(week) + static_cast<float>(i)) : absent);
            for (int k = 0; k < a.goals; ++k) a.goal.push_back(here ? 0.1f * static_cast<float>(k) : absent);
        }
    }
    const auto add_tie = [](TieColumns& t, int source, int target, float trust) {
        t.source.push_back(source), t.target.push_back(target), t.trust.push_back(trust), t.trust_back.push_back(trust / 2);
        t.closeness.push_back(0.3f), t.level.push_back(3);
    };
    for (int week : {0, 0, 3, 9}) {
        add_tie(r.ties, 0, 1 + static_cast<int>(r.ties.size()), 0.5f);
        r.ties.week.push_back(week);
        r.ties.kind.push_back(0);
    }
    for (int week : {0, 13, end}) {
        r.snapshots.week.push_back(week);
        for (int k = 1; k <= (week == 0 ? 2 : 4); ++k) add_tie(r.snapshots, 0, k, 0.4f);
        r.snapshots.first_tie.push_back(static_cast<std::int32_t>(r.snapshots.size()));
    }
    r.metrics = {{"members", "members", "จำนวนสมาชิก", "members", {}}, {"mean_trust", "mean trust", "ความไว้วางใจเฉลี่ย", "1", {}}};
    r.failures = {{"FAIL-1", "lock-in", "ยึดติด"}, {"FAIL-2", "drift", "เบี่ยงเบน"}, {"FAIL-17", "lack of leader", "ขาดผู้นำ"}};
    for (int k = 1; k <= 8; ++k) r.stages.push_back({"STAGE-" + std::to_string(k), "stage " + std::to_string(k), "ขั้นที่ " + std::to_string(k)});
    for (int week = 0; week <= weeks; ++week) {
        const bool alive = week <= end;
        for (auto& metric : r.metrics) metric.values.push_back(alive ? 1.0 / (1 + week) : static_cast<double>(absent));
        r.stage.push_back(alive ? static_cast<std::int8_t>(week / 9) : std::int8_t{-1});
        r.shape.push_back(alive ? std::int8_t{3} : std::int8_t{-1});
        for (std::size_t f = 0; f < r.failures.size(); ++f) {
            r.indicator.push_back(alive ? 0.2f * static_cast<float>(f) : absent);
            r.active.push_back(alive ? f == 2 && week > 9 : -1);
        }
        for (std::size_t k = 0; k < r.stages.size(); ++k) r.stage_active.push_back(alive ? k < 2 : -1);
    }
    r.events = {{0, 9, end}, {0, 11, 13}, {0, -1, -1}, {-1, -1, -1}, {0, 0.6, static_cast<double>(absent)}, {"", "FAIL-17", ""}};
    r.layout.frame_week = {0, 26};
    for (std::size_t i = 0; i < 2 * agents; ++i) r.layout.x.push_back(0.1f * static_cast<float>(i % agents)), r.layout.y.push_back(-0.2f);
    r.outcome = {"collapsed", "ล่มสลาย", end, "FAIL-17", 10, {{"cost_hours", 123.5}, {"cost_money", 7}}, {{"currency", "บาท"}}};
    return r;
}

inline Provenance sample_provenance() {
    Provenance p;
    p.scenario_toml = "schema = 1\n[scenario]\ntitle = { th = \"เกษตรอินทรีย์\" }\n";
    p.scenario_resolved = "schema = 1\n";
    p.inputs = {{"a.toml", "00", 4, std::string("\xa1\0\xff\n", 4)}, {"stakeholders.csv", "11", 3, ""}};
    p.seed = "18446744073709551615";
    p.replicate = 3;
    p.program_version = "0.1.0";
    p.git_commit = "0123abc";
    p.compiler = "GCC";
    p.library_versions = "HDF5";
    p.volatile_facts = {"phakhi run a.toml", "host", "cpu", "2026-11-21T09:00:00Z", "2026-11-21T09:00:01Z", "/tmp", 2, {"/tmp/a.toml", "/tmp/stakeholders.csv"}};
    return p;
}

} // namespace phakhi
