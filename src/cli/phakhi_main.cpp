// SPDX-License-Identifier: MIT
#include "cli/interruption.hpp"
#include "cli/options.hpp"
#include "results/provenance.hpp"
#include "scenario/scenario.hpp"
#include "support/errors.hpp"
#include "text/language.hpp"
#include "text/page.hpp"
#include "text/width.hpp"
#include <filesystem>
#include <new>
#include <nlohmann/json.hpp>
#include <system_error>

namespace phakhi {

std::span<const Verb> verbs() {
    static constexpr Verb all[] = {
        {"run", {"play a scenario: how often it fails, then one network told from beginning to end", "จำลองฉากทัศน์: ล้มเหลวบ่อยเพียงใด แล้วเล่าเรื่องของเครือข่ายหนึ่งตั้งแต่ต้นจนจบ"}, run_verb},
        {"experiment", {"play many networks that differ by design; goes on where it was interrupted", "จำลองหลายเครือข่ายตามแผนการทดลอง หากหยุดกลางคันจะทำต่อได้"}, experiment_verb},
        {"status", {"how far an experiment is", "การทดลองไปถึงไหนแล้ว"}, status_verb},
        {"merge", {"join the shards of an experiment", "รวมส่วนต่าง ๆ ของการทดลอง"}, merge_verb},
        {"replay", {"one run of an experiment once more, in full", "จำลองหนึ่งรอบของการทดลองอีกครั้งอย่างละเอียด"}, replay_verb},
        {"check", {"check a scenario and its worksheets: all mistakes, and what does nothing", "ตรวจสอบฉากทัศน์และแบบกรอก: ข้อผิดพลาดทั้งหมด และค่าที่ไม่มีผล"}, check_verb},
        {"report", {"write a page for the browser: a network in motion, two side by side, many runs, or a quiz", "เขียนหน้าเว็บ: เครือข่ายที่เคลื่อนไหว สองเครือข่ายเคียงกัน ผลหลายรอบ หรือแบบทดสอบ"}, report_verb},
        {"compare", {"which alternative keeps more networks alive, how sure that is, what it costs", "เปรียบเทียบ: ทางเลือกใดรักษาเครือข่ายไว้ได้มากกว่า แน่ใจเพียงใด ค่าใช้จ่ายเท่าใด"}, compare_verb},
        {"explain", {"why a network failed: causes, rescues and luck, by twins with one thing changed", "อธิบายสาเหตุที่เครือข่ายล้มเหลว: สาเหตุ ทางช่วย และโชค ด้วยคู่แฝดที่เปลี่ยนเพียงสิ่งเดียว"}, explain_verb},
        {"export", {"write a result as tables, a graph or spells, for pandas, R, Gephi …", "ส่งออกผลลัพธ์เป็นตาราง กราฟ หรือช่วงเวลา สำหรับ pandas, R, Gephi ฯลฯ"}, export_verb},
        {"list", {"what there is: levers, failures, actions, metrics, parameters …", "แสดงรายการ: ตัวปรับ รูปแบบความล้มเหลว มาตรการ ตัวชี้วัด พารามิเตอร์ ฯลฯ"}, list_verb},
        {"init", {"write a scenario and empty worksheets to start from", "สร้างแฟ้มเริ่มต้น: ฉากทัศน์และแบบกรอกเปล่า"}, init_verb},
        {"schema", {"JSON Schema of scenario and experiment files, for editors", "JSON Schema ของแฟ้มฉากทัศน์และแฟ้มการทดลอง สำหรับโปรแกรมแก้ไขข้อความ"}, schema_verb},
    };
    return all;
}

namespace {

std::string program_help(const Voice& voice) {
    std::string out = voice({"Example:\n  phakhi init -o my_network                       # a scenario to edit\n"
                             "  phakhi run my_network/scenario.toml -o run.h5   # play it\n\n"
                             "phakhi simulates how collaboration networks form, last and fail.\n\nVerbs:\n",
                             "ตัวอย่าง:\n  phakhi init -o my_network                       # สร้างฉากทัศน์ไว้แก้ไข\n"
                             "  phakhi run my_network/scenario.toml -o run.h5   # เริ่มจำลอง\n\n"
                             "phakhi จำลองว่าเครือข่ายความร่วมมือก่อตัว ยั่งยืน และล้มเหลวอย่างไร\n\nคำสั่ง:\n"});
    for (const Verb& verb : verbs()) out += "  " + padded(verb.name, 12) + voice.in(verb.summary) + "\n";
    return out + voice({"\nphakhi VERB --help tells more. Everywhere: --lang en|th, --json, -q, --progress line|json|none; --version.\n",
                        "\nดูรายละเอียด: phakhi VERB --help  ใช้ได้ทุกคำสั่ง: --lang en|th, --json, -q, --progress line|json|none; --version\n"});
}

std::string version_text(bool json) {
    const Provenance p = provenance_of(Scenario{}, 0, 0);
    if (!json) return "phakhi " + p.program_version + " (" + p.git_commit + ")\n";
    const nlohmann::ordered_json facts = {{"program", "phakhi"}, {"version", p.program_version}, {"commit", p.git_commit}, {"compiler", p.compiler}, {"libraries", p.library_versions}};
    return facts.dump(2) + "\n";
}

std::vector<std::string> verb_names() {
    std::vector<std::string> names;
    for (const Verb& verb : verbs()) names.emplace_back(verb.name);
    return names;
}

std::string verbs_are(const Voice& voice) {
    std::string names;
    for (const std::string& name : verb_names()) names += (names.empty() ? "" : ", ") + name;
    return voice({"the verbs are: {0}", "คำสั่งมี: {0}"}, names);
}

/// The language that --lang asks for anywhere, so that every message is in it.
Language language_of(const Arguments& arguments) {
    for (std::size_t k = 0; k < arguments.size(); ++k) {
        const std::string& word = arguments[k];
        const std::string name = word == "--lang" && k + 1 < arguments.size() ? arguments[k + 1] : word.starts_with("--lang=") ? word.substr(7) : "";
        if (const auto language = language_named(name)) return *language;
    }
    return language_of_environment();
}

/// Options before the verb are those that every verb takes: they are handed on to it.
int dispatch(const Arguments& arguments, const Common& common, Console& console) {
    const Voice voice(common.language);
    Arguments handed_on;
    bool version = false, json = false;
    for (std::size_t k = 0; k < arguments.size(); ++k) {
        const std::string& word = arguments[k];
        if (word == "-h" || word == "--help") return console.data(program_help(voice)), 0;
        if (word == "--version") version = true;
        else if (word == "--json") json = true, handed_on.push_back(word);
        else if (word == "-q" || word == "--quiet" || word.starts_with("--lang=") || word.starts_with("--progress=")) handed_on.push_back(word);
        else if ((word == "--lang" || word == "--progress") && k + 1 < arguments.size()) handed_on.insert(handed_on.end(), {word, arguments[++k]});
        else if (word.starts_with("-")) usage_error("", voice({"unknown option {0}", "ไม่รู้จักตัวเลือก {0}"}, shown(word)), suggestion(voice, word, {"--help", "--version", "--json", "--lang", "--progress", "--quiet"}));
        else {
            for (const Verb& verb : verbs()) {
                if (verb.name != word) continue;
                handed_on.insert(handed_on.end(), arguments.begin() + static_cast<std::ptrdiff_t>(k) + 1, arguments.end());
                return verb.run(handed_on, common, console);
            }
            const std::string nearest = suggestion(voice, word, verb_names());
            usage_error("", voice({"unknown verb \"{0}\"", "ไม่รู้จักคำสั่ง \"{0}\""}, shown(word)), (nearest.empty() ? "" : nearest + " ") + verbs_are(voice));
        }
    }
    if (version) return console.data(version_text(json)), 0;
    console.say(program_help(voice));
    usage_error("", voice({"no verb is given", "ไม่ได้ระบุคำสั่ง"}), verbs_are(voice));
}

/// Runs `task` and turns what it throws into an exit code and a message.
template <class Task> int guarded(Console& console, const Voice& voice, Task&& task) {
    enum { a_bug = 1, usage_or_input = 2, the_machine = 3, interrupted = 4, output_exists = 5 };
    const auto machine = [&](const std::string& what) { return console.say("phakhi: " + what + "\n"), the_machine; };
    try {
        return task();
    } catch (const InputError& error) {
        for (const Problem& problem : error.problems()) console.say(problem.text(voice.language()) + "\n");
        return usage_or_input;
    } catch (const OutputExists& error) {
        console.say("phakhi: " + error.text(voice.language()) + "\n");
        return output_exists;
    } catch (const Interrupted&) {
        console.say(voice({"phakhi: interrupted; nothing was written. Run the same command again.\n", "phakhi: ถูกหยุดกลางคัน ไม่มีการเขียนแฟ้ม ให้สั่งคำสั่งเดิมอีกครั้ง\n"}));
        return interrupted;
    } catch (const MachineError& error) {
        return machine(error.text(voice.language()));
    } catch (const std::bad_alloc&) {
        return machine(voice({"not enough memory", "หน่วยความจำไม่พอ"}));
    } catch (const std::filesystem::filesystem_error& error) {
        return machine(error.what());
    } catch (const std::system_error& error) {
        return machine(error.what());
    } catch (const std::exception& error) {
        console.say(voice({"phakhi: internal error (a bug): {0}\nPlease report it with the command line, the scenario and the output of phakhi --version --json.\n",
                           "phakhi: ข้อผิดพลาดภายใน (เป็นความบกพร่องของโปรแกรม): {0}\nโปรดแจ้งพร้อมคำสั่งที่ใช้ แฟ้มฉากทัศน์ และผลของ phakhi --version --json\n"}, std::string(error.what())));
        return a_bug;
    }
}

} // namespace

int phakhi_main(int argc, char** argv) {
    secure_standard_files();
    install_signal_handlers();
    const Arguments arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
    Common common;
    common.language = language_of(arguments);
    for (int k = 0; k < argc; ++k) common.command_line += (k ? " " : "") + std::string(argv[k]);
    const Voice voice(common.language);
    Console console;
    const int code = guarded(console, voice, [&] { return dispatch(arguments, common, console); });
    const int written = guarded(console, voice, [&] { return console.finish(), 0; });
    return code != 0 ? code : written;
}

} // namespace phakhi
