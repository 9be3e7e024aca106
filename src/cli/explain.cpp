// SPDX-License-Identifier: MIT
#include "cli/explain.hpp"
#include "cli/interruption.hpp"
#include "cli/options.hpp"
#include "engine/variation.hpp"
#include "observe/diagnosed.hpp"
#include "observe/trajectory.hpp"
#include "results/hdf5_reader.hpp"
#include "results/read_trajectory.hpp"
#include "results/schema.hpp"
#include "scenario/read_scenario.hpp"
#include "support/errors.hpp"
#include "text/explanation_story.hpp"
#include "text/say.hpp"
#include "text/story.hpp"
#include "text/width.hpp"
#include <filesystem>
#include <fstream>
#include <tbb/global_control.h>
#include <tbb/task_arena.h>

namespace phakhi {

namespace {

struct ExplainOptions {
    std::string file, reference;
    std::vector<std::string> settings;
    std::optional<std::uint64_t> run, replicates, threads;
    bool pseudonyms = false;
};

bool read_options(ExplainOptions& o, const Arguments& arguments, Common& common, Console& console) {
    Options options("explain", "  phakhi explain run.h5                  # why the network of this file ended so\n"
                               "  phakhi explain scenario.toml           # why networks of this scenario fail\n"
                               "  phakhi explain scenario.toml --run 3   # why replicate 3 of it does\n",
                    {"Plays twins of a network that failed: the same throw of the dice with one thing changed. What saves it when set back to the usual is a cause; what a manager could have added is a rescue; "
                     "what other luck does is told apart from both. Takes some seconds to a minute.",
                     "จำลองคู่แฝดของเครือข่ายที่ล้มเหลว คือทอดลูกเต๋าเหมือนเดิมแต่เปลี่ยนเพียงสิ่งเดียว สิ่งที่เมื่อตั้งกลับเป็นปกติแล้วช่วยได้คือสาเหตุ สิ่งที่ผู้บริหารทำเพิ่มได้คือทางช่วย และแยกผลของโชคออกจากทั้งสองอย่าง ใช้เวลาไม่กี่วินาทีถึงหนึ่งนาที"}, common);
    options.argument("FILE", o.file, {"trajectory (.h5) or scenario (.toml)", "แฟ้มผลลัพธ์ (.h5) หรือฉากทัศน์ (.toml)"});
    options.whole("--run", o.run, 0, INT32_MAX, {"of a scenario: this replicate", "ของฉากทัศน์: รอบจำลองนี้"});
    options.whole("--replicates", o.replicates, 20, 10'000, {"throws of the dice by which an effect is confirmed [100]", "จำนวนครั้งที่ทอดลูกเต๋าเพื่อยืนยันผล [100]"});
    options.text("--reference", "SCENARIO.toml", o.reference, {"what is called usual, instead of the default scenario", "สิ่งที่ถือว่าปกติ แทนฉากทัศน์ตั้งต้น"});
    options.texts("--set", "KEY=VALUE", o.settings, {"any setting of the scenario; may be repeated", "ตั้งค่าใดก็ได้ในฉากทัศน์ ใช้ซ้ำได้"});
    options.whole("--threads", o.threads, 1, 1024, {"most threads; the result does not depend on it", "จำนวนเธรดสูงสุด ไม่มีผลต่อผลลัพธ์"});
    options.flag("--pseudonyms", o.pseudonyms, {"\"member 3 (government)\" instead of names", "ใช้นามสมมติแทนชื่อจริง"});
    return options.read(arguments, console);
}

/// HDF5 files begin with these bytes.
bool is_result(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string start(8, '\0');
    return file.read(start.data(), 8) && start == "\x89HDF\r\n\x1a\n";
}

/// A stored run: its scenario with every value in force, as it was played, and how it ended.
struct Stored {
    Scenario scenario;
    std::uint64_t seed = 1;
    std::uint32_t replicate = 0;
    OutcomeRecord outcome;
};

Stored read_stored(const ExplainOptions& o) {
    const h5::Reader file = h5::Reader::open(o.file);
    if (file.has_attribute(schema::attribute::format) && file.text_attribute(schema::attribute::format) == schema::ensemble)
        throw InputError({o.file, 0, 0, say({"this holds many runs; explain takes one trajectory or a scenario", "แฟ้มนี้มีหลายรอบจำลอง explain รับผลลัพธ์ของรอบเดียวหรือฉากทัศน์"}),
                          say({"take one out with `phakhi replay {0} --run N -o RUN.h5` and explain that", "ดึงออกมาหนึ่งรอบด้วย `phakhi replay {0} --run N -o RUN.h5` แล้วอธิบายแฟ้มนั้น"}, shown(o.file))});
    const Trajectory result = read_trajectory(o.file);
    const Provenance& p = result.provenance;
    std::vector<InputFile> files = {{p.inputs.empty() ? o.file : p.inputs.front().path, p.scenario_resolved}};
    for (std::size_t k = 1; k < p.inputs.size(); ++k) {
        const ProvenanceInput& input = p.inputs[k];
        if (input.bytes.empty() && input.size > 0)
            throw InputError({o.file, 0, 0, say({"this was kept with --pseudonyms, so the worksheet {0} is not in it and the run cannot be played again", "แฟ้มนี้บันทึกด้วย --pseudonyms จึงไม่มีแบบกรอก {0} และจำลองซ้ำไม่ได้"}, shown(input.path)),
                              say({"explain the scenario itself: phakhi explain SCENARIO.toml --run {0}", "ให้อธิบายจากฉากทัศน์: phakhi explain SCENARIO.toml --run {0}"}, p.replicate)});
        files.push_back({input.path, input.bytes});
    }
    return {read_stored_scenario(files, o.settings), parse_whole(p.seed).value_or(1), static_cast<std::uint32_t>(p.replicate), result.record.outcome};
}

/// A run as its replicate had it: what was drawn for it is a fact of it.
Scenario as_drawn(const Scenario& scenario, std::uint64_t seed, std::uint32_t replicate) {
    if (scenario.variation.empty()) return scenario;
    Scenario own = varied(scenario, seed, replicate);
    own.variation.clear();
    return own;
}

/// Warns if this program plays the stored run otherwise than it was.
void say_if_changed(const Stored& stored, const Explanation& e, const ExplainOptions& o, const Voice& voice, const Common& common, Console& console) {
    const Course& c = e.symptoms.course;
    if (common.quiet || !o.settings.empty() || (c.end_week == stored.outcome.end_week && describe(c.outcome).key == stored.outcome.outcome)) return;
    console.say(voice({"{0}: note: played again by this version of the program the run ends otherwise than stored ({1} in week {2}, stored: {3} in week {4}); what is explained is the new one\n",
                       "{0}: หมายเหตุ: เมื่อจำลองซ้ำด้วยโปรแกรมรุ่นนี้ ผลต่างจากที่บันทึกไว้ ({1} ในสัปดาห์ที่ {2} ที่บันทึกไว้: {3} ในสัปดาห์ที่ {4}) สิ่งที่อธิบายคือผลใหม่\n"},
                      shown(o.file), describe(c.outcome).key, c.end_week, stored.outcome.outcome, stored.outcome.end_week));
}

int explain_file(const ExplainOptions& o, const Common& common, Console& console) {
    Question question;
    question.replicates = o.replicates.value_or(100);
    if (!o.reference.empty()) question.reference = read_scenario(o.reference);
    std::optional<Stored> stored;
    if (is_result(o.file)) {
        if (o.run) usage_error("explain", Voice(common.language)({"--run does nothing here: {0} holds one run", "--run ไม่มีผล: {0} มีรอบจำลองเดียว"}, shown(o.file)), Voice(common.language)({"leave it out", "ตัดออก"}));
        stored = read_stored(o);
    }
    Scenario scenario = stored ? stored->scenario : read_scenario(o.file, o.settings);
    const Voice voice(common.language, scenario.start_date);
    const std::uint64_t seed = stored ? stored->seed : scenario.seed;
    if (stored || o.run) {
        const auto replicate = stored ? stored->replicate : static_cast<std::uint32_t>(*o.run);
        question.scenarios.push_back(as_drawn(scenario, seed, replicate));
        question.runs.push_back({0, seed, replicate});
    } else question.scenarios.push_back(scenario);
    question.scenarios.front().inputs.clear();   // twins are many: they need no copies of the files
    question.scenarios.front().resolved.clear();

    Explanation found;
    {
        Progress progress(common.progress, "runs", most_runs(question), voice);
        found = explain(question, &stop_requested(), [&](bool has_failed) { progress.done(has_failed); });
    }
    if (stored) say_if_changed(*stored, found, o, voice, common, console);
    const std::vector<std::string> names = trajectory_plan(scenario, o.pseudonyms ? Names::pseudonyms : Names::real, failure_labels(), stage_labels()).seat_labels;
    const Honesty honesty = honesty_of(scenario);
    if (common.json) {
        console.data(explanation_facts(found, scenario, names, honesty).dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n");
        return 0;
    }
    Page page(console_width());
    page.line(shown(voice.in({scenario.title, scenario.title_th})));
    tell_explanation(page, found, names, voice);
    page.gap();
    tell_honesty(page, honesty, scenario.notes, o.file, voice);
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
