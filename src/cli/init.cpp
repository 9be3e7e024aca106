// SPDX-License-Identifier: MIT
#include "cli/options.hpp"
#include "results/pending_file.hpp"
#include "scenario/write_scenario.hpp"
#include "support/errors.hpp"
#include "text/page.hpp"
#include "text/width.hpp"
#include "cli/run.hpp"
#include <filesystem>
#include <memory>

namespace phakhi {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";   // Excel takes a Thai sheet for UTF-8 only with it

/// Headers of an empty worksheet in the language of the user.
std::string stakeholders_sheet(const Voice& voice) {
    return std::string(voice.thai() ? byte_order_mark : "") +
           voice({"name,sector,organisation,relation,impact,influence,interest,capacity_hours_per_week,skills,what_matters,how_they_help,how_they_hinder,how_to_reach\n",
                  "ชื่อผู้มีส่วนได้เสีย/ภาคี,ภาคส่วน,หน่วยงาน,ความสัมพันธ์,ผลกระทบ,อิทธิพล,ความสนใจ,ชั่วโมงต่อสัปดาห์,ความชำนาญ,อะไรมีความสำคัญต่อภาคี,ภาคีช่วยอะไรโครงการเราได้บ้าง,ภาคีเป็นอุปสรรคอย่างไรต่อโครงการเรา,เข้าถึงภาคีได้อย่างไร\n"});
}

std::string ties_sheet(const Voice& voice) {
    return std::string(voice.thai() ? byte_order_mark : "") +
           voice({"from,to,level,wanted_level,our_benefit,their_benefit,method\n", "จาก,กลุ่ม,ความสัมพันธ์เดิม,ความสัมพันธ์ใหม่,ประโยชน์เรา/แลกเปลี่ยน,ประโยชน์เพื่อน,วิธีการ\n"});
}

} // namespace

int init_verb(const Arguments& arguments, Common common, Console& console) {
    std::string folder;
    Options options("init", "  phakhi init -o my_network\n  phakhi run my_network/scenario.toml\n",
                    {"Writes a scenario in which every key stands with its default, meaning, range and source, and two empty worksheets for who takes part and who knows whom.",
                     "สร้างฉากทัศน์ที่มีค่าปริยาย ความหมาย ช่วงค่า และที่มาของทุกค่า พร้อมแบบกรอกเปล่าสองแผ่น: ผู้มีส่วนได้เสีย และความสัมพันธ์"}, common);
    options.text("-o,--output", "DIR", folder, {"the folder, made if it is missing [.]", "โฟลเดอร์ ถ้าไม่มีจะสร้างให้ [.]"});
    bool force = false;
    options.flag("--force", force, {"replace files that exist", "เขียนทับแฟ้มที่มีอยู่"});
    if (!options.read(arguments, console)) return 0;
    if (folder.empty()) folder = ".";
    const Voice voice(common.language);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error && !std::filesystem::is_directory(folder)) throw MachineError(folder + ": the folder cannot be made (" + error.message() + ")");
    const std::pair<std::string, std::string> files[] = {{"scenario.toml", write_default_scenario()}, {"stakeholders.csv", stakeholders_sheet(voice)}, {"ties.csv", ties_sheet(voice)}};
    std::vector<std::unique_ptr<PendingFile>> pending;   // all of them, or none
    for (const auto& [name, text] : files) {
        pending.push_back(std::make_unique<PendingFile>((std::filesystem::path(folder) / name).string(), force ? Overwrite::replace : Overwrite::refuse));
        pending.back()->write(std::as_bytes(std::span(text)));
    }
    for (const auto& file : pending) file->commit();
    const std::string scenario = (std::filesystem::path(folder) / "scenario.toml").string();
    if (common.json) {
        nlohmann::ordered_json facts = {{"files", nlohmann::ordered_json::array()}};
        for (const auto& file : pending) facts["files"].push_back(file->path());
        console.data(facts.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
        return 0;
    }
    Page page(console_width());
    page.line(voice({"Written: {0}, with stakeholders.csv and ties.csv beside it. Fill in the worksheets, then name them under [population] in the scenario; or play it as it is:",
                     "สร้างแล้ว: {0} พร้อม stakeholders.csv และ ties.csv กรอกแบบกรอก แล้วระบุชื่อแฟ้มไว้ใต้ [population] ในฉากทัศน์ หรือลองจำลองได้เลย:"}, shown(scenario)));
    page.item("phakhi run " + shell_word(scenario));
    console.data(page.text());
    return 0;
}

} // namespace phakhi
