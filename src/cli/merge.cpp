// SPDX-License-Identifier: MIT
#include "cli/experiment.hpp"
#include "export/tables.hpp"
#include "results/read_ensemble.hpp"
#include "scenario/read_experiment.hpp"
#include "support/errors.hpp"
#include "text/page.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <filesystem>
#include <nlohmann/json.hpp>

namespace phakhi {

int merge_verb(const Arguments& arguments, Common common, Console& console) {
    EnsembleOptions o;
    Options options("merge", "  phakhi merge experiment.h5\n", {"Joins the blocks that the shards of an experiment have played into one file, and writes its runs as a table (runs.csv).", "รวมส่วนต่าง ๆ ของการทดลองเป็นแฟ้มเดียว และเขียนตารางรอบจำลอง (runs.csv)"}, common);
    options.argument("OUT.h5", o.output, {"the output that the shards were given", "แฟ้มผลลัพธ์ที่ระบุไว้กับทุกส่วน"});
    options.flag("--no-volatile", o.no_volatile, {"leave out times, host and command line: equal runs, equal bytes", "ไม่บันทึกเวลา เครื่อง และคำสั่ง: ผลเท่ากัน แฟ้มเท่ากันทุกไบต์"});
    options.flag("--force", o.force, {"replace files that exist", "เขียนทับแฟ้มที่มีอยู่"});
    if (!options.read(arguments, console)) return 0;
    o.started = now_text();
    const Voice voice(common.language);
    if (!RunFolder::exists(o.output)) {
        std::error_code ignored;
        if (std::filesystem::exists(o.output, ignored)) throw OutputExists(say({"{0}: this is joined already", "{0}: รวมไว้แล้ว"}, o.output));
        throw InputError({o.output, 0, 0, say({"there are no parts of this result", "ไม่มีส่วนของผลลัพธ์นี้"}), say({"play them with phakhi experiment EXPERIMENT.toml -o {0} --shard I/N", "จำลองด้วย phakhi experiment EXPERIMENT.toml -o {0} --shard I/N"}, o.output)});
    }
    const Experiment e = read_stored_experiment(begun_experiment(o.output));
    PendingFile::try_out(o.output, o.force ? Overwrite::replace : Overwrite::refuse);
    RunFolder folder(o.output, {});
    folder.begin(e, Overwrite::refuse);
    const BlockCount count = count_blocks(o.output, e);
    if (!count.complete())
        throw InputError({o.output, 0, 0, say({"{0} of {1} blocks are missing", "ขาดอีก {0} จาก {1} บล็อก"}, count.all - count.done, count.all), say({"play them: phakhi experiment EXPERIMENT.toml -o {0}, or the shards that have not ended", "จำลองให้ครบ: phakhi experiment EXPERIMENT.toml -o {0} หรือส่วนที่ยังไม่เสร็จ"}, o.output)});
    finish_experiment(folder, e, o, common);

    const Ensemble result = read_ensemble(o.output, Series::leave);
    const std::filesystem::path path(o.output);
    const std::string tables = (path.parent_path() / path.stem()).string() + "_csv";
    OutputSet files(o.force ? Overwrite::replace : Overwrite::refuse);
    make_folder(tables);
    write_runs(files, tables, path.stem().string(), result.record, result.provenance, common.language);
    files.commit();
    if (common.json) {
        nlohmann::ordered_json facts = {{"output", o.output}, {"runs", result.record.runs()}, {"files", files.paths()}};
        console.data(facts.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
    } else {
        Page page(console_width());
        page.line(voice({"{0} runs joined in {1}; as tables in {2}.", "รวม {0} รอบจำลองใน {1} และเป็นตารางใน {2}"}, result.record.runs(), shown(o.output), shown(tables)));
        console.data(page.text());
    }
    return 0;
}

} // namespace phakhi
