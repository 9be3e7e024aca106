// SPDX-License-Identifier: MIT
// How networks fail, one portrait for each failure of the material, as a page in Markdown: what a room should watch for, the first symptom, the
// chain, whether the counter helps and until when:
//   phakhi_failures [--lang th] [--replicates 200] [NUMBER...]     prints it
//   phakhi_failures --into docs                                    writes failures.md and failures_th.md
#include "portrait.hpp"
#include "diagnosis/failure_mode.hpp"
#include "diagnosis/stage.hpp"
#include "model/shock.hpp"
#include "text/failure_words.hpp"
#include "text/language.hpp"
#include "text/voice.hpp"
#include <CLI/CLI.hpp>
#include <algorithm>

using namespace phakhi;
using namespace phakhi::validation;

namespace {

std::string label(int failure, const Voice& voice) { return named(voice.in(failures_by_number()[static_cast<std::size_t>(failure - 1)]->label), "FAIL", failure); }

std::string words(const Symptom& s, const Voice& voice) {
    switch (s.kind) {
    case Symptom::Kind::alarm: return voice({"alarm {0}", "สัญญาณเตือน{0}"}, label(s.number, voice));
    case Symptom::Kind::stage_lost: return voice({"stage lost: {0}", "เสียขั้นที่เคยไปถึง: {0}"}, named(voice.in(stages_by_number()[static_cast<std::size_t>(s.number - 1)]->label), "STAGE", s.number));
    case Symptom::Kind::leader_gone: return voice({"a leader goes without a handover", "ผู้นำพ้นตำแหน่งโดยไม่ได้ส่งต่องาน"});
    case Symptom::Kind::shock: return voice({"from outside: {0}", "จากภายนอก: {0}"}, named(voice.in(find_shock(s.number)->label), "SHOCK", s.number));
    case Symptom::Kind::turning_point: return voice({"{0}: down for good", "{0} ลดลงและไม่กลับขึ้นอีก"}, voice.in(metrics()[static_cast<std::size_t>(s.metric)]->label));
    }
    return "";
}

std::string percent(const Interval& i) { return i.seen() ? fmt::format("{:.0f} ({:.0f}–{:.0f})", 100 * i.value, 100 * i.low, 100 * i.high) : "–"; }
std::string change(const Interval& i) { return i.seen() ? fmt::format("{:+.0f} ({:+.0f} … {:+.0f})", 100 * i.value, 100 * i.low, 100 * i.high) : "–"; }

std::string latest(const Portrait& p, const Voice& voice) {
    if (p.saved_from.empty()) return "–";
    if (p.latest == 0) return voice({"before week {0}", "ก่อนสัปดาห์ที่ {0}"}, p.saved_from.front().first);
    return voice.week(p.latest);
}

std::string intro(std::size_t replicates, const Voice& voice) {
    std::string out = fmt::format("{}\n\n", voice({"# How networks fail, and until when they can be saved", "# เครือข่ายล้มเหลวอย่างไร และแก้ไขได้จนถึงเมื่อใด"}));
    return out + fmt::format("{}\n\n", voice({"Written by `build/release/bench/phakhi_failures --into docs`: do not edit. For each failure of the material there is a scenario that brings it about (`scenarios/failures`) and one that undoes its\n"
                                "cause from some week on (`scenarios/counters`). {0} networks each over ten years; the counter meets the same networks and the same luck. Shares in percent with 95 % intervals.\n\n"
                                "- **Fails**: share that has failed by week 520. Where it is below 60 %, the demonstration *weakens*: its output against the healthy network says how much.\n"
                                "- **Own alarm first**: the first unexplained alarm is that of this failure.\n"
                                "- **Counter**: change of survival in points, and of output in percent, against the same networks left alone.\n"
                                "- **In time until**: the last of the weeks tried at which the counter, begun then, still saves at least half of the networks that fail if left alone.\n"
                                "- **First symptom** and **chain**: of those that fail; what is not at least twice as common among them as in healthy networks is left out.\n"
                                "- What is told is what this model makes of a failure; it is not a forecast.",
                                "เขียนโดย `build/release/bench/phakhi_failures --into docs` อย่าแก้ไขด้วยมือ ความล้มเหลวแต่ละแบบในเนื้อหามีสถานการณ์ที่ทำให้เกิดขึ้น (`scenarios/failures`) และสถานการณ์ที่แก้สาเหตุตั้งแต่สัปดาห์หนึ่งเป็นต้นไป\n"
                                "(`scenarios/counters`) อย่างละ {0} เครือข่าย ตลอดสิบปี เครือข่ายที่แก้ไขเป็นเครือข่ายเดียวกันและพบโชคเดียวกัน ตัวเลขเป็นร้อยละ พร้อมช่วงความเชื่อมั่น 95 %\n\n"
                                "- **ล้มเหลว**: ร้อยละที่ล้มเหลวภายในสัปดาห์ที่ 520 หากต่ำกว่า 60 % ถือว่าเพียง *อ่อนแอลง* และดูจากผลงานเทียบกับเครือข่ายที่แข็งแรง\n"
                                "- **เตือนตรงเป็นสัญญาณแรก**: สัญญาณเตือนแรกที่ไม่ได้เป็นผลจากเรื่องอื่น ตรงกับความล้มเหลวนั้น\n"
                                "- **การแก้ไข**: การอยู่รอดที่เปลี่ยนไป (จุดร้อยละ) และผลงานที่เปลี่ยนไป (ร้อยละ) เทียบกับเครือข่ายเดียวกันที่ปล่อยไว้\n"
                                "- **ทันเวลาจนถึง**: สัปดาห์สุดท้ายที่ลอง ซึ่งเริ่มแก้ไขแล้วยังช่วยเครือข่ายที่จะล้มเหลวหากปล่อยไว้ได้อย่างน้อยครึ่งหนึ่ง\n"
                                "- **อาการแรก** และ **ลำดับอาการ**: ของเครือข่ายที่ล้มเหลว ไม่นับสิ่งที่ไม่ได้พบบ่อยกว่าในเครือข่ายที่แข็งแรงอย่างน้อยสองเท่า\n"
                                "- สิ่งที่เล่าเป็นผลจากแบบจำลองนี้ ไม่ใช่คำพยากรณ์"}, replicates));
}

std::string table(const std::vector<Portrait>& all, const Voice& voice) {
    std::string out = fmt::format("{}\n|---|---|---|---|---|---|---|---|\n", voice({"| failure | fails | week (median) | output against healthy | own alarm first | counter: survival | counter: output | in time until |",
                                                                  "| ความล้มเหลว | ล้มเหลว | สัปดาห์ (มัธยฐาน) | ผลงานเทียบเครือข่ายที่แข็งแรง | เตือนตรงเป็นสัญญาณแรก | แก้ไข: การอยู่รอด | แก้ไข: ผลงาน | ทันเวลาจนถึง |"}));
    for (const Portrait& p : all) {
        out += fmt::format("| {} | {}{} | {} | {} | {} | {} | {} | {} |\n", label(p.failure, voice), percent(p.fails), p.weakens() ? voice({" *weakens*", " *อ่อนแอลง*"}) : "",
                   p.failure_week == p.failure_week ? fmt::format("{:.0f}", p.failure_week) : "–", change(p.output), percent(p.own_first), change(p.saved), change(p.gained), latest(p, voice));
    }
    return out;
}

std::string shares(const std::vector<Shared>& shared, std::size_t most, bool weeks, const Voice& voice) {
    std::string out;
    for (std::size_t k = 0; k < std::min(most, shared.size()); ++k) {
        const Shared& s = shared[k];
        if (!out.empty()) out += weeks ? " → " : "; ";
        out += words(s.symptom, voice) + (weeks ? voice({" (week {0}, {1:.0f} %)", " (สัปดาห์ที่ {0}, {1:.0f} %)"}, s.symptom.week, 100 * s.share) : voice({" ({0:.0f} %, week {1})", " ({0:.0f} %, สัปดาห์ที่ {1})"}, 100 * s.share, s.symptom.week));
    }
    return out.empty() ? voice({"too few fail to say", "ล้มเหลวน้อยเกินกว่าจะบอกได้"}) : out;
}

std::string portrait(const Portrait& p, const Voice& voice) {
    std::string out = fmt::format("\n## {}\n\n", label(p.failure, voice));
    out += fmt::format("- **{}** {}\n", voice({"What a room should watch:", "สิ่งที่ควรสังเกต:"}), voice.thai() ? p.watch_th : p.watch_en);
    out += fmt::format("- **{}** {}\n", voice({"The alarm says:", "สัญญาณเตือนบอกว่า:"}), voice.in(meaning_of_failure(p.failure)));
    out += fmt::format("- **{}** {}\n", voice({"First symptom of those that fail:", "อาการแรกของเครือข่ายที่ล้มเหลว:"}), shares(p.first, 3, false, voice));
    out += fmt::format("- **{}** {}\n", voice({"Chain (what at least two in five show; median week):", "ลำดับอาการ (ที่พบอย่างน้อยสองในห้า สัปดาห์มัธยฐาน):"}), shares(p.chain, 12, true, voice));
    std::string from;
    for (const auto& [week, saved] : p.saved_from) from += fmt::format("{}{}: {:.0f} %", from.empty() ? "" : ", ", voice.week(week), 100 * saved.value);
    out += fmt::format("- **{}** {}\n", voice({"Saved if the counter begins in …", "ช่วยไว้ได้หากเริ่มแก้ไขใน …"}), from.empty() ? voice({"too few fail to say", "ล้มเหลวน้อยเกินกว่าจะบอกได้"}) : from);
    out += fmt::format("- `scenarios/failures/{0}.toml`, `scenarios/counters/{0}.toml` ({1})\n", p.name, voice({"from week {0}", "ตั้งแต่สัปดาห์ที่ {0}"}, p.counter_week));
    return out;
}

} // namespace

int main(int count, char** arguments) {
    CLI::App app("Example: phakhi_failures --lang th 17 22\nPrints how each failure of the material shows, and until when its counter saves.");
    std::string language = "en";
    std::size_t replicates = 200;
    std::string folder;
    std::vector<int> numbers;
    app.add_option("--into", folder, "folder for failures.md and failures_th.md, instead of printing")->check(CLI::ExistingDirectory);
    app.add_option("--lang", language, "en or th")->check(CLI::IsMember({"en", "th"}))->capture_default_str();
    app.add_option("--replicates", replicates, "networks of each scenario")->check(CLI::Range(10, 100000))->capture_default_str();
    app.add_option("NUMBER", numbers, "n of FAIL-n; all if none is named")->check(CLI::Range(1, static_cast<int>(demonstrations().size())));
    CLI11_PARSE(app, count, arguments);
    Laboratory lab(PHAKHI_SOURCE_DIR "/scenarios", replicates);
    const Healthy healthy(lab);
    std::vector<Portrait> all;
    for (const Demonstration& d : demonstrations()) {
        if (!numbers.empty() && std::find(numbers.begin(), numbers.end(), d.failure) == numbers.end()) continue;
        fmt::print(stderr, "FAIL-{} {}\n", d.failure, d.name);
        all.push_back(portrait_of(lab, d, healthy));
    }
    const auto write = [&](std::FILE* to, const std::string& in) {
        const Voice voice(*language_named(in));
        fmt::print(to, "{}{}", intro(replicates, voice), table(all, voice));
        for (const Portrait& p : all) fmt::print(to, "{}", portrait(p, voice));
    };
    if (folder.empty()) {
        write(stdout, language);
        return 0;
    }
    for (const char* const in : {"en", "th"}) {
        const std::string path = folder + (in == std::string_view("en") ? "/failures.md" : "/failures_th.md");
        std::FILE* const file = std::fopen(path.c_str(), "w");
        if (file) write(file, in);
        if (!file || std::fclose(file) != 0) {
            fmt::print(stderr, "phakhi_failures: {}: cannot be written\n", path);
            return 3;
        }
    }
}
