// SPDX-License-Identifier: MIT
#include "cli/interruption.hpp"
#include "cli/options.hpp"
#include "export/network_at.hpp"
#include "report/page.hpp"
#include "report/run_data.hpp"
#include "results/output_set.hpp"
#include "support/errors.hpp"
#include "text/page.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <filesystem>

namespace phakhi {

namespace {

using Json = nlohmann::ordered_json;

struct ReportOptions {
    std::string result, other, output;
    bool pseudonyms = false, force = false;
};

bool read_options(ReportOptions& o, const Arguments& arguments, Common& common, Console& console) {
    Options options("report", "  phakhi report run.h5 -o page.html                         # play a run again, week by week\n"
                              "  phakhi report with_rotation.h5 without.h5 -o page.html    # two runs side by side on one clock\n",
                    {"Writes one page that opens in any browser without internet, in English and Thai: the network in motion, its stages, alarms and measures, what happened, each member's story.",
                     "เขียนหน้าเว็บหนึ่งแฟ้มที่เปิดได้ในเบราว์เซอร์ใดก็ได้โดยไม่ต้องใช้อินเทอร์เน็ต มีทั้งภาษาอังกฤษและไทย: เครือข่ายที่เคลื่อนไหว ขั้น สัญญาณเตือน ตัวชี้วัด เหตุการณ์ และเรื่องราวของสมาชิกแต่ละคน"}, common);
    options.argument("RESULT.h5", o.result, {"what run or replay wrote", "แฟ้มที่ run หรือ replay เขียน"});
    options.argument("OTHER.h5", o.other, {"another, to be shown beside it", "อีกแฟ้มหนึ่ง สำหรับแสดงเคียงกัน"}, true);
    options.text("-o,--output", "PAGE.html", o.output, {"the page [named after the result]", "แฟ้มหน้าเว็บ [ชื่อตามผลลัพธ์]"});
    options.flag("--pseudonyms", o.pseudonyms, {"\"member 3 (government)\" instead of names", "ใช้นามสมมติแทนชื่อจริง"});
    options.flag("--force", o.force, {"replace a page that exists", "เขียนทับหน้าที่มีอยู่"});
    return options.read(arguments, console);
}

/// What a page shows, and what the user is told of it.
struct Contents {
    Json data = {{"runs", Json::array()}, {"names", false}};
    std::string title;
};

void add_run(Contents& contents, const std::string& path, const ReportOptions& o, const Voice& voice) {
    const Trajectory result = read_trajectory(path);
    stop_if_requested();
    Json run = run_data(result, o.pseudonyms ? Names::pseudonyms : Names::real);
    run["file"] = std::filesystem::path(path).filename().string();
    if (!o.pseudonyms && has_names(result.record)) contents.data["names"] = true;
    contents.title += (contents.title.empty() ? "" : " · ") + voice.in({result.record.title, result.record.title_th});
    contents.data["runs"].push_back(std::move(run));
}

} // namespace

int report_verb(const Arguments& arguments, Common common, Console& console) {
    ReportOptions o;
    if (!read_options(o, arguments, common, console)) return 0;
    const Voice voice(common.language);
    const std::string output = o.output.empty() ? std::filesystem::path(o.result).stem().string() + ".html" : o.output;
    Contents contents;
    add_run(contents, o.result, o, voice);
    if (!o.other.empty()) add_run(contents, o.other, o, voice);
    const bool names = contents.data["names"];
    if (names) console.say(wrapped(voice({"phakhi: warning: the page will hold the real names of the worksheet; --pseudonyms leaves them out", "phakhi: คำเตือน: หน้านี้จะมีชื่อจริงจากแบบกรอก หากไม่ต้องการให้ใช้ --pseudonyms"}), console_width()) + "\n");
    const std::string page = page_of(contents.data, contents.title, common.language);
    OutputSet files(o.force ? Overwrite::replace : Overwrite::refuse);
    files.add(output, page);
    stop_if_requested();
    files.commit();
    if (common.json) {
        const Json facts = {{"page", output}, {"bytes", page.size()}, {"runs", contents.data["runs"].size()}, {"names", names}};
        console.data(facts.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
    } else {
        Page told(console_width());
        told.line(voice({"{0}: open it in a browser ({1} kB, needs no internet).", "{0}: เปิดดูในเบราว์เซอร์ได้ทันที ({1} kB ไม่ต้องใช้อินเทอร์เน็ต)"}, shown(output), page.size() / 1000));
        console.data(told.text());
    }
    return 0;
}

} // namespace phakhi
