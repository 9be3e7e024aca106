// SPDX-License-Identifier: MIT
#include "cli/interruption.hpp"
#include "cli/options.hpp"
#include "export/formats.hpp"
#include "export/tables.hpp"
#include "export/ties_at.hpp"
#include "results/hdf5_reader.hpp"
#include "results/read_ensemble.hpp"
#include "results/read_trajectory.hpp"
#include "results/schema.hpp"
#include "support/errors.hpp"
#include "text/page.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <filesystem>
#include <nlohmann/json.hpp>

namespace phakhi {

namespace {

enum class Kind { tables, spells, graph };

struct ExportOptions {
    std::string result, format, output;
    std::optional<std::uint64_t> week;
    bool nominations = false, members = false, course = false, pseudonyms = false, force = false;
};

/// A format by its name, and how a network is written in it.
struct Format {
    std::string_view name;
    std::string_view ending;   ///< of the default output, behind the name of the result
    Kind kind;
    std::string (*write)(const NetworkAt&, const std::string& path);
};

bool ends(const std::string& path, std::string_view ending) { return path.size() >= ending.size() && path.compare(path.size() - ending.size(), ending.size(), ending) == 0; }

constexpr Format formats[] = {
    {"csv", "_csv", Kind::tables, nullptr},
    {"graphml", ".graphml", Kind::graph, [](const NetworkAt& net, const std::string&) { return graphml(net); }},
    {"gexf", ".gexf", Kind::graph, [](const NetworkAt& net, const std::string&) { return gexf(net); }},
    {"pajek", ".net", Kind::graph, [](const NetworkAt& net, const std::string& path) { return ends(path, ".paj") ? pajek_project(net) : pajek_network(net); }},
    {"ucinet", ".dl", Kind::graph, [](const NetworkAt& net, const std::string&) { return ucinet(net); }},
    {"spells", "_spells", Kind::spells, nullptr},
};

std::vector<std::string> format_names() {
    std::vector<std::string> names;
    for (const Format& format : formats) names.emplace_back(format.name);
    return names;
}

bool read_options(ExportOptions& o, const Arguments& arguments, Common& common, Console& console) {
    Options options("export", "  phakhi export run.h5 --format csv -o tables                    # pandas, R, Excel\n"
                              "  phakhi export run.h5 --format graphml --week 104 -o run.graphml # igraph, Gephi, Cytoscape, visone\n"
                              "  phakhi export run.h5 --format spells -o spells                 # R's networkDynamic\n",
                    {"Writes a result in the forms that other tools read. csv and spells are folders with a data dictionary; an ensemble becomes runs.csv.",
                     "เขียนผลลัพธ์ในรูปแบบที่โปรแกรมอื่นอ่านได้ csv และ spells เป็นโฟลเดอร์พร้อมคำอธิบายข้อมูล ผลการทดลองหลายรอบกลายเป็น runs.csv"}, common);
    options.argument("RESULT.h5", o.result, {"what run, replay or experiment wrote", "แฟ้มที่ run, replay หรือ experiment เขียน"});
    options.text("--format", "NAME", o.format, {"csv | graphml | gexf | pajek | ucinet | spells", "csv | graphml | gexf | pajek | ucinet | spells"});
    options.whole("--week", o.week, 0, 5200, {"the network of this week [the last one with members]", "เครือข่ายของสัปดาห์นี้ [สัปดาห์สุดท้ายที่มีสมาชิก]"});
    options.flag("--nominations", o.nominations, {"directed: who names whom in a survey (close, and trusts)", "มีทิศทาง: ใครระบุชื่อใครในแบบสอบถาม (ใกล้ชิดและไว้วางใจ)"});
    options.flag("--members", o.members, {"members alone, and the ties among them", "เฉพาะสมาชิกและความสัมพันธ์ระหว่างกัน"});
    options.flag("--dynamic", o.course, {"gexf: the whole course, with the time of every tie", "gexf: ทั้งเรื่อง พร้อมช่วงเวลาของทุกความสัมพันธ์"});
    options.flag("--pseudonyms", o.pseudonyms, {"\"member 3 (government)\" instead of names", "ใช้นามสมมติแทนชื่อจริง"});
    options.text("-o,--output", "PATH", o.output, {"folder of csv and spells, else file [named after the result]; pajek: .paj holds the attributes too", "โฟลเดอร์ของ csv และ spells หรือแฟ้ม [ชื่อตามผลลัพธ์]; pajek: .paj เก็บคุณลักษณะด้วย"});
    options.flag("--force", o.force, {"replace files that exist", "เขียนทับแฟ้มที่มีอยู่"});
    return options.read(arguments, console);
}

const Format& format_of(const ExportOptions& o, const Voice& voice) {
    std::string all;
    for (const std::string& name : format_names()) all += (all.empty() ? "" : ", ") + name;
    if (o.format.empty()) usage_error("export", voice({"--format is missing", "ไม่ได้ระบุ --format"}), voice({"one of: {0}", "เลือกจาก: {0}"}, all));
    for (const Format& format : formats) {
        if (format.name == o.format) return format;
    }
    const std::string nearest = suggestion(voice, o.format, format_names());
    usage_error("export", voice({"unknown format \"{0}\"", "ไม่รู้จักรูปแบบ \"{0}\""}, shown(o.format)), (nearest.empty() ? "" : nearest + " ") + voice({"one of: {0}", "เลือกจาก: {0}"}, all));
}

/// Options that another format would need.
void refuse_idle_options(const ExportOptions& o, const Format& format, const Voice& voice) {
    const auto refuse = [&](std::string_view option) { usage_error("export", voice({"{0} does nothing with --format {1}", "{0} ไม่มีผลกับ --format {1}"}, option, format.name), voice({"leave it out", "ตัดออก"})); };
    if (o.week && (format.kind == Kind::spells || o.course)) refuse("--week");
    if (o.nominations && (format.kind != Kind::graph || o.course)) refuse("--nominations");
    if (o.members && (format.kind != Kind::graph || o.course)) refuse("--members");
    if (o.course && format.name != "gexf") refuse("--dynamic");
}

int week_of(const ExportOptions& o, const TrajectoryRecord& record) {
    if (!o.week) return last_week_with_members(record);
    const int week = static_cast<int>(*o.week), last = last_week(record);
    if (week > last) throw InputError({o.result, 0, 0, say({"there is no network in week {0}: this run ends in week {1}", "ไม่มีเครือข่ายในสัปดาห์ที่ {0} รอบนี้จบในสัปดาห์ที่ {1}"}, week, last), say({"choose a week from 0 to {0}", "เลือกสัปดาห์ตั้งแต่ 0 ถึง {0}"}, last)});
    return week;
}

/// What was written, for the reader and as facts.
struct Done {
    nlohmann::ordered_json facts;
    std::string text;
};

Done export_run(const ExportOptions& o, const Format& format, const std::string& output, OutputSet& files, const Voice& voice) {
    Trajectory result = read_trajectory(o.result);
    TrajectoryRecord& record = result.record;
    if (o.pseudonyms) use_pseudonyms(record);
    stop_if_requested();
    const int week = week_of(o, record);
    if (format.kind != Kind::graph) make_folder(output);
    Done done;
    if (format.kind == Kind::graph && !o.course) {
        const NetworkAt net = network_at(record, week, o.nominations ? Direction::nominations : Direction::undirected, o.members ? Who::members : Who::everyone);
        files.add(output, format.write(net, output));
        done.facts = {{"week", week}, {"agents", net.agents.size()}, {"ties", net.ties.size()}, {"directed", net.directed()}};
        done.text = voice({"the network of {0}: {1} agents and {2} {3}", "เครือข่าย{0}: {1} คน {3} {2} เส้น"}, voice.when(week), net.agents.size(), net.ties.size(),
                          net.directed() ? voice.in({"nominations", "การระบุชื่อ"}) : voice.in({"ties", "ความสัมพันธ์"}));
    } else {
        if (format.kind == Kind::tables) write_tables(files, output, record, result.provenance, week, voice.language());
        else if (format.kind == Kind::spells) write_spells(files, output, record, voice.language());
        else files.add(output, gexf_course(record));
        done.facts = {{"weeks", last_week(record)}, {"agents", record.agents.size()}};
        done.text = voice({"the whole course, {0} weeks of {1} agents", "ทั้งเรื่อง {0} สัปดาห์ {1} คน"}, last_week(record), record.agents.size());
    }
    done.facts["names"] = has_names(record);
    if (has_names(record)) done.text += voice({". It holds the names of the worksheet; --pseudonyms leaves them out", " มีชื่อจากแบบกรอกอยู่ด้วย หากไม่ต้องการให้ใช้ --pseudonyms"});
    return done;
}

Done export_ensemble(const ExportOptions& o, const Format& format, const std::string& output, OutputSet& files, const Voice& voice) {
    if (format.kind != Kind::tables)
        throw InputError({o.result, 0, 0, say({"this holds many runs; only --format csv takes them together", "แฟ้มนี้มีหลายรอบจำลอง ส่งออกพร้อมกันได้ด้วย --format csv เท่านั้น"}),
                          say({"take one out with `phakhi replay {0} --run N -o RUN.h5` and export that", "ดึงออกมาหนึ่งรอบด้วย `phakhi replay {0} --run N -o RUN.h5` แล้วส่งออกแฟ้มนั้น"}, o.result)});
    const Ensemble result = read_ensemble(o.result, Series::leave);
    make_folder(output);
    write_runs(files, output, std::filesystem::path(o.result).stem().string(), result.record, result.provenance, voice.language());
    return {{{"runs", result.record.runs()}, {"design_points", result.record.design.points}}, voice({"{0} runs over {1} design points", "{0} รอบจำลอง จาก {1} จุดในแผนการทดลอง"}, result.record.runs(), result.record.design.points)};
}

} // namespace

int export_verb(const Arguments& arguments, Common common, Console& console) {
    ExportOptions o;
    if (!read_options(o, arguments, common, console)) return 0;
    const Voice voice(common.language);
    const Format& format = format_of(o, voice);
    refuse_idle_options(o, format, voice);
    const std::string output = o.output.empty() ? std::filesystem::path(o.result).stem().string() + std::string(format.ending) : o.output;
    const bool many = is_ensemble(o.result);
    OutputSet files(o.force ? Overwrite::replace : Overwrite::refuse);
    Done done = many ? export_ensemble(o, format, output, files, voice) : export_run(o, format, output, files, voice);
    stop_if_requested();
    files.commit();
    if (common.json) {
        done.facts["format"] = format.name;
        done.facts["files"] = files.paths();
        console.data(done.facts.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
    } else {
        Page page(console_width());
        page.line(voice({"{0}: {1}.", "{0}: {1}"}, shown(output), done.text));
        console.data(page.text());
    }
    return 0;
}

} // namespace phakhi
