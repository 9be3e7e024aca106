// SPDX-License-Identifier: MIT
#include "cli/experiment.hpp"
#include "diagnosis/outcome.hpp"
#include "results/run_columns.hpp"
#include "scenario/read_experiment.hpp"
#include "support/errors.hpp"
#include "text/page.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <filesystem>
#include <nlohmann/json.hpp>

namespace phakhi {

namespace {

/// How the runs that are there ended.
struct SoFar {
    std::size_t runs = 0, failed = 0;
};

SoFar look(const std::string& output, std::size_t blocks) {
    SoFar so_far;
    for (std::size_t k = 0; k < blocks; ++k) {
        const std::string folder = RunFolder::path_of(output);
        if (!RunFolder::has_block(folder, k)) continue;
        for (const std::int8_t outcome : h5::Reader::open(RunFolder::block_path(folder, k)).group(schema::runs::group).values<std::int8_t>(schema::runs::outcome)) {
            ++so_far.runs;
            so_far.failed += outcome >= 0 && failed(static_cast<Outcome>(outcome));
        }
    }
    return so_far;
}

int print(const nlohmann::ordered_json& facts, const Page& page, const Common& common, Console& console) {
    console.data(common.json ? facts.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n" : page.text());
    return 0;
}

} // namespace

int status_verb(const Arguments& arguments, Common common, Console& console) {
    std::string output;
    Options options("status", "  phakhi status experiment.h5\n", {"Says how far an experiment is: blocks and runs that are there, the share failed so far, whether a process works on it.", "บอกว่าการทดลองไปถึงไหน: ส่วนที่เสร็จแล้ว สัดส่วนที่ล้มเหลว และมีโปรเซสทำอยู่หรือไม่"}, common);
    options.argument("OUT.h5", output, {"the output of the experiment, which need not be there yet", "แฟ้มผลลัพธ์ของการทดลอง ยังไม่ต้องมีก็ได้"});
    if (!options.read(arguments, console)) return 0;
    const Voice voice(common.language);
    Page page(console_width());
    std::error_code ignored;
    const bool there = std::filesystem::exists(output, ignored);
    if (!RunFolder::exists(output)) {
        if (!there) throw InputError({output, 0, 0, say({"there is neither a result nor a part of one", "ไม่มีทั้งผลลัพธ์และส่วนของผลลัพธ์"}), say({"begin with phakhi experiment EXPERIMENT.toml -o {0}", "เริ่มด้วย phakhi experiment EXPERIMENT.toml -o {0}"}, output)});
        page.line(voice({"{0} is finished.", "{0} เสร็จแล้ว"}, shown(output)));
        return print({{"output", output}, {"finished", true}}, page, common, console);
    }
    const Experiment e = read_stored_experiment(begun_experiment(output));
    const BlockCount count = count_blocks(output, e);
    const SoFar so_far = look(output, count.all);
    const bool busy = is_worked_on(output);
    page.line(voice({"{0} of {1} blocks, {2} of {3} runs ({4:.0f} %).", "{0} จาก {1} บล็อก {2} จาก {3} รอบจำลอง ({4:.0f}%)"}, count.done, count.all, so_far.runs, e.runs(), 100.0 * static_cast<double>(so_far.runs) / static_cast<double>(e.runs())));
    if (so_far.runs > 0) page.line(voice({"{0:.1f} % of the networks failed so far.", "เครือข่ายล้มเหลวแล้ว {0:.1f}%"}, 100.0 * static_cast<double>(so_far.failed) / static_cast<double>(so_far.runs)));
    if (busy) page.line(voice({"A process is working on it.", "มีโปรเซสกำลังทำอยู่"}));
    else if (count.complete()) page.line(voice({"All blocks are there: phakhi merge {0}", "ครบทุกบล็อกแล้ว: phakhi merge {0}"}, shown(output)));
    else page.line(voice({"Nobody is working on it; the command that began it goes on.", "ไม่มีโปรเซสทำอยู่ สั่งคำสั่งเดิมเพื่อทำต่อ"}));
    return print({{"output", output}, {"finished", false}, {"blocks", {{"done", count.done}, {"all", count.all}}}, {"runs", {{"done", so_far.runs}, {"all", e.runs()}, {"failed", so_far.failed}}}, {"worked_on", busy}}, page, common, console);
}

} // namespace phakhi
