// SPDX-License-Identifier: MIT
#include "cli/explain.hpp"
#include "cli/explain_input.hpp"
#include "cli/interruption.hpp"
#include "cli/options.hpp"
#include "observe/diagnosed.hpp"
#include "observe/trajectory.hpp"
#include "text/explanation_story.hpp"
#include "text/story.hpp"
#include "text/width.hpp"
#include <tbb/global_control.h>
#include <tbb/task_arena.h>

namespace phakhi {

namespace {

bool read_options(ExplainOptions& o, const Arguments& arguments, Common& common, Console& console) {
    Options options("explain", "  phakhi explain run.h5                  # why the network of this file ended so\n"
                               "  phakhi explain scenario.toml           # why networks of this scenario fail\n"
                               "  phakhi explain scenario.toml --run 3   # why replicate 3 of it does\n"
                               "  phakhi explain experiment.h5           # why its failed runs failed; --run 17: that one\n",
                    {"Plays twins of a network that failed: the same throw of the dice with one thing changed. What saves it when set back to the usual is a cause; what a manager could have added is a rescue; "
                     "what other luck does is told apart from both. Takes some seconds to a minute.",
                     "จำลองคู่แฝดของเครือข่ายที่ล้มเหลว คือทอดลูกเต๋าเหมือนเดิมแต่เปลี่ยนเพียงสิ่งเดียว สิ่งที่เมื่อตั้งกลับเป็นปกติแล้วช่วยได้คือสาเหตุ สิ่งที่ผู้บริหารทำเพิ่มได้คือทางช่วย และแยกผลของโชคออกจากทั้งสองอย่าง ใช้เวลาไม่กี่วินาทีถึงหนึ่งนาที"}, common);
    options.argument("FILE", o.file, {"trajectory or ensemble (.h5), or scenario (.toml)", "แฟ้มผลลัพธ์ของหนึ่งหรือหลายรอบ (.h5) หรือฉากทัศน์ (.toml)"});
    options.whole("--run", o.run, 0, INT32_MAX, {"of a scenario: this replicate; of an ensemble: this run", "ของฉากทัศน์: รอบจำลองนี้; ของการทดลอง: รอบหมายเลขนี้"});
    options.whole("--replicates", o.replicates, 20, 10'000, {"throws of the dice by which an effect is confirmed [100]", "จำนวนครั้งที่ทอดลูกเต๋าเพื่อยืนยันผล [100]"});
    options.text("--reference", "SCENARIO.toml", o.reference, {"what is called usual, instead of the default scenario", "สิ่งที่ถือว่าปกติ แทนฉากทัศน์ตั้งต้น"});
    options.texts("--set", "KEY=VALUE", o.settings, {"any setting of the scenario; may be repeated", "ตั้งค่าใดก็ได้ในฉากทัศน์ ใช้ซ้ำได้"});
    options.whole("--threads", o.threads, 1, 1024, {"most threads; the result does not depend on it", "จำนวนเธรดสูงสุด ไม่มีผลต่อผลลัพธ์"});
    options.flag("--pseudonyms", o.pseudonyms, {"\"member 3 (government)\" instead of names", "ใช้นามสมมติแทนชื่อจริง"});
    return options.read(arguments, console);
}

/// Warns if this program plays the stored run otherwise than it was.
void say_if_changed(const OutcomeRecord& stored, const Explanation& e, const ExplainOptions& o, const Voice& voice, Console& console) {
    const Course& c = e.symptoms.course;
    if (c.end_week == stored.end_week && describe(c.outcome).key == stored.outcome) return;
    console.say(voice({"{0}: note: played again by this version of the program the run ends otherwise than stored ({1} in week {2}, stored: {3} in week {4}); what is explained is the new one\n",
                       "{0}: หมายเหตุ: เมื่อจำลองซ้ำด้วยโปรแกรมรุ่นนี้ ผลต่างจากที่บันทึกไว้ ({1} ในสัปดาห์ที่ {2} ที่บันทึกไว้: {3} ในสัปดาห์ที่ {4}) สิ่งที่อธิบายคือผลใหม่\n"},
                      shown(o.file), describe(c.outcome).key, c.end_week, stored.outcome, stored.end_week));
}

int explain_file(const ExplainOptions& o, const Common& common, Console& console) {
    const ExplainInput in = read_explain_input(o, common.language);
    const Voice voice(common.language, in.scenario.start_date);
    Explanation found;
    if (in.all_lived) found.lives = share_of(*in.all_lived, *in.all_lived);
    else {
        Progress progress(common.progress, "runs", most_runs(in.question), voice);
        found = explain(in.question, &stop_requested(), [&](bool has_failed) { progress.done(has_failed); });
    }
    if (in.stored && !common.quiet) say_if_changed(*in.stored, found, o, voice, console);
    const std::vector<std::string> names = trajectory_plan(in.scenario, o.pseudonyms ? Names::pseudonyms : Names::real, failure_labels(), stage_labels()).seat_labels;
    const Honesty honesty = honesty_of(in.scenario);
    if (common.json) {
        nlohmann::ordered_json facts = explanation_facts(found, in.scenario, names, honesty);
        if (in.failed_runs > 0) facts["failed_runs"] = in.failed_runs;
        console.data(facts.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
        return 0;
    }
    Page page(console_width());
    page.line(shown(voice.in({in.scenario.title, in.scenario.title_th})));
    if (in.failed_runs > found.asked)
        page.line(voice({"{0} runs failed; {1} of them, evenly chosen, are asked about.", "ล้มเหลว {0} รอบ อธิบายจาก {1} รอบที่เลือกอย่างสม่ำเสมอ"}, in.failed_runs, found.asked));
    tell_explanation(page, found, names, voice);
    page.gap();
    tell_honesty(page, honesty, in.scenario.notes, o.file, voice);
    console.data(page.text());
    return 0;
}

} // namespace

int explain_verb(const Arguments& arguments, Common common, Console& console) {
    ExplainOptions options;
    if (!read_options(options, arguments, common, console)) return 0;
    const int threads = options.threads ? static_cast<int>(*options.threads) : tbb::this_task_arena::max_concurrency();
    const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, static_cast<std::size_t>(threads));
    tbb::task_arena arena(threads);
    return arena.execute([&] { return explain_file(options, common, console); });
}

} // namespace phakhi
