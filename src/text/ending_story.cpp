// SPDX-License-Identifier: MIT
#include "text/failure_words.hpp"
#include "text/story.hpp"
#include "text/width.hpp"
#include <algorithm>

namespace phakhi {

static const FailureMode* failure_of(int number) {
    for (const FailureMode* failure : failures_by_number()) {
        if (failure->number == number) return failure;
    }
    return nullptr;
}

/// "FAIL-9 (week 183)" and so on.
static std::string ids_of(std::span<const Alarm> alarms, const Voice& voice) {
    std::string out;
    for (const Alarm& alarm : alarms) {
        out += out.empty() ? "" : ", ";
        out += "FAIL-" + std::to_string(alarm.failure) + std::string(tight) + "(" + voice.week(alarm.week) + ")";
    }
    return out;
}

void tell_alarms(Page& page, const Course& c, const Voice& voice) {
    if (c.alarms.empty()) {
        page.line(voice({"No alarm goes on.", "ไม่มีสัญญาณเตือนใดเลย"}));
        return;
    }
    page.line(voice({"Alarms, in the order in which they first go on:", "สัญญาณเตือน เรียงตามเวลาที่เริ่มดัง:"}));
    constexpr std::size_t most = 4;
    const std::size_t told = std::min(most, c.alarms.size());
    for (std::size_t k = 0; k < told; ++k) {
        const Alarm& alarm = c.alarms[k];
        const FailureMode* failure = failure_of(alarm.failure);
        const std::string what = named(failure ? voice.in(failure->label) : "", "FAIL", alarm.failure), meaning = voice.in(meaning_of_failure(alarm.failure));
        const std::string first = alarm.failure == c.first_failure ? voice({", first symptom", " สัญญาณแรก"}) : "";
        page.item(voice.when(alarm.week) + first + ": " + what + (meaning.empty() ? "" : voice({", {0}", " {0}"}, meaning)));
    }
    if (told < c.alarms.size()) page.item(voice({"and then {0}", "ต่อมามี {0}"}, ids_of(std::span(c.alarms).subspan(told), voice)));
}

/// Alarms that are on at the end.
static std::string still_on(const Course& c, const Voice& voice) {
    std::vector<std::string> on;
    for (const Alarm& alarm : c.alarms) {
        if (alarm.on_at_end) on.push_back("FAIL-" + std::to_string(alarm.failure));
    }
    if (on.empty()) return c.alarms.empty() ? "" : voice({" None of the alarms is on at the end.", " ในตอนท้ายไม่มีสัญญาณเตือนใดดังอยู่"});
    return voice({" Still on at the end: {0}.", " สัญญาณที่ยังดังอยู่ในตอนท้าย: {0}"}, voice.list(on));
}

/// The alarms in time order up to the end; no claim that one brought the other about.
static std::string chain(const Course& c, const Voice& voice) {
    if (c.alarms.empty()) return voice({" No alarm went on before.", " ก่อนหน้านั้นไม่มีสัญญาณเตือน"});
    std::string out;
    constexpr std::size_t most = 6;
    for (std::size_t k = 0; k < std::min(most, c.alarms.size()); ++k) {
        const std::string id = "FAIL-" + std::to_string(c.alarms[k].failure);
        out += k == 0 ? id : voice({", then {0}", " แล้ว {0}"}, id);
    }
    if (c.alarms.size() > most) out += voice({", then {0} more", " แล้วอีก {0} สัญญาณ"}, c.alarms.size() - most);
    return voice({" In time order: {0}, then the end. What comes first need not be the cause.", " ลำดับเวลา: {0} จากนั้นจึงถึงจุดจบ สิ่งที่เกิดก่อนอาจไม่ใช่สาเหตุ"}, out);
}

static std::string the_end(const Course& c, const Voice& voice) {
    const std::string when = voice.when(c.end_week);
    switch (c.outcome) {
    case Outcome::sustained:
        return voice({"In the last week, {0}, the network is still at work, with {1}.", "ถึงสัปดาห์สุดท้าย คือ{0} เครือข่ายยังดำเนินอยู่ มีสมาชิก {1}"}, when, voice.members(c.last_members));
    case Outcome::completed:
        return voice({"In {0} the need is met: the network has completed its task and closes in good order.", "ใน{0} หมดความจำเป็นแล้ว เครือข่ายเสร็จสิ้นภารกิจและปิดตัวอย่างเป็นระเบียบ"}, when);
    case Outcome::captured:
        return voice({"In {0} the network is captured: for a year now, a few have decided and taken the credit.", "ใน{0} เครือข่ายถูกครอบงำ ตลอดปีที่ผ่านมาคนส่วนน้อยเป็นผู้ตัดสินใจและเอาผลงานไป"}, when);
    case Outcome::zombie:
        return voice({"In {0} the network exists on paper only: nothing has been done together for a year and a half.", "ใน{0} เครือข่ายเหลือแต่ชื่อ ไม่มีกิจกรรมร่วมมาปีครึ่งแล้ว"}, when);
    case Outcome::collapsed: break;
    }
    if (c.terminated) return voice({"In {0} the network is ended from outside, with {1}.", "ใน{0} เครือข่ายถูกยุติจากภายนอก ขณะที่มีสมาชิก {1}"}, when, voice.members(c.last_members));
    if (c.last_members == 0) return voice({"In {0} the network collapses: nobody is left.", "ใน{0} เครือข่ายล่มสลาย ไม่เหลือสมาชิกเลย"}, when);
    return voice({"In {0} the network collapses: only {1} left.", "ใน{0} เครือข่ายล่มสลาย เหลือสมาชิกเพียง {1}"}, when, voice.count(c.last_members, "member is", "members are", "คน"));
}

void tell_end(Page& page, const Course& c, const Voice& voice) {
    page.line(the_end(c, voice) + (failed(c.outcome) && !c.terminated ? chain(c, voice) : still_on(c, voice)));
}

void tell_cost(Page& page, const Effort& effort, const Costs& costs, const Voice& voice) {
    if (costs.currency.empty()) return;
    page.line(voice({"Running it takes about {0} hours; at your own prices that and the expenses come to about {1} {2}.", "การบริหารเครือข่ายใช้เวลาราว {0} ชั่วโมง เมื่อคิดตามราคาที่ท่านกำหนดเองและรวมค่าใช้จ่ายอื่น เป็นเงินราว {1} {2}"},
                    grouped(effort.hours), grouped(effort.money(costs)), shown(costs.currency)));
}

void tell_honesty(Page& page, const Honesty& honesty, const std::vector<Said>& notes, const std::string& file, const Voice& voice) {
    std::string text = voice({"Keep in mind: at least {0} of the model's {1} parameters ({2:.0f} %) are assumptions. This story is one throw of the dice, not a forecast.",
                              "โปรดทราบ: พารามิเตอร์ของแบบจำลองอย่างน้อย {0} จาก {1} ตัว ({2:.0f}%) เป็นข้อสมมติ เรื่องนี้เป็นเพียงการทอดลูกเต๋าครั้งเดียว ไม่ใช่การพยากรณ์"},
                             honesty.assumptions, honesty.parameters, 100 * honesty.share());
    std::vector<std::string> keys;
    for (const Idle& idle : honesty.idle) {
        if (std::find(keys.begin(), keys.end(), idle.key) == keys.end()) keys.push_back(idle.key);
    }
    constexpr std::size_t most = 5;
    std::string list;
    for (std::size_t k = 0; k < std::min(most, keys.size()); ++k) list += (k ? ", " : "") + keys[k];
    if (keys.size() > most) list += voice({" and {0} more", " และอื่น ๆ อีก {0} ค่า"}, keys.size() - most);
    if (!keys.empty()) text += voice({" Set, but without effect here: {0} (phakhi check {1} says why).", " ค่าที่ตั้งไว้แต่ไม่มีผล: {0} (ดูเหตุผลด้วย phakhi check {1})"}, list, file);
    page.line(text);
    for (const Said& note : notes) page.item(voice({"note: {0}", "หมายเหตุ: {0}"}, note.in(voice.language())));
}

} // namespace phakhi
