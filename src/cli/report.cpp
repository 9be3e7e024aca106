// SPDX-License-Identifier: MIT
#include "cli/interruption.hpp"
#include "cli/options.hpp"
#include "export/network_at.hpp"
#include "report/ensemble_data.hpp"
#include "report/page.hpp"
#include "report/quiz_data.hpp"
#include "report/run_data.hpp"
#include "results/output_set.hpp"
#include "scenario/document.hpp"
#include "scenario/input_file.hpp"
#include "scenario/read_scenario.hpp"
#include "support/errors.hpp"
#include "text/page.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <filesystem>

namespace phakhi {

namespace {

using Json = nlohmann::ordered_json;

struct ReportOptions {
    std::string result, other, output, explanation;
    bool quiz = false, pseudonyms = false, force = false;
};

bool read_options(ReportOptions& o, const Arguments& arguments, Common& common, Console& console) {
    Options options("report", "  phakhi report run.h5 -o page.html                         # play a run again, week by week\n"
                              "  phakhi report with_rotation.h5 without.h5 -o page.html    # two runs side by side on one clock\n"
                              "  phakhi report experiment.h5 -o page.html                  # many runs: survival, endings, differences, cost\n"
                              "  phakhi report scenarios/failures/lack_of_leader.toml --quiz -o quiz.html\n",
                    {"Writes one page that opens in any browser without internet, in English and Thai: the network in motion, its stages, alarms and measures, what happened, each member's story.",
                     "เขียนหน้าเว็บหนึ่งแฟ้มที่เปิดได้ในเบราว์เซอร์ใดก็ได้โดยไม่ต้องใช้อินเทอร์เน็ต มีทั้งภาษาอังกฤษและไทย: เครือข่ายที่เคลื่อนไหว ขั้น สัญญาณเตือน ตัวชี้วัด เหตุการณ์ และเรื่องราวของสมาชิกแต่ละคน"}, common);
    options.argument("RESULT.h5", o.result, {"what run, replay, experiment or merge wrote; with --quiz also a scenario", "แฟ้มที่ run, replay, experiment หรือ merge เขียน ถ้าใช้ --quiz เป็นฉากทัศน์ก็ได้"});
    options.argument("OTHER.h5", o.other, {"another, to be shown beside it", "อีกแฟ้มหนึ่ง สำหรับแสดงเคียงกัน"}, true);
    options.text("-o,--output", "PAGE.html", o.output, {"the page [named after the result]", "แฟ้มหน้าเว็บ [ชื่อตามผลลัพธ์]"});
    options.text("--explain", "FACTS.json", o.explanation, {"shows why it ended so: what phakhi explain RESULT.h5 --json printed", "แสดงสาเหตุด้วย: ผลของ phakhi explain RESULT.h5 --json"});
    options.flag("--quiz", o.quiz, {"stop before the end and ask what is under way and what to do; with a facilitator's sheet", "หยุดก่อนถึงจุดจบแล้วถามว่ากำลังเกิดอะไรและควรทำอะไร พร้อมใบงานวิทยากร"});
    options.flag("--pseudonyms", o.pseudonyms, {"\"member 3 (government)\" instead of names", "ใช้นามสมมติแทนชื่อจริง"});
    options.flag("--force", o.force, {"replace a page that exists", "เขียนทับหน้าที่มีอยู่"});
    return options.read(arguments, console);
}

/// What a page shows, and what the user is told of it.
struct Contents {
    Json data = {{"runs", Json::array()}, {"names", false}};
    std::string title;
};

/// Puts Thai names in the place of those that the program made up ("member 3 (people)"), in all Thai texts. The highest numbers first: "agent 12" holds "agent 1".
void name_in_thai(Json& facts, const Json& names) {
    for (auto& [key, value] : facts.items()) {
        if (value.is_structured()) name_in_thai(value, names);
        if (!value.is_string() || !key.ends_with("_th")) continue;
        std::string text = value;
        for (auto name = names.rbegin(); name != names.rend(); ++name) {
            const std::string en = (*name)[0], th = (*name)[1];
            for (std::size_t at = en == th ? text.npos : text.find(en); at != text.npos; at = text.find(en, at + th.size())) text.replace(at, en.size(), th);
        }
        value = text;
    }
}

/// What explain found, as it printed it, of the run that the page shows. It may name people: under pseudonyms none of these names may be in it. `names`: of the agents, [English, Thai].
Json read_explanation(const ReportOptions& o, const Trajectory& result, const Json& names) {
    const std::string text = InputFiles().read(o.explanation, {}).bytes;
    Json facts = Json::parse(text, nullptr, false);
    const auto refuse = [&](const Said& problem, const Said& way_out) { throw InputError({o.explanation, 0, 0, problem, way_out}); };
    const Said way_out = say({"write it with: phakhi explain {0} --json > {1}", "เขียนด้วย: phakhi explain {0} --json > {1}"}, o.result, o.explanation);
    if (!facts.is_object() || !facts.contains("finding") || !facts.contains("text")) refuse(say({"this is not what explain prints", "แฟ้มนี้ไม่ใช่ผลของ explain"}), way_out);
    if (const Json run = facts.value("run", Json()); run.is_object() && (run.value("seed", "") != result.provenance.seed || run.value("replicate", -1) != result.provenance.replicate))
        refuse(say({"it explains another run", "แฟ้มนี้อธิบายรอบจำลองอื่น"}), way_out);
    const TrajectoryRecord& record = result.record;
    for (std::size_t uid = 0; o.pseudonyms && uid < record.agents.size(); ++uid) {
        if (has_given_name(record, uid) && text.find(record.agents.label[uid]) != text.npos)
            refuse(say({"it names people", "มีชื่อจริงอยู่ในแฟ้ม"}), say({"run explain with --pseudonyms as well", "ให้ใช้ --pseudonyms กับ explain ด้วย"}));
    }
    name_in_thai(facts, names);
    return facts;
}

void add_run(Contents& contents, const std::string& path, const ReportOptions& o, const Voice& voice) {
    const Trajectory result = read_trajectory(path);
    stop_if_requested();
    Json run = run_data(result, o.pseudonyms ? Names::pseudonyms : Names::real);
    run["file"] = std::filesystem::path(path).filename().string();
    if (!o.pseudonyms && has_names(result.record)) contents.data["names"] = true;
    if (path == o.result && !o.explanation.empty()) contents.data["why"] = read_explanation(o, result, run["people"]["names"]);
    contents.title += (contents.title.empty() ? "" : " · ") + voice.in({result.record.title, result.record.title_th});
    contents.data["runs"].push_back(std::move(run));
}

void add_ensemble(Contents& contents, const ReportOptions& o, const Voice& voice) {
    for (const auto& [given, option] : {std::pair{!o.other.empty(), "OTHER.h5"}, {!o.explanation.empty(), "--explain"}, {o.quiz, "--quiz"}}) {
        if (given) usage_error("report", voice({"{0} does nothing with a result of many runs", "{0} ไม่มีผลกับผลลัพธ์หลายรอบ"}, option), voice({"leave it out", "ตัดออก"}));
    }
    const Ensemble ensemble = read_ensemble(o.result);
    stop_if_requested();
    contents.data["many"] = ensemble_data(ensemble);
    contents.data["many"]["file"] = std::filesystem::path(o.result).filename().string();
    contents.title = voice.in({ensemble.record.title, ensemble.record.title_th});
}

bool is_scenario(const std::string& path) { return path.ends_with(".toml"); }

/// The scenario of a quiz: a file, or what a result was made from.
Scenario scenario_of(const std::string& path) {
    if (is_scenario(path)) return read_scenario(path);
    if (std::optional<Scenario> scenario = stored_scenario(read_trajectory(path).provenance)) return *std::move(scenario);
    throw InputError({path, 0, 0, say({"the scenario in this result cannot be played again", "ฉากทัศน์ในแฟ้มนี้นำมาจำลองซ้ำไม่ได้"}), say({"give the scenario itself: phakhi report SCENARIO.toml --quiz", "ให้แฟ้มฉากทัศน์แทน: phakhi report SCENARIO.toml --quiz"})});
}

void add_quiz(Contents& contents, const ReportOptions& o, const Common& common, const Voice& voice) {
    if (!o.other.empty()) usage_error("report", voice({"--quiz takes one scenario or result", "--quiz ใช้กับฉากทัศน์หรือผลลัพธ์เดียว"}), voice({"leave {0} out", "ตัด {0} ออก"}, shown(o.other)));
    const Scenario scenario = scenario_of(o.result);
    const Names names = o.pseudonyms ? Names::pseudonyms : Names::real;
    Progress progress(common.progress, "runs", quiz_runs(), voice);
    const Quiz quiz = make_quiz(scenario, names, &stop_requested(), [&](bool failed) { progress.done(failed); });
    contents.data = quiz_data(quiz, scenario, names);
    for (auto& run : contents.data["runs"]) run["file"] = std::filesystem::path(o.result).filename().string();
    contents.data["names"] = !o.pseudonyms && has_names(quiz.answers.front().course);
    contents.title = voice({"What is happening to this network?", "เครือข่ายนี้กำลังเกิดอะไรขึ้น"});
}

} // namespace

int report_verb(const Arguments& arguments, Common common, Console& console) {
    ReportOptions o;
    if (!read_options(o, arguments, common, console)) return 0;
    const Voice voice(common.language);
    const std::string output = o.output.empty() ? std::filesystem::path(o.result).stem().string() + ".html" : o.output;
    Contents contents;
    if (o.quiz && !is_scenario(o.result) && is_ensemble(o.result)) add_ensemble(contents, o, voice);
    else if (o.quiz) add_quiz(contents, o, common, voice);
    else if (is_scenario(o.result)) usage_error("report", voice({"{0} is a scenario, not a result", "{0} เป็นฉากทัศน์ ไม่ใช่ผลลัพธ์"}, shown(o.result)), voice({"play it first: phakhi run {0} -o run.h5; or make a quiz of it with --quiz", "จำลองก่อน: phakhi run {0} -o run.h5 หรือทำเป็นคำถามด้วย --quiz"}, shown(o.result)));
    else if (is_ensemble(o.result)) add_ensemble(contents, o, voice);
    else add_run(contents, o.result, o, voice);
    if (!o.other.empty()) add_run(contents, o.other, o, voice);
    const bool names = contents.data["names"];
    if (names) console.say(wrapped(voice({"phakhi: warning: the page will hold the real names of the worksheet; --pseudonyms leaves them out", "phakhi: คำเตือน: หน้านี้จะมีชื่อจริงจากแบบกรอก หากไม่ต้องการให้ใช้ --pseudonyms"}), console_width()) + "\n");
    const std::string page = page_of(contents.data, contents.title, common.language);
    OutputSet files(o.force ? Overwrite::replace : Overwrite::refuse);
    files.add(output, page);
    stop_if_requested();
    files.commit();
    if (common.json) {
        const Json facts = {{"page", output}, {"bytes", page.size()}, {"runs", contents.data.contains("many") ? contents.data["many"]["runs"] : Json(contents.data["runs"].size())}, {"names", names}};
        console.data(facts.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
    } else {
        Page told(console_width());
        told.line(voice({"{0}: open it in a browser ({1} kB, needs no internet).", "{0}: เปิดดูในเบราว์เซอร์ได้ทันที ({1} kB ไม่ต้องใช้อินเทอร์เน็ต)"}, shown(output), page.size() / 1000));
        console.data(told.text());
    }
    return 0;
}

} // namespace phakhi
