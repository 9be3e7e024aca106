// SPDX-License-Identifier: MIT
#include "cli/experiment.hpp"
#include "cli/interruption.hpp"
#include "observe/run_recorder.hpp"
#include "results/read_ensemble.hpp"
#include "results/run_columns.hpp"
#include "scenario/read_experiment.hpp"
#include "support/errors.hpp"
#include "text/page.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <filesystem>
#include <future>
#include <nlohmann/json.hpp>
#include <tbb/global_control.h>
#include <tbb/task_arena.h>

namespace phakhi {

namespace {

struct ExperimentOptions : EnsembleOptions {
    std::string file, shard;
    std::optional<std::uint64_t> max_threads;
};

bool read_options(ExperimentOptions& o, const Arguments& arguments, Common& common, Console& console) {
    Options options("experiment", "  phakhi experiment experiment.toml -o experiment.h5    # the same command goes on if it was interrupted\n"
                                  "  phakhi experiment experiment.toml -o experiment.h5 --shard 3/16   # one part of sixteen, on a cluster\n",
                    {"Plays many networks that differ as the experiment file says, and keeps how each of them went in one file.",
                     "จำลองหลายเครือข่ายที่ต่างกันตามแฟ้มการทดลอง และเก็บผลของทุกรอบไว้ในแฟ้มเดียว"}, common);
    options.argument("EXPERIMENT", o.file, {"experiment file (TOML); phakhi init writes one", "แฟ้มการทดลอง (TOML) phakhi init สร้างให้ได้"});
    options.text("-o,--output", "OUT.h5", o.output, {"the result [named after the experiment]", "แฟ้มผลลัพธ์ [ชื่อตามแฟ้มการทดลอง]"});
    options.text("--shard", "I/N", o.shard, {"play only part I of N, from 1; join the parts with phakhi merge", "จำลองเฉพาะส่วนที่ I จาก N เริ่มที่ 1 รวมกันด้วย phakhi merge"});
    options.whole("--threads", o.max_threads, 1, 1024, {"most threads; the result does not depend on it", "จำนวนเธรดสูงสุด ไม่มีผลต่อผลลัพธ์"});
    options.flag("--no-volatile", o.no_volatile, {"leave out times, host and command line: equal runs, equal bytes", "ไม่บันทึกเวลา เครื่อง และคำสั่ง: ผลเท่ากัน แฟ้มเท่ากันทุกไบต์"});
    options.flag("--force", o.force, {"replace an output that exists; drop another experiment begun there (this one goes on)", "เขียนทับแฟ้มผลลัพธ์ที่มีอยู่ และทิ้งการทดลองอื่นที่ทำค้างไว้ (การทดลองเดียวกันจะทำต่อ)"});
    return options.read(arguments, console);
}

Shard shard_of(const ExperimentOptions& o, const Voice& voice) {
    if (o.shard.empty()) return {};
    const std::size_t slash = o.shard.find('/');
    const std::uint64_t part = parse_whole(o.shard.substr(0, slash)).value_or(0);
    const std::uint64_t of = slash == o.shard.npos ? 0 : parse_whole(o.shard.substr(slash + 1)).value_or(0);
    constexpr std::uint64_t most = 100'000;
    if (part < 1 || part > of || of > most)
        usage_error("experiment", voice({"--shard is \"{0}\"; it is I/N with I from 1 to N", "--shard เป็น \"{0}\" ต้องเป็น I/N โดย I ตั้งแต่ 1 ถึง N"}, shown(o.shard)), voice({"write for example --shard 3/16", "เขียนเช่น --shard 3/16"}));
    if (o.force) usage_error("experiment", voice({"--force may drop what other shards have played", "--force อาจลบสิ่งที่ส่วนอื่นจำลองไว้"}), voice({"leave it out, or remove {0} first", "ตัดออก หรือลบ {0} ก่อน"}, RunFolder::path_of(o.output)));
    return {part, of};
}

/// Whether the output is this very experiment, finished. Another file there is an error, unless it may be replaced.
bool is_finished(const ExperimentOptions& o, const Experiment& e) {
    std::error_code ignored;
    if (o.force || !std::filesystem::exists(o.output, ignored)) return false;
    try {
        const Ensemble there = read_ensemble(o.output, Series::leave);
        const Experiment stored = read_stored_experiment(stored_files(there.provenance));
        std::string facts = facts_of(stored);
        const std::string here = facts_of(e), made_by = "program = " + there.provenance.program_version + " " + there.provenance.git_commit;
        facts.replace(0, facts.find('\n'), made_by);
        if (facts == here) return true;
        throw OutputExists(say({"{0}: this output exists already and is of another experiment: {1}. Give another name with -o, or replace it with --force",
                                "{0}: มีแฟ้มผลลัพธ์นี้อยู่แล้วและเป็นการทดลองอื่น: {1} ให้ตั้งชื่ออื่นด้วย -o หรือเขียนทับด้วย --force"}, o.output, difference(facts, here)));
    } catch (const InputError&) {
        return false;   // no ensemble: what else it is, creating the output will tell
    }
}

void refuse_input_as_output(const ExperimentOptions& o, const Experiment& e, const Voice& voice) {
    const std::filesystem::path folder = std::filesystem::path(o.file).parent_path();
    std::error_code ignored;
    for (const InputFile& input : e.inputs) {
        if (std::filesystem::equivalent(o.output, folder / input.path, ignored))
            throw InputError(Problem{o.output, 0, 0, voice({"this is an input of the experiment", "แฟ้มนี้เป็นข้อมูลนำเข้าของการทดลอง"}), voice({"give another name with -o", "ตั้งชื่ออื่นด้วย -o"})});
    }
}

/// Plays blocks and hands each over to be stored while the next is played.
class Player {
public:
    Player(const Experiment& e, RunFolder& folder, Progress& progress, Console& console, const Voice& voice)
        : e_(e), folder_(folder), frame_(frame_of(e)), progress_(progress), console_(console), voice_(voice), rows_(std::min(e.runs(), runs_in_block)) {}
    ~Player() {
        if (storing_.valid()) storing_.wait();
    }

    void play(std::size_t block) {
        using Clock = std::chrono::steady_clock;
        const std::size_t first = block * runs_in_block, count = std::min(runs_in_block, e_.runs() - first);
        RunRecorder recorder(e_, frame_, first, count);
        const Clock::time_point start = Clock::now();
        std::atomic<std::size_t> done = 0;
        const auto one_more = [&](bool lost_network) {
            progress_.done(lost_network);
            const std::size_t so_far = ++done;
            if (!stop_requested()) return;
            const double seconds = std::chrono::duration<double>(Clock::now() - start).count(), left = seconds / static_cast<double>(so_far) * static_cast<double>(count - so_far);
            if (left > patience_seconds) give_up_ = true;
            else if (!told_.exchange(true)) console_.say(voice_({"\nfinishing the block that is being played (about {0:.0f} s); press Ctrl-C again to stop at once\n", "\nกำลังจำลองส่วนที่ค้างให้จบ (ราว {0:.0f} วินาที) กด Ctrl-C อีกครั้งเพื่อหยุดทันที\n"}, left));
        };
        RunVisitor visit;
        visit.week = [&](std::size_t k, const Replicate& run) { recorder.week(k, run); };
        visit.end = [&](std::size_t k, const Replicate& run) {
            recorder.end(k, run);
            one_more(failed(run.outcome()));
        };
        visit.lost = [&](std::size_t k) {
            recorder.lost(k);
            one_more(false);
        };
        play_runs(e_, first, count, visit, give_up_);
        wait();
        storing_ = std::async(std::launch::async, [this, block, runs = recorder.take()] { folder_.store(block, runs, rows_); });
    }
    /// Until all is stored; throws what went wrong there.
    void wait() {
        if (storing_.valid()) storing_.get();
    }

private:
    static constexpr double patience_seconds = 20;
    const Experiment& e_;
    RunFolder& folder_;
    const EnsembleRecord frame_;
    Progress& progress_;
    Console& console_;
    const Voice& voice_;
    const std::size_t rows_;   ///< runs in a block of this experiment
    std::atomic<bool> give_up_ = false, told_ = false;
    std::future<void> storing_;
};

/// The blocks of a shard that are not there yet.
std::vector<std::size_t> missing_blocks(const RunFolder& folder, const Experiment& e, const Shard& shard) {
    std::vector<std::size_t> missing;
    for (std::size_t k = shard.part - 1; k * runs_in_block < e.runs(); k += shard.of) {
        if (!folder.has(k)) missing.push_back(k);
    }
    return missing;
}

void play_blocks(RunFolder& folder, const Experiment& e, const std::vector<std::size_t>& blocks, const Common& common, Console& console) {
    std::size_t runs = 0;
    for (const std::size_t k : blocks) runs += std::min(runs_in_block, e.runs() - k * runs_in_block);
    const Voice voice(common.language);
    Progress progress(common.progress, "runs", runs, voice);
    Player player(e, folder, progress, console, voice);
    for (const std::size_t block : blocks) {
        stop_if_requested();
        player.play(block);
    }
    player.wait();
    stop_if_requested();
}

/// What is said when the work of this call is done.
void tell_end(const ExperimentOptions& o, const Experiment& e, const Shard& shard, bool complete, bool was_finished, const Common& common, Console& console) {
    const Voice voice(common.language);
    nlohmann::ordered_json facts = {{"output", o.output}, {"runs", e.runs()}, {"design_points", e.design.points}, {"replicates", e.replicates}, {"finished", complete && shard.whole()}};
    Page page(console_width());
    if (!shard.whole()) {
        const BlockCount count = count_blocks(o.output, e);
        facts["blocks"] = {{"done", count.done}, {"all", count.all}};
        page.line(voice({"Part {0} of {1} is done; {2} of {3} blocks are there.", "ส่วนที่ {0} จาก {1} เสร็จแล้ว มีแล้ว {2} จาก {3} บล็อก"}, shard.part, shard.of, count.done, count.all));
        if (count.complete()) page.line(voice({"All are there. Join them: phakhi merge {0}", "ครบแล้ว รวมกันด้วย: phakhi merge {0}"}, shown(o.output)));
    } else {
        const EnsembleRecord record = read_ensemble(o.output, Series::leave).record;
        std::size_t failures = 0, lost = 0;
        for (std::size_t k = 0; k < record.runs(); ++k) record.status[k] != 0 ? ++lost : failures += failed(static_cast<Outcome>(record.outcome[k]));
        facts["failed"] = failures;
        facts["not_computed"] = lost;
        if (was_finished) page.line(voice({"This experiment is finished already: {0}. --force plays it anew.", "การทดลองนี้เสร็จอยู่แล้ว: {0} หากต้องการจำลองใหม่ใช้ --force"}, shown(o.output)));
        page.line(voice({"{0} runs over {1} design points, {2} replicates each: {3:.1f} % of the networks fail.", "{0} รอบจำลอง จาก {1} จุดในแผน จุดละ {2} รอบ: เครือข่ายล้มเหลว {3:.1f}%"}, record.runs(), record.design.points, e.replicates,
                        100.0 * static_cast<double>(failures) / static_cast<double>(std::max<std::size_t>(1, record.runs() - lost))));
        if (lost > 0) page.line(voice({"{0} runs could not be computed (status error).", "จำลองไม่ได้ {0} รอบ (status error)"}, lost));
        page.line(voice({"All is in {0}. As tables: phakhi export {0} --format csv. One run in full: phakhi replay {0} --run N -o run.h5", "ทั้งหมดอยู่ในแฟ้ม {0} ส่งออกเป็นตาราง: phakhi export {0} --format csv ดูหนึ่งรอบเต็ม ๆ: phakhi replay {0} --run N -o run.h5"}, shown(o.output)));
    }
    console.data(common.json ? facts.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n" : page.text());
}

void say_notes(const Experiment& e, const Common& common, Console& console) {
    if (common.quiet) return;
    Page page(console_width());
    const Voice voice(common.language);
    for (const Said& note : idle_factors(e)) page.item(voice({"note: {0}", "หมายเหตุ: {0}"}, note.in(common.language)));
    console.say(page.text());
}

int play(ExperimentOptions& o, const Common& common, Console& console) {
    o.started = now_text();
    const Voice voice(common.language);
    if (o.output.empty()) o.output = std::filesystem::path(o.file).stem().string() + ".h5";
    const Shard shard = shard_of(o, voice);
    const Experiment e = read_experiment(o.file);
    refuse_input_as_output(o, e, voice);
    if (is_finished(o, e)) {
        if (RunFolder::exists(o.output)) RunFolder(o.output, {}).remove();   // left by whatever ended it at the last moment
        return tell_end(o, e, {}, true, true, common, console), 0;
    }
    PendingFile::try_out(o.output, o.force ? Overwrite::replace : Overwrite::refuse);
    say_notes(e, common, console);
    try {
        RunFolder folder(o.output, shard);
        folder.begin(e, o.force ? Overwrite::replace : Overwrite::refuse);
        play_blocks(folder, e, missing_blocks(folder, e, shard), common, console);
        if (shard.whole()) finish_experiment(folder, e, o, common);
    } catch (const MachineError&) {
        const BlockCount count = count_blocks(o.output, e);
        console.say(voice({"phakhi: {0} of {1} blocks are kept in {2}. When the trouble below is mended, the same command goes on from there.\n", "phakhi: เก็บไว้แล้ว {0} จาก {1} บล็อกใน {2} เมื่อแก้ปัญหาด้านล่างแล้ว สั่งคำสั่งเดิมเพื่อทำต่อ\n"}, count.done, count.all, RunFolder::path_of(o.output)));
        throw;
    } catch (const Interrupted&) {
        const BlockCount count = count_blocks(o.output, e);
        console.say(voice({"phakhi: interrupted; {0} of {1} blocks are kept in {2}. The same command goes on from there.\n", "phakhi: ถูกหยุดกลางคัน เก็บไว้แล้ว {0} จาก {1} บล็อกใน {2} สั่งคำสั่งเดิมเพื่อทำต่อ\n"}, count.done, count.all, RunFolder::path_of(o.output)));
        constexpr int interrupted = 4;
        return interrupted;
    }
    tell_end(o, e, shard, shard.whole(), false, common, console);
    return 0;
}

} // namespace

int experiment_verb(const Arguments& arguments, Common common, Console& console) {
    ExperimentOptions options;
    if (!read_options(options, arguments, common, console)) return 0;
    options.threads = options.max_threads ? static_cast<int>(*options.max_threads) : tbb::this_task_arena::max_concurrency();
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(options.threads));
    tbb::task_arena arena(options.threads);
    return arena.execute([&] { return play(options, common, console); });
}

} // namespace phakhi
