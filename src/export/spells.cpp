// SPDX-License-Identifier: MIT
#include "export/tables.hpp"
#include "export/table_folder.hpp"
#include "export/ties_at.hpp"
#include "export/words.hpp"
#include "results/schema.hpp"
#include "text/voice.hpp"

namespace phakhi {

namespace {

const ExportColumn onset{"onset", "first week in which it holds", "สัปดาห์แรกที่เป็นจริง", "weeks"}, terminus{"terminus", "first week in which it holds no more", "สัปดาห์แรกที่ไม่เป็นจริงแล้ว", "weeks"},
    left_censored{"onset.censored", "it held already at founding", "เป็นจริงอยู่แล้วตอนก่อตั้ง", "1", "TRUE FALSE"}, right_censored{"terminus.censored", "it still held in the last week", "ยังเป็นจริงในสัปดาห์สุดท้าย", "1", "TRUE FALSE"},
    duration{"duration", "terminus - onset", "terminus - onset", "weeks"};

const char* truth(bool value) { return value ? "TRUE" : "FALSE"; }

void end_spell(CsvTable& out, const Spell& spell) {
    out.cell(truth(spell.onset_censored)).cell(truth(spell.terminus_censored)).cell(spell.terminus - spell.onset).end_row();
}

void write_vertices(TableFolder& folder, const AgentRecord& a) {
    using namespace schema::agents;
    CsvTable out = folder.table("vertices", {"the vertices, numbered from 1", "จุดเชื่อม นับจาก 1"},
                                {{"vertex.id", "number of the vertex: agent + 1", "หมายเลขจุดเชื่อม: agent + 1"}, export_column(label), export_column(sector), export_column(influence), export_column(interest),
                                 export_column(capacity)}, TableFolder::Holds::names);
    for (std::size_t k = 0; k < a.size(); ++k)
        out.cell(static_cast<long long>(k) + 1).cell(a.label[k]).cell(word_of(sector.flags, a.sector[k])).cell(a.influence[k]).cell(a.interest[k]).cell(a.capacity[k]).end_row();
    out.finish();
}

void write_agent_spells(TableFolder& folder, const std::string& name, const Text& meaning, const std::vector<AgentSpell>& spells) {
    CsvTable out = folder.table(name, meaning, {onset, terminus, {"vertex.id", "number of the vertex", "หมายเลขจุดเชื่อม"}, left_censored, right_censored, duration});
    for (const AgentSpell& spell : spells) {
        out.cell(spell.onset).cell(spell.terminus).cell(spell.agent + 1);
        end_spell(out, spell);
    }
    out.finish();
}

void write_edge_spells(TableFolder& folder, const std::vector<EdgeSpell>& spells) {
    CsvTable out = folder.table("edge_spells", {"when two agents were tied", "ช่วงที่มีความสัมพันธ์"},
                                {onset, terminus, {"tail", "vertex with the smaller number", "ต้นทาง"}, {"head", "vertex with the larger number", "ปลายทาง"}, left_censored, right_censored, duration});
    for (const EdgeSpell& spell : spells) {
        out.cell(spell.onset).cell(spell.terminus).cell(spell.ends.first + 1).cell(spell.ends.second + 1);
        end_spell(out, spell);
    }
    out.finish();
}

void write_levels(TableFolder& folder, const std::vector<EdgeSpell>& spells) {
    CsvTable out = folder.table("edge_levels", {"how strong the tie was, when", "ระดับความสัมพันธ์แต่ละช่วง"},
                                {onset, terminus, {"tail", "vertex with the smaller number", "ต้นทาง"}, {"head", "vertex with the larger number", "ปลายทาง"},
                                 {"level", "tie level", "ระดับความสัมพันธ์", "1", "1 none, 2 loose, 3 coordination, 4 cooperation, 5 collaboration"}});
    for (const EdgeSpell& spell : spells) {
        for (std::size_t k = 0; k < spell.levels.size(); ++k) {
            const int until = k + 1 < spell.levels.size() ? spell.levels[k + 1].first : spell.terminus;
            out.cell(spell.levels[k].first).cell(until).cell(spell.ends.first + 1).cell(spell.ends.second + 1).cell(spell.levels[k].second).end_row();
        }
    }
    out.finish();
}

/// R that makes a networkDynamic object of the files beside it.
std::string script(int last) {
    return "# Makes a networkDynamic object of these spells:   source(\"network_dynamic.R\", chdir = TRUE)\n"
           "# install.packages(c(\"networkDynamic\", \"tsna\", \"ndtv\"))\n"
           "library(networkDynamic)\n"
           "vertices <- read.csv(\"vertices.csv\", fileEncoding = \"UTF-8-BOM\")\n"
           "present  <- read.csv(\"vertex_spells.csv\")\n"
           "members  <- read.csv(\"member_spells.csv\")\n"
           "ties     <- read.csv(\"edge_spells.csv\")\n"
           "levels   <- read.csv(\"edge_levels.csv\")\n\n"
           "base <- network.initialize(nrow(vertices), directed = FALSE)\n"
           "for (name in c(\"label\", \"sector\", \"influence\", \"interest\", \"capacity\")) set.vertex.attribute(base, name, vertices[[name]])\n"
           "net <- networkDynamic(base.net = base,\n"
           "                      edge.spells = ties[, c(\"onset\", \"terminus\", \"tail\", \"head\")],\n"
           "                      vertex.spells = present[, c(\"onset\", \"terminus\", \"vertex.id\")],\n"
           "                      net.obs.period = list(observations = list(c(0, " + std::to_string(last + 1) + ")), mode = \"discrete\", time.increment = 1, time.unit = \"week\"))\n"
           "for (k in seq_len(nrow(members)))\n"
           "  activate.vertex.attribute(net, \"status\", \"member\", onset = members$onset[k], terminus = members$terminus[k], v = members$vertex.id[k])\n"
           "for (k in seq_len(nrow(levels)))\n"
           "  activate.edge.attribute(net, \"level\", levels$level[k], onset = levels$onset[k], terminus = levels$terminus[k],\n"
           "                          e = get.edgeIDs(net, v = levels$tail[k], alter = levels$head[k])[1])\n"
           "print(net)\n"
           "# network.extract(net, at = 52) is the network of week 52; tsna::tSnaStats and ndtv::render.d3movie take net as it is.\n";
}

} // namespace

void write_spells(OutputSet& files, const std::string& folder, const TrajectoryRecord& record, Language language) {
    TableFolder tables(files, folder);
    const std::vector<EdgeSpell> ties = tie_spells(record);
    write_vertices(tables, record.agents);
    write_agent_spells(tables, "vertex_spells", {"when each agent was in the field", "ช่วงที่แต่ละคนปรากฏ"}, field_spells(record));
    write_agent_spells(tables, "member_spells", {"when each agent was a member", "ช่วงที่แต่ละคนเป็นสมาชิก"}, member_spells(record));
    write_edge_spells(tables, ties);
    write_levels(tables, ties);
    files.add(in_folder(folder, "network_dynamic.R"), script(last_week(record)));
    const Voice voice(language);
    tables.describe(voice({"{0}\nSpells for R's networkDynamic; network_dynamic.R beside them reads them all.\n", "{0}\nช่วงเวลาสำหรับ networkDynamic ของ R อ่านทั้งหมดได้ด้วย network_dynamic.R\n"}, voice.in({record.title, record.title_th})),
                    voice({"A spell holds in every week from onset up to, not including, terminus. Week 0 is the founding. What held then is censored on the left, what held in the last week, {0}, on the right.\n",
                           "ช่วงเวลานับทุกสัปดาห์ตั้งแต่ onset จนถึงก่อน terminus สัปดาห์ที่ 0 คือตอนก่อตั้ง สิ่งที่เป็นจริงอยู่แล้วตอนนั้นไม่ทราบจุดเริ่ม และสิ่งที่ยังเป็นจริงในสัปดาห์สุดท้าย คือสัปดาห์ที่ {0} ไม่ทราบจุดจบ\n"}, last_week(record)),
                    language);
}

} // namespace phakhi
