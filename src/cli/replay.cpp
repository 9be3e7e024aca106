// SPDX-License-Identifier: MIT
#include "cli/experiment.hpp"
#include "cli/run.hpp"
#include "results/read_ensemble.hpp"
#include "results/read_trajectory.hpp"
#include "scenario/number.hpp"
#include "scenario/read_experiment.hpp"
#include "support/errors.hpp"
#include "text/page.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <nlohmann/json.hpp>
#include <tbb/global_control.h>
#include <tbb/task_arena.h>

namespace phakhi {

namespace {

/// Throws unless the course played now ended as the ensemble says.
void compare_ends(const Ensemble& ensemble, std::size_t run, const OutcomeRecord& now, const std::string& path) {
    const EnsembleRecord& r = ensemble.record;
    const std::string_view before = r.status[run] == 0 ? describe(static_cast<Outcome>(r.outcome[run])).key : "error";
    if (before == now.outcome && r.end_week[run] == now.end_week) return;
    const Provenance here = provenance_of(Scenario{}, 0, 0);
    throw InputError({path, 0, 0, say({"the run does not end as it did: {0} in week {1} instead of {2} in week {3}", "รอบนี้จบไม่เหมือนเดิม: {0} สัปดาห์ที่ {1} แทนที่จะเป็น {2} สัปดาห์ที่ {3}"}, now.outcome, now.end_week, before, r.end_week[run]),
                      say({"the ensemble was made by phakhi {0} ({1}); this is {2} ({3})", "ผลการทดลองทำด้วย phakhi {0} ({1}) โปรแกรมนี้คือ {2} ({3})"}, ensemble.provenance.program_version, ensemble.provenance.git_commit, here.program_version, here.git_commit)});
}

int replay(const std::string& ensemble_path, std::uint64_t run, EnsembleOptions& o, const Common& common, Console& console) {
    o.started = now_text();
    const Voice voice(common.language);
    const Ensemble ensemble = read_ensemble(ensemble_path, Series::leave);
    if (run >= ensemble.record.runs())
        throw InputError({ensemble_path, 0, 0, say({"there is no run {0}: its runs are 0 to {1}", "ไม่มีรอบที่ {0} มีรอบ 0 ถึง {1}"}, run, ensemble.record.runs() - 1), say({"phakhi export {0} --format csv lists them", "ดูรายการด้วย phakhi export {0} --format csv"}, ensemble_path)});
    if (o.output.empty()) o.output = "run_" + std::to_string(run) + ".h5";
    const Experiment stored = read_stored_experiment(stored_files(ensemble.provenance));
    const std::size_t number = static_cast<std::size_t>(run);
    write_replay(stored, number, o.output, o.force ? Overwrite::replace : Overwrite::refuse, o, common);
    const OutcomeRecord outcome = read_trajectory(o.output).record.outcome;
    compare_ends(ensemble, number, outcome, ensemble_path);
    const std::size_t point = stored.run(number).point;
    nlohmann::ordered_json facts = {{"run", run}, {"design_point", point}, {"replicate", ensemble.record.replicate[number]}, {"outcome", outcome.outcome}, {"end_week", outcome.end_week}, {"output", o.output}};
    std::string factors;
    for (const DesignColumn& factor : ensemble.record.design.factors) {
        const std::string value = factor.texts.empty() ? number_text(factor.numbers[point]) : factor.texts[point];
        facts["factors"][factor.key] = factor.texts.empty() ? nlohmann::ordered_json(factor.numbers[point]) : nlohmann::ordered_json(value);
        factors += (factors.empty() ? "" : ", ") + factor.key + " = " + value;
    }
    if (common.json) {
        console.data(facts.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
        return 0;
    }
    Page page(console_width());
    page.line(voice({"Run {0}: replicate {1} of {2}.", "รอบที่ {0}: การทำซ้ำที่ {1} ของ {2}"}, run, ensemble.record.replicate[number], shown(factors, 400)));
    page.line(voice({"It ends as {0} in week {1}. The whole course is in {2}. Draw it: {3}", "จบแบบ{0} ในสัปดาห์ที่ {1} เรื่องราวทั้งหมดอยู่ในแฟ้ม {2} วาดเป็นภาพด้วย: {3}"}, voice.thai() ? outcome.outcome_th : outcome.outcome, outcome.end_week, shown(o.output), picture_command(o.output)));
    console.data(page.text());
    return 0;
}

} // namespace

int replay_verb(const Arguments& arguments, Common common, Console& console) {
    std::string ensemble;
    std::optional<std::uint64_t> run, threads;
    EnsembleOptions o;
    Options options("replay", "  phakhi replay experiment.h5 --run 17 -o run_17.h5\n", {"Plays one run of an ensemble once more, from what its file holds, and keeps its whole course: the same run, bit by bit.", "จำลองหนึ่งรอบของการทดลองอีกครั้งจากข้อมูลในแฟ้ม และเก็บเรื่องราวทั้งหมด: เป็นรอบเดียวกันทุกบิต"}, common);
    options.argument("ENSEMBLE.h5", ensemble, {"what phakhi experiment wrote", "แฟ้มที่ phakhi experiment เขียน"});
    options.whole("--run", run, 0, INT32_MAX, {"number of the run, from 0", "หมายเลขรอบจำลอง เริ่มที่ 0"});
    options.text("-o,--output", "OUT.h5", o.output, {"the whole course [run_N.h5]", "แฟ้มเรื่องราวทั้งหมด [run_N.h5]"});
    options.whole("--threads", threads, 1, 1024, {"most threads; the result does not depend on it", "จำนวนเธรดสูงสุด ไม่มีผลต่อผลลัพธ์"});
    options.flag("--no-volatile", o.no_volatile, {"leave out times, host and command line: equal runs, equal bytes", "ไม่บันทึกเวลา เครื่อง และคำสั่ง: ผลเท่ากัน แฟ้มเท่ากันทุกไบต์"});
    options.flag("--force", o.force, {"replace an output that exists", "เขียนทับแฟ้มผลลัพธ์ที่มีอยู่"});
    if (!options.read(arguments, console)) return 0;
    const Voice voice(common.language);
    if (!run) usage_error("replay", voice({"--run is missing", "ไม่ได้ระบุ --run"}), voice({"write for example --run 17", "เขียนเช่น --run 17"}));
    o.threads = threads ? static_cast<int>(*threads) : tbb::this_task_arena::max_concurrency();
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(o.threads));
    tbb::task_arena arena(o.threads);
    return arena.execute([&] { return replay(ensemble, *run, o, common, console); });
}

} // namespace phakhi
