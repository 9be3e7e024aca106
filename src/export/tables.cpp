// SPDX-License-Identifier: MIT
#include "export/tables.hpp"
#include "export/network_at.hpp"
#include "export/table_folder.hpp"
#include "export/ties_at.hpp"
#include "export/words.hpp"
#include "results/schema.hpp"
#include "text/voice.hpp"
#include <algorithm>

namespace phakhi {

namespace {

using Holds = TableFolder::Holds;

ExportColumn column_of(const std::string& key, const std::string& label, const std::string& label_th, const std::string& unit) { return {key, label, label_th, unit}; }

void write_agents(TableFolder& folder, const AgentRecord& a) {
    using namespace schema::agents;
    CsvTable out = folder.table("agents", {"everyone who ever was in the field", "ทุกคนที่เคยปรากฏ"},
                                {export_column(schema::agent), export_column(label), export_column(sector), export_column(influence), export_column(interest), export_column(capacity),
                                 export_column(first_week), export_column(cohort_week)}, TableFolder::what_hold(a.label));
    for (std::size_t k = 0; k < a.size(); ++k) {
        out.cell(static_cast<long long>(k)).cell(a.label[k]).cell(word_of(sector.flags, a.sector[k])).cell(a.influence[k]).cell(a.interest[k]).cell(a.capacity[k]);
        out.known(a.first_week[k]).known(a.cohort_week[k]).end_row();
    }
    out.finish();
}

void write_states(TableFolder& folder, const TrajectoryRecord& r) {
    using namespace schema::agents;
    const AgentRecord& a = r.agents;
    std::vector<ExportColumn> columns = {export_column(schema::week), export_column(schema::agent), export_column(status), export_column(leader)};
    for (const auto& state : a.states) columns.push_back(column_of(state.key, state.label, state.label_th, state.unit));
    for (int k = 1; k <= a.goals; ++k) {
        ExportColumn column = export_column(goal);
        column.key += "_" + std::to_string(k), column.label += ", dimension " + std::to_string(k), column.label_th += " มิติที่ " + std::to_string(k);
        columns.push_back(column);
    }
    columns[3].values = "0 1";
    CsvTable out = folder.table("states", {"state of each agent in each recorded week", "สถานะของแต่ละคนในแต่ละสัปดาห์ที่บันทึก"}, columns);
    for (std::size_t row = 0; row < a.state_week.size() && a.state_week[row] <= last_week(r); ++row) {
        for (std::size_t k = 0; k < a.size(); ++k) {
            const std::size_t at = row * a.size() + k;
            if (a.status[at] < 0) continue;
            out.cell(a.state_week[row]).cell(static_cast<long long>(k)).cell(word_of(status.flags, a.status[at])).known(a.leader[at]);
            for (const auto& state : a.states) out.cell(state.values[at]);
            for (std::size_t g = 0; g < static_cast<std::size_t>(a.goals); ++g) out.cell(a.goal[at * static_cast<std::size_t>(a.goals) + g]);
            out.end_row();
        }
    }
    out.finish();
}

void write_ties(TableFolder& folder, const TrajectoryRecord& r, int week) {
    const NetworkAt net = network_at(r, week);
    std::vector<ExportColumn> columns = {export_column(schema::week), export_column(schema::tie::source), export_column(schema::tie::target)};
    for (const Attribute& a : net.tie_attributes) columns.push_back(column_of(a.key, a.label, a.label_th, a.unit));
    for (ExportColumn& column : columns) {
        if (column.key == schema::tie::level.name) column.values = "1 none, 2 loose, 3 coordination, 4 cooperation, 5 collaboration";
    }
    CsvTable out = folder.table("ties", {"ties at the end of one week", "ความสัมพันธ์เมื่อสิ้นสัปดาห์หนึ่ง"}, columns);
    for (std::size_t k = 0; k < net.ties.size(); ++k) {
        out.cell(week).cell(net.agents[net.ties[k].first]).cell(net.agents[net.ties[k].second]);
        for (const Attribute& a : net.tie_attributes) out.cell(a.value(k));
        out.end_row();
    }
    out.finish();
}

void write_tie_events(TableFolder& folder, const TieLog& log) {
    using namespace schema::tie;
    CsvTable out = folder.table("tie_events", {"every change of a tie, in order", "การเปลี่ยนแปลงความสัมพันธ์ทุกครั้ง ตามลำดับ"},
                                {export_column(schema::week), export_column(source), export_column(target), export_column(schema::ties::kind), export_column(trust), export_column(trust_back),
                                 export_column(closeness), export_column(level)});
    for (std::size_t k = 0; k < log.size(); ++k) {
        out.cell(log.week[k]).cell(log.source[k]).cell(log.target[k]).cell(word_of(schema::ties::kind.flags, log.kind[k])).cell(log.trust[k]).cell(log.trust_back[k]);
        out.cell(log.closeness[k]).cell(static_cast<std::int32_t>(log.level[k])).end_row();
    }
    out.finish();
}

void write_network(TableFolder& folder, const TrajectoryRecord& r) {
    using namespace schema::network;
    std::vector<ExportColumn> columns = {export_column(schema::week), export_column(stage), export_column(shape)};
    columns[1].values = "0 to 8";
    for (const auto& metric : r.metrics) columns.push_back(column_of(metric.key, metric.label, metric.label_th, metric.unit));
    CsvTable out = folder.table("network", {"measures of the network, one row a week", "ตัวชี้วัดของเครือข่าย สัปดาห์ละแถว"}, columns);
    for (int week = 0; week <= last_week(r); ++week) {
        const auto row = static_cast<std::size_t>(week);
        out.cell(week).known(r.stage[row]).cell(word_of(shape.flags, r.shape[row]));
        for (const auto& metric : r.metrics) out.cell(metric.values[row]);
        out.end_row();
    }
    out.finish();
}

void write_events(TableFolder& folder, const EventRecord& e) {
    using namespace schema::events;
    CsvTable out = folder.table("events", {"what happened, in order", "เหตุการณ์ ตามลำดับ"},
                                {export_column(schema::week), export_column(kind), export_column(schema::events::agent), export_column(other), export_column(value), export_column(schema::id)});
    for (std::size_t k = 0; k < e.size(); ++k) {
        out.cell(e.week[k]).cell(word_of(kind.flags, e.kind[k])).known(e.agent[k]).known(e.other[k]).cell(e.value[k]).cell(e.id[k]).end_row();
    }
    out.finish();
}

void write_failures(TableFolder& folder, const TrajectoryRecord& r) {
    using namespace schema::failures;
    ExportColumn on = export_column(active);
    on.values = "0 1";
    CsvTable out = folder.table("failures", {"indicator and alarm of each failure mode, each week", "ตัวชี้วัดและสัญญาณเตือนของรูปแบบความล้มเหลว รายสัปดาห์"},
                                {export_column(schema::week), export_column(schema::id), export_column(indicator), on});
    for (int week = 0; week <= last_week(r); ++week) {
        for (std::size_t f = 0; f < r.failures.size(); ++f) {
            const std::size_t at = static_cast<std::size_t>(week) * r.failures.size() + f;
            out.cell(week).cell(r.failures[f].id).cell(r.indicator[at]).known(r.active[at]).end_row();
        }
    }
    out.finish();
}

void write_stages(TableFolder& folder, const TrajectoryRecord& r) {
    using namespace schema::stages;
    ExportColumn passed = export_column(active);
    passed.values = "0 1";
    CsvTable out = folder.table("stages", {"gate of each stage, each week", "เกณฑ์ของแต่ละขั้น รายสัปดาห์"}, {export_column(schema::week), export_column(schema::id), passed});
    for (int week = 0; week <= last_week(r); ++week) {
        for (std::size_t s = 0; s < r.stages.size(); ++s)
            out.cell(week).cell(r.stages[s].id).known(r.stage_active[static_cast<std::size_t>(week) * r.stages.size() + s]).end_row();
    }
    out.finish();
}

void write_labels(TableFolder& folder, const TrajectoryRecord& r) {
    CsvTable out = folder.table("labels", {"what the ids of failures and stages stand for", "ความหมายของรหัสรูปแบบความล้มเหลวและขั้น"},
                                {export_column(schema::id), {"label", "label", "ป้าย"}, {"label_th", "label in Thai", "ป้าย (ไทย)"}}, Holds::names);
    for (const auto* list : {&r.failures, &r.stages}) {
        for (const CatalogueLabel& one : *list) out.cell(one.id).cell(one.label).cell(one.label_th).end_row();
    }
    out.finish();
}

void write_outcome(TableFolder& folder, const OutcomeRecord& o) {
    CsvTable out = folder.table("outcome", {"how it ended, and what it cost", "ผลลัพธ์และค่าใช้จ่าย"}, {{"key", "name of the fact", "ชื่อรายการ"}, {"value", "its value", "ค่า"}}, Holds::names);
    const auto row = [&](std::string_view key, const std::string& value) { out.cell(key).cell(value).end_row(); };
    row("outcome", o.outcome);
    row("outcome_th", o.outcome_th);
    row("end_week", std::to_string(o.end_week));
    row("first_failure", o.first_failure);
    row("first_failure_week", o.first_failure_week < 0 ? "" : std::to_string(o.first_failure_week));
    for (const auto& [key, value] : o.values) out.cell(key).cell(value).end_row();
    for (const auto& [key, value] : o.words) row(key, value);
    out.finish();
}

std::string how_to_read(int week, const Voice& voice) {
    return voice({"Ties are those of week {0}. Weeks after an early end have no rows; a missing value is an empty cell. States and ties name agents by their number in agents.csv.\n\n"
                  "Files with text in them begin with a byte order mark, so that Excel shows Thai. pandas needs nothing for it; R does:\n"
                  "  Python  pandas.read_csv(\"states.csv\").merge(pandas.read_csv(\"agents.csv\"), on=\"agent\")\n"
                  "  R       merge(read.csv(\"states.csv\"), read.csv(\"agents.csv\", fileEncoding = \"UTF-8-BOM\"), by = \"agent\")\n",
                  "ความสัมพันธ์เป็นของสัปดาห์ที่ {0} สัปดาห์หลังจากเครือข่ายจบก่อนกำหนดไม่มีแถว ค่าที่ไม่มีคือช่องว่าง ตารางสถานะและความสัมพันธ์อ้างถึงคนด้วยหมายเลขใน agents.csv\n\n"
                  "แฟ้มที่มีข้อความขึ้นต้นด้วยเครื่องหมายลำดับไบต์ เพื่อให้ Excel แสดงภาษาไทยถูกต้อง pandas อ่านได้เลย ส่วน R ต้องระบุ:\n"
                  "  Python  pandas.read_csv(\"states.csv\").merge(pandas.read_csv(\"agents.csv\"), on=\"agent\")\n"
                  "  R       merge(read.csv(\"states.csv\"), read.csv(\"agents.csv\", fileEncoding = \"UTF-8-BOM\"), by = \"agent\")\n"}, week);
}

} // namespace

std::string origin_of(const std::string& title, const Provenance& p, Language language) {
    const Voice voice(language);
    return voice({"{0}\nWritten by phakhi {1} ({2}); seed {3}.\nA simulation, not a forecast: most parameters of the model are assumptions.\n",
                  "{0}\nเขียนโดย phakhi {1} ({2}) ค่าตั้งต้นการสุ่ม (seed) {3}\nนี่เป็นการจำลอง ไม่ใช่การพยากรณ์ พารามิเตอร์ส่วนใหญ่ของแบบจำลองเป็นข้อสมมติ\n"}, title, p.program_version, p.git_commit, p.seed);
}

void write_tables(OutputSet& files, const std::string& folder, const TrajectoryRecord& record, const Provenance& provenance, int week, Language language) {
    TableFolder tables(files, folder);
    write_agents(tables, record.agents);
    write_states(tables, record);
    write_ties(tables, record, week);
    write_tie_events(tables, record.ties);
    write_network(tables, record);
    write_events(tables, record.events);
    write_failures(tables, record);
    write_stages(tables, record);
    write_labels(tables, record);
    write_outcome(tables, record.outcome);
    const Voice voice(language);
    const std::string run = voice({"One run, replicate {0}: {1} in week {2}.\n", "หนึ่งรอบจำลอง ลำดับที่ {0}: {1} ในสัปดาห์ที่ {2}\n"}, provenance.replicate,
                                  voice.in({record.outcome.outcome, record.outcome.outcome_th}), record.outcome.end_week);
    tables.describe(origin_of(voice.in({record.title, record.title_th}), provenance, language) + run, how_to_read(week, voice), language);
}

} // namespace phakhi
