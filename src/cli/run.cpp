// SPDX-License-Identifier: MIT
#include "cli/run.hpp"
#include "cli/interruption.hpp"
#include "cli/options.hpp"
#include "cli/play_one.hpp"
#include "observe/diagnosed.hpp"
#include "results/trajectory_file.hpp"
#include "scenario/read_scenario.hpp"
#include "support/errors.hpp"
#include "text/story.hpp"
#include "text/width.hpp"
#include <filesystem>
#include <tbb/global_control.h>
#include <tbb/task_arena.h>
#include <unistd.h>

namespace phakhi {

namespace {

struct RunOptions {
    std::string scenario, output;
    std::vector<std::string> settings;
    std::optional<std::uint64_t> seed, weeks, threads, replicates, replicate;
    bool no_volatile = false, pseudonyms = false, force = false;
};

bool read_options(RunOptions& o, const Arguments& arguments, Common& common, Console& console) {
    Options options("run", "  phakhi run scenario.toml -o run.h5\n  phakhi run scenario.toml --set strategy.rotation_weeks=0 --weeks 520\n",
                    {"Plays 100 quick replicates of a scenario and says how many fail and how, then tells the most typical one from beginning to end.",
                     "จำลองฉากทัศน์ 100 รอบอย่างรวดเร็ว บอกว่าล้มเหลวกี่รอบและอย่างไร แล้วเล่าเรื่องของรอบที่มีลักษณะทั่วไปที่สุดตั้งแต่ต้นจนจบ"}, common);
    options.argument("SCENARIO", o.scenario, {"scenario file (TOML)", "แฟ้มฉากทัศน์ (TOML)"});
    options.text("-o,--output", "OUT.h5", o.output, {"keep the whole course of the network told", "เก็บเรื่องราวทั้งหมดของเครือข่ายที่เล่าไว้ในแฟ้ม"});
    options.whole("--seed", o.seed, 0, UINT64_MAX, {"of the random numbers, instead of run.seed", "ค่าตั้งต้นการสุ่ม (seed) แทน run.seed"});
    options.whole("--weeks", o.weeks, 0, 5200, {"how long, instead of run.weeks", "จำนวนสัปดาห์ แทน run.weeks"});
    options.texts("--set", "KEY=VALUE", o.settings, {"any setting of the scenario; may be repeated", "ตั้งค่าใดก็ได้ในฉากทัศน์ ใช้ซ้ำได้"});
    options.whole("--threads", o.threads, 1, 1024, {"most threads; the result does not depend on it", "จำนวนเธรดสูงสุด ไม่มีผลต่อผลลัพธ์"});
    options.whole("--replicates", o.replicates, 0, 1'000'000, {"quick replicates to run first [100]; 0 = none", "จำนวนรอบจำลองอย่างรวดเร็ว [100]; 0 = ไม่ทำ"});
    options.whole("--replicate", o.replicate, 0, INT32_MAX, {"tell this one instead of the most typical", "เล่ารอบนี้แทนรอบที่มีลักษณะทั่วไปที่สุด"});
    options.flag("--no-volatile", o.no_volatile, {"leave out times, host and command line: equal runs, equal bytes", "ไม่บันทึกเวลา เครื่อง และคำสั่ง: ผลเท่ากัน แฟ้มเท่ากันทุกไบต์"});
    options.flag("--pseudonyms", o.pseudonyms, {"\"member 3 (government)\" instead of names", "ใช้นามสมมติแทนชื่อจริง"});
    options.flag("--force", o.force, {"replace an output that exists", "เขียนทับแฟ้มผลลัพธ์ที่มีอยู่"});
    return options.read(arguments, console);
}

Scenario scenario_of(const RunOptions& o) {
    std::vector<std::string> settings = o.settings;
    if (o.seed) settings.push_back("run.seed=\"" + std::to_string(*o.seed) + "\"");
    if (o.weeks) settings.push_back("run.weeks=" + std::to_string(*o.weeks));
    return read_scenario(o.scenario, settings);
}

/// An output must not be one of the files it is made from, --force or not.
void refuse_input_as_output(const RunOptions& o, const Scenario& scenario, const Voice& voice) {
    const std::filesystem::path folder = std::filesystem::path(o.scenario).parent_path();
    std::error_code ignored;
    for (const InputFile& input : scenario.inputs) {
        if (std::filesystem::equivalent(o.output, folder / input.path, ignored) || std::filesystem::equivalent(o.output, o.scenario, ignored))
            throw InputError(Problem{o.output, 0, 0, voice({"this is an input of the run", "แฟ้มนี้เป็นข้อมูลนำเข้าของการจำลอง"}), voice({"give another name with -o", "ตั้งชื่ออื่นด้วย -o"})});
    }
}

void refuse_too_large(const Scenario& scenario, const Voice& voice) {
    const double needed = recording_bytes(scenario), there = static_cast<double>(::sysconf(_SC_PHYS_PAGES)) * static_cast<double>(::sysconf(_SC_PAGESIZE));
    if (needed <= there) return;
    throw MachineError(voice({"recording this run would take about {0:.1f} GB of memory; this machine has {1:.1f} GB. Keep less: [output] states_every_weeks = 13",
                              "การบันทึกรอบจำลองนี้ต้องใช้หน่วยความจำราว {0:.1f} GB แต่เครื่องนี้มี {1:.1f} GB ให้บันทึกถี่น้อยลง: [output] states_every_weeks = 13"}, needed / 1e9, there / 1e9));
}

Verdict play_many(const Scenario& scenario, std::size_t count, const Common& common) {
    Progress progress(common.progress, "runs", count, Voice(common.language));
    const WeekVisitor visit = [&](std::size_t, const Replicate& run) {
        if (run.ended() || run.state().week >= run.scenario().weeks) progress.done(failed(run.outcome()));
    };
    return judge(run_replicates(scenario, scenario.seed, 0, count, &stop_requested(), visit));
}

void store(PendingFile& output, const TrajectoryRecord& record, const RunReport& report, const RunOptions& o, const Common& common, int threads, const std::string& started) {
    Provenance provenance = provenance_of(report.scenario, report.scenario.seed, report.replicate, o.pseudonyms ? Names::pseudonyms : Names::real);
    provenance.volatile_facts.command_line = common.command_line;
    provenance.volatile_facts.threads = threads;
    provenance.volatile_facts.started = started;
    provenance.volatile_facts.finished = now_text();
    write_trajectory(output, record, provenance, o.no_volatile ? Volatile::leave_out : Volatile::keep);
}

void tell_run(Page& page, const RunReport& report, Chosen chosen, const Voice& voice) {
    tell_choice(page, chosen, report.replicate, report.course.outcome, voice);
    page.gap();
    tell_course(page, report.course, report.scenario, report.names, voice);
    tell_cost(page, report.course.effort, report.scenario.costs, voice);
    page.gap();
    tell_honesty(page, report.honesty, report.scenario.notes, report.scenario_file, voice);
    if (report.output.empty()) page.line(voice({"Nothing was kept: add -o run.h5 to keep the whole course.", "ยังไม่ได้เก็บผลไว้ หากต้องการเก็บเรื่องราวทั้งหมด ให้เพิ่ม -o run.h5"}));
    else page.line(voice({"The whole course is in {0}. Draw it: {1}", "เรื่องราวทั้งหมดอยู่ในแฟ้ม {0} วาดเป็นภาพด้วย: {1}"}, shown(report.output), picture_command(report.output)));
}

int play(const RunOptions& o, const Common& common, Console& console, int threads) {
    const std::string started = now_text();
    const Scenario scenario = scenario_of(o);
    const Voice voice(common.language, scenario.start_date);
    std::optional<PendingFile> output;
    std::optional<RemovedOnStop> removed;
    if (!o.output.empty()) {
        refuse_input_as_output(o, scenario, voice);
        refuse_too_large(scenario, voice);
        output.emplace(o.output, o.force ? Overwrite::replace : Overwrite::refuse);
        removed.emplace(output->temporary_path());
    }
    const Names names = o.pseudonyms ? Names::pseudonyms : Names::real;
    const TrajectoryPlan plan = trajectory_plan(scenario, names, failure_labels(), stage_labels());
    RunReport report{scenario, o.scenario, plan.seat_labels, std::nullopt, 0, {}, honesty_of(scenario), o.output};

    const std::string title = shown(voice.in({scenario.title, scenario.title_th}));
    if (const std::size_t count = o.replicates.value_or(100); count > 0) report.verdict = play_many(scenario, count, common);
    if (!common.json) {   // the verdict stands on its own, should the run told take long or be interrupted
        Page page(console_width());
        page.line(title);
        if (report.verdict) tell_verdict(page, *report.verdict, scenario.weeks, voice);
        console.data(page.text());
    }
    const Chosen chosen = o.replicate ? Chosen::asked_for : report.verdict ? Chosen::typical : Chosen::only_one;
    report.replicate = static_cast<std::uint32_t>(o.replicate ? *o.replicate : report.verdict ? report.verdict->typical : 0);
    Played played = play_one(scenario, scenario.seed, report.replicate, output ? std::optional<TrajectoryRecorder>(plan) : std::nullopt, common);
    report.course = std::move(played.course);
    if (output) store(*output, *played.record, report, o, common, threads, started);

    if (common.json) {
        console.data(run_facts(report).dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
    } else {
        Page page(console_width());
        tell_run(page, report, chosen, voice);
        console.data(page.text());
    }
    return 0;
}

} // namespace

int run_verb(const Arguments& arguments, Common common, Console& console) {
    RunOptions options;
    if (!read_options(options, arguments, common, console)) return 0;
    const int threads = options.threads ? static_cast<int>(*options.threads) : tbb::this_task_arena::max_concurrency();
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(threads));
    tbb::task_arena arena(threads);
    return arena.execute([&] { return play(options, common, console, threads); });
}

} // namespace phakhi
