// SPDX-License-Identifier: MIT
#include "diagnosis/failure_mode.hpp"
#include "text/story.hpp"
#include <cmath>

namespace phakhi {

static std::string label_of_failure(int number, const Voice& voice) {
    for (const FailureMode* failure : failures_by_number()) {
        if (failure->number == number) return named(voice.in(failure->label), "FAIL", number);
    }
    return "FAIL-" + std::to_string(number);
}

/// "28 collapse and 3 exist on paper only"
static std::string ways_to_fail(const Verdict& verdict, const Voice& voice) {
    const auto number = [&](Outcome outcome) { return verdict.outcomes[static_cast<std::size_t>(outcome)]; };
    std::vector<std::string> ways;
    if (const auto n = number(Outcome::collapsed)) ways.push_back(n == 1 ? voice({"1 collapses", "ล่มสลาย 1 รอบ"}) : voice({"{0} collapse", "ล่มสลาย {0} รอบ"}, n));
    if (const auto n = number(Outcome::captured)) ways.push_back(n == 1 ? voice({"1 is captured", "ถูกครอบงำ 1 รอบ"}) : voice({"{0} are captured", "ถูกครอบงำ {0} รอบ"}, n));
    if (const auto n = number(Outcome::zombie)) ways.push_back(n == 1 ? voice({"1 exists on paper only", "เหลือแต่ชื่อ 1 รอบ"}) : voice({"{0} exist on paper only", "เหลือแต่ชื่อ {0} รอบ"}, n));
    return voice.list(ways);
}

static std::string the_others(const Verdict& verdict, int weeks, const Voice& voice) {
    const auto completed = verdict.outcomes[static_cast<std::size_t>(Outcome::completed)], sustained = verdict.outcomes[static_cast<std::size_t>(Outcome::sustained)];
    std::string out;
    if (completed > 0) out += voice({" In {0} the task is completed and the network closes in good order.", " อีก {0} รอบเสร็จสิ้นภารกิจและปิดตัวอย่างเป็นระเบียบ"}, completed);
    if (sustained > 0) out += voice({" In {0} it is still at work in the last week, {1}.", " ส่วน {0} รอบยังดำเนินอยู่ถึงสัปดาห์สุดท้าย คือสัปดาห์ที่\u00A0{1}"}, sustained, weeks);
    return out;
}

static std::string first_symptoms(const Verdict& verdict, const Voice& voice) {
    std::vector<std::string> items;
    constexpr std::size_t most = 3;
    for (std::size_t k = 0; k < std::min(most, verdict.first_symptoms.size()); ++k) {
        const FirstSymptom& symptom = verdict.first_symptoms[k];
        items.push_back(voice({"{0}, {1} of {2}", "{0} {1} จาก {2} รอบ"}, label_of_failure(symptom.failure, voice), symptom.count, verdict.failed.count));
    }
    if (items.empty()) return voice({"No alarm goes on before the end.", "ไม่มีสัญญาณเตือนก่อนถึงจุดจบ"});
    std::string joined;
    for (const std::string& item : items) joined += (joined.empty() ? "" : voice({"; ", ", "})) + item;
    const std::string none = verdict.without_symptom == 0 ? "" : voice({"In {0} of {1} no alarm goes on first. ", "{0} จาก {1} รอบไม่มีสัญญาณเตือนก่อน "}, verdict.without_symptom, verdict.failed.count);
    return none + voice({"The first symptom is most often: {0}.", "สัญญาณแรกที่พบบ่อยที่สุด: {0}"}, joined);
}

void tell_verdict(Page& page, const Verdict& verdict, int weeks, const Voice& voice) {
    if (weeks == 0) return;  // nothing can fail in no time
    const auto percent = [](double share) { return static_cast<int>(std::lround(100 * share)); };
    std::string text = voice({"This network fails in {0} of {1} runs (95 % interval: {2} to {3} %)", "เครือข่ายนี้ล้มเหลว {0} จาก {1} รอบจำลอง (ช่วงความเชื่อมั่น 95%: {2}–{3}%)"},
                             verdict.failed.count, verdict.runs(), percent(verdict.failed.low), percent(verdict.failed.high));
    if (verdict.failed.count > 0) text += voice({": {0}", " คือ {0}"}, ways_to_fail(verdict, voice));
    page.line(text + voice.stop() + the_others(verdict, weeks, voice));
    if (!verdict.median_failure_week) return;
    const int week = static_cast<int>(std::lround(*verdict.median_failure_week));
    const Text by = verdict.failed.count == 1 ? Text{"The failure comes in {0}. ", "รอบที่ล้มเหลวนั้นล้มเหลวใน{0} "}
                                              : Text{"Half of the failures have come by {0}. ", "ครึ่งหนึ่งของรอบที่ล้มเหลวเกิดขึ้นภายใน{0} "};
    page.line(voice(by, voice.when(week)) + first_symptoms(verdict, voice));
}

void tell_choice(Page& page, Chosen chosen, std::size_t replicate, Outcome outcome, const Voice& voice) {
    switch (chosen) {
    case Chosen::typical:
        page.line(outcome == Outcome::sustained
                      ? voice({"Here is the story of replicate {0}, the most typical: it ends in the commonest way, with members and output nearest the median.",
                               "ต่อไปนี้เป็นเรื่องของรอบจำลองที่\u00A0{0} ซึ่งมีลักษณะทั่วไปที่สุด คือ ลงเอยแบบที่พบมากที่สุด และมีจำนวนสมาชิกกับผลงานใกล้มัธยฐานที่สุด"}, replicate)
                      : voice({"Here is the story of replicate {0}, the most typical: it ends in the commonest way, in the week nearest the median.",
                               "ต่อไปนี้เป็นเรื่องของรอบจำลองที่\u00A0{0} ซึ่งมีลักษณะทั่วไปที่สุด คือ ลงเอยแบบที่พบมากที่สุด ในสัปดาห์ที่ใกล้มัธยฐานที่สุด"}, replicate));
        break;
    case Chosen::asked_for: page.line(voice({"Here is the story of replicate {0}, as asked for.", "ต่อไปนี้เป็นเรื่องของรอบจำลองที่\u00A0{0} ตามที่ขอ"}, replicate)); break;
    case Chosen::only_one:
        page.line(voice({"Here is the story of replicate {0} alone: no others were run, so how often it goes this way is not known.",
                         "ต่อไปนี้เป็นเรื่องของรอบจำลองที่\u00A0{0} เพียงรอบเดียว จึงบอกไม่ได้ว่าจะลงเอยเช่นนี้บ่อยเพียงใด"}, replicate));
        break;
    }
}

} // namespace phakhi
