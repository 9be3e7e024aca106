// SPDX-License-Identifier: MIT
#include "cli/options.hpp"
#include "cli/run.hpp"
#include "results/output_set.hpp"
#include "scenario/encoding.hpp"
#include "scenario/input_file.hpp"
#include "scenario/document.hpp"
#include "scenario/starter.hpp"
#include "scenario/write_scenario.hpp"
#include "support/errors.hpp"
#include "text/page.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <filesystem>

namespace phakhi {

namespace {

namespace fs = std::filesystem;

/// What the worksheet says. Mistakes are thrown all at once.
Worksheets read_worksheet(const std::string& file, std::vector<Said>& notes) {
    Worksheets sheets;
    Problems problems;
    const DecodedText decoded = decode_text(InputFiles().read(file, {}).bytes, file);
    if (!decoded.note.empty()) notes.push_back(decoded.note);
    read_stakeholders(decoded.text, file, sheets, problems);
    problems.raise();
    return sheets;
}

/// The worksheet must not be one of the files that are written, --force or not.
void refuse_as_output(const std::string& from, const std::vector<std::pair<std::string, std::string>>& files) {
    for (const auto& [path, text] : files) {
        std::error_code ignored;
        if (fs::equivalent(from, path, ignored))
            throw InputError({path, 0, 0, say({"this is the worksheet, and init would write over it", "นี่คือแบบกรอก คำสั่ง init จะเขียนทับ"}), say({"rename it, for instance stakeholders.csv, or give another folder with -o", "เปลี่ยนชื่อ เช่น stakeholders.csv หรือระบุโฟลเดอร์อื่นด้วย -o"})});
    }
}

std::string in(const std::string& folder, const char* name) { return (fs::path(folder) / name).lexically_normal().string(); }

} // namespace

int init_verb(const Arguments& arguments, Common common, Console& console) {
    std::string folder, from;
    bool force = false, all_keys = false;
    Options options("init", "  phakhi init --from stakeholders.csv -o my_network\n  phakhi check my_network/scenario.toml\n  phakhi experiment my_network/experiment.toml -o my_network.h5\n  phakhi compare my_network.h5\n",
                    {"Writes a scenario, a list of ties to fill in, and an experiment that compares four strategies with their costs. With --from, the network is that of your worksheet of "
                     "stakeholders (Thai or English headers, CSV); the worksheet is only read.",
                     "สร้างฉากทัศน์ แบบกรอกความสัมพันธ์ และแฟ้มการทดลองที่เปรียบเทียบสี่กลยุทธ์พร้อมค่าใช้จ่าย ถ้าใช้ --from เครือข่ายจะเป็นตามแบบกรอกผู้มีส่วนได้เสียของท่าน "
                     "(CSV หัวตารางไทยหรืออังกฤษ) โดยไม่แก้ไขแบบกรอก"}, common);
    options.text("--from", "STAKEHOLDERS.csv", from, {"worksheet of stakeholders; only name and sector are needed", "แบบกรอกผู้มีส่วนได้เสีย จำเป็นเพียงชื่อและภาคส่วน"});
    options.text("-o,--output", "DIR", folder, {"the folder, made if it is missing [.]", "โฟลเดอร์ ถ้าไม่มีจะสร้างให้ [.]"});
    options.flag("--all-keys", all_keys, {"only a scenario, in which every key stands with its default, meaning, range and source", "เฉพาะฉากทัศน์ที่มีทุกคีย์พร้อมค่าปริยาย ความหมาย ช่วงค่า และที่มา"});
    options.flag("--force", force, {"replace files that exist", "เขียนทับแฟ้มที่มีอยู่"});
    if (!options.read(arguments, console)) return 0;
    const Voice voice(common.language);
    if (all_keys && !from.empty()) usage_error("init", voice({"--from does nothing with --all-keys", "--from ไม่มีผลกับ --all-keys"}), voice({"leave one of them out", "ตัดออกหนึ่งอย่าง"}));
    if (folder.empty()) folder = ".";

    std::vector<Said> notes;
    std::vector<std::pair<std::string, std::string>> texts;
    const std::string scenario = in(folder, "scenario.toml"), ties = in(folder, "ties.csv"), experiment = in(folder, "experiment.toml");
    if (all_keys) texts = {{scenario, write_default_scenario()}};
    else {
        const Worksheets sheets = from.empty() ? Worksheets{} : read_worksheet(from, notes);
        Starter starter = from.empty() ? empty_starter(common.language) : starter_from(sheets, relative_to(folder, from), common.language);
        texts = {{scenario, std::move(starter.scenario)}, {ties, std::move(starter.ties)}, {experiment, std::move(starter.experiment)}};
        if (from.empty()) texts.insert(texts.begin() + 1, {in(folder, "stakeholders.csv"), std::move(starter.stakeholders)});
    }
    if (!from.empty()) refuse_as_output(from, texts);
    make_folder(folder);
    OutputSet files(force ? Overwrite::replace : Overwrite::refuse);
    for (const auto& [path, text] : texts) files.add(path, text);
    files.commit();

    if (common.json) {
        nlohmann::ordered_json facts = {{"files", files.paths()}, {"notes", nlohmann::ordered_json::array()}};
        for (const Said& note : notes) facts["notes"].push_back(note.in(common.language));
        console.data(facts.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
        return 0;
    }
    Page page(console_width());
    std::vector<std::string> names;
    for (const std::string& path : files.paths()) names.push_back(shown(path));
    page.line(voice({"Written: {0}.", "สร้างแล้ว: {0}"}, voice.list(names)));
    for (const Said& note : notes) page.item(voice({"note: {0}", "หมายเหตุ: {0}"}, note.in(common.language)));
    if (all_keys) page.item("phakhi run " + shell_word(scenario));
    else {
        page.line(from.empty() ? voice({"Fill in {0} and give it to phakhi init --from, or go on with a synthetic network:", "กรอก {0} แล้วใช้กับ phakhi init --from หรือดำเนินการต่อด้วยเครือข่ายที่สร้างขึ้น:"}, shown(in(folder, "stakeholders.csv")))
                               : voice({"Fill in the levels in {0} as far as you know them (an empty one is taken for a loose contact), then:", "กรอกระดับความสัมพันธ์ใน {0} เท่าที่ทราบ (ช่องว่างถือว่าเป็นแบบหลวม ๆ) แล้ว:"}, shown(ties)));
        const std::string result = in(folder, "experiment.h5");
        for (const std::string& command : {"check " + shell_word(scenario), "experiment " + shell_word(experiment) + " -o " + shell_word(result), "compare " + shell_word(result)}) page.item("phakhi " + command);
    }
    console.data(page.text());
    return 0;
}

} // namespace phakhi
