// SPDX-License-Identifier: MIT
#include "text/explanation_story.hpp"
#include "text/alteration_words.hpp"
#include <algorithm>
#include <cmath>

namespace phakhi {

namespace {

int points(double share) { return static_cast<int>(std::lround(100 * share)); }

std::vector<const Tried*> named_of(const std::vector<Tried>& all) {
    std::vector<const Tried*> out;
    for (const Tried& one : all) {
        if (one.named) out.push_back(&one);
    }
    return out;
}

std::string lower_first(std::string text) {
    if (text.size() > 1 && text[0] >= 'A' && text[0] <= 'Z' && !(text[1] >= 'A' && text[1] <= 'Z')) text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

/// "lives in 81 of 100 throws instead of 12: 69 more in a hundred (95 % interval: 58 to 78)"
std::string effect_text(const PairedShares& e, const Voice& voice) {
    return voice({"{0} of {1} live instead of {2}: {3} more in a hundred (95 % interval: {4} to {5})", "อยู่รอด {0} จาก {1} ครั้ง แทนที่จะเป็น {2}: เพิ่มขึ้นร้อยละ {3} (ช่วงความเชื่อมั่น 95%: {4} ถึง {5})"},
                 e.with, e.of, e.without, points(e.difference()), points(e.low), points(e.high));
}

std::string in_time_text(const InTime& t, const Voice& voice) {
    if (t.last < 0) return voice({"It cannot be told to be in time in any week: it saves too few of the networks that fail, or luck as many.", "บอกไม่ได้ว่าสัปดาห์ใดยังทัน เพราะช่วยเครือข่ายที่ล้มเหลวได้น้อย หรือโชคก็ช่วยได้พอกัน"});
    const auto at = static_cast<std::size_t>(std::find(t.weeks.begin(), t.weeks.end(), t.last) - t.weeks.begin());
    const std::string saved = voice({"{0} of {1} of those that fail are still saved ({2} by luck alone)", "ยังช่วยเครือข่ายที่ล้มเหลวได้ {0} จาก {1} (โชคอย่างเดียวช่วยได้ {2})"}, t.saved[at].count, t.saved[at].of, t.by_luck.empty() ? 0 : t.by_luck[at].count);
    if (at + 1 == t.weeks.size()) return voice({"In time even in {0}, shortly before the end: {1}.", "ยังทันแม้ใน{0} ไม่นานก่อนจบ: {1}"}, voice.when(t.last), saved);
    return voice({"By {0} at the latest: then {1}; in {2}, {3}.", "อย่างช้าใน{0}: เมื่อนั้น{1}; ถ้าช้าถึง{2} เหลือ {3}"}, voice.when(t.last), saved, voice.when(t.weeks[at + 1]), t.saved[at + 1].count);
}

std::string item_text(const Tried& one, const Voice& voice) {
    std::string out = alteration_text(one.alteration, voice) + ". " + voice({"Set back, ", "เมื่อตั้งกลับ "}) + effect_text(*one.effect, voice) + voice.stop();
    if (one.alteration.at_founding) out += voice({" It acts at the founding.", " มีผลตอนก่อตั้ง"});
    else if (one.in_time) out += " " + in_time_text(*one.in_time, voice);
    return out;
}

void tell_chain(Page& page, const Explanation& e, const std::vector<std::string>& names, const Voice& voice) {
    if (e.symptoms.chain.empty()) {
        page.line(voice({"Nothing was seen to go wrong before.", "ก่อนหน้านั้นไม่พบสิ่งผิดปกติ"}));
        return;
    }
    page.line(e.asked == 1 ? voice({"What was seen, in the order of time (what comes first need not be the cause):", "สิ่งที่พบเห็น เรียงตามเวลา (สิ่งที่เกิดก่อนอาจไม่ใช่สาเหตุ):"})
                           : voice({"What was seen in the one that ends nearest the median week, replicate {0}, in the order of time (what comes first need not be the cause):", "สิ่งที่พบเห็นในรอบที่จบใกล้สัปดาห์มัธยฐานที่สุด คือรอบจำลองที่\u00A0{0} เรียงตามเวลา (สิ่งที่เกิดก่อนอาจไม่ใช่สาเหตุ):"}, e.shown->replicate));
    constexpr std::size_t most = 14;
    std::size_t told = 0;
    for (const Symptom& s : e.symptoms.chain) {
        if (told++ == most) break;
        page.item(symptom_text(s, names, voice));
    }
    if (e.symptoms.chain.size() > most) page.item(voice({"and {0} more (--json lists all)", "และอีก {0} รายการ (ดูทั้งหมดด้วย --json)"}, e.symptoms.chain.size() - most));
}

std::string luck_text(const Explanation& e, const Voice& voice) {
    const bool run = e.asked > 0;
    std::string out = run ? voice({"Luck: in {0} of {1} other throws of the dice, with the same people, {2} (95 % interval: {3} to {4} %).", "โชค: เมื่อทอดลูกเต๋าใหม่กับคนชุดเดิม {2} {0} จาก {1} ครั้ง (ช่วงความเชื่อมั่น 95%: {3}–{4}%)"},
                                  e.lives.count, e.lives.of, e.asked > 1 ? voice.in({"these networks live", "เครือข่ายเหล่านี้อยู่รอด"}) : voice.in({"this network lives", "เครือข่ายนี้อยู่รอด"}), points(e.lives.low), points(e.lives.high))
                          : voice({"Luck: in {0} of {1} throws of the dice it lives (95 % interval: {2} to {3} %).", "โชค: อยู่รอด {0} จาก {1} ครั้งที่ทอดลูกเต๋า (ช่วงความเชื่อมั่น 95%: {2}–{3}%)"}, e.lives.count, e.lives.of, points(e.lives.low), points(e.lives.high));
    if (e.other_people) out += voice({" With other people as well it lives in {0} of {1}.", " ถ้าเปลี่ยนคนด้วย อยู่รอด {0} จาก {1} ครั้ง"}, e.other_people->count, e.other_people->of);
    if (e.finding == Finding::bad_luck) out += voice({" So it was bad luck more than anything else.", " จึงเป็นเพราะโชคร้ายมากกว่าอย่างอื่น"});
    else if (e.finding != Finding::nothing_failed) out += voice({" So it was not bad luck alone.", " จึงไม่ใช่เพราะโชคร้ายอย่างเดียว"});
    return out;
}

void tell_together(Page& page, const Together& t, const std::vector<Tried>& all, const Text& lead, const Voice& voice) {
    page.line(voice.in(lead) + effect_text(t.effect, voice) + voice.stop() + (t.in_time ? " " + in_time_text(*t.in_time, voice) : ""));
    for (std::size_t k = 0; k < t.members.size(); ++k)
        page.item(alteration_text(all[t.members[k]].alteration, voice) + voice({"; without this one, {0} of {1}", " ถ้าขาดข้อนี้ อยู่รอด {0} จาก {1}"}, t.each[k].without, t.each[k].of));
}

void tell_causes(Page& page, const Explanation& e, const Voice& voice) {
    const std::vector<const Tried*> causes = named_of(e.causes);
    if (e.causes.empty()) {
        page.line(voice({"It differs from the usual in nothing that acts: there is no cause to look for among its settings.", "ไม่มีค่าใดที่มีผลต่างไปจากค่าปกติ จึงไม่มีสาเหตุให้หาในค่าที่ตั้งไว้"}));
        return;
    }
    page.line(e.causes.size() == 1 ? voice({"It differs from the usual in one thing. With it set back, {0}.", "ต่างจากค่าปกติอย่างเดียว เมื่อตั้งกลับ {0}"}, effect_text(e.set_back, voice))
                                   : voice({"It differs from the usual in {0} things. With all of them set back, {1}.", "ต่างจากค่าปกติ {0} อย่าง เมื่อตั้งกลับทั้งหมด {1}"}, e.causes.size(), effect_text(e.set_back, voice)));
    if (!causes.empty()) {
        page.line(causes.size() == 1 ? voice({"Cause, that is, what saves the network when it alone is set back:", "สาเหตุ คือสิ่งที่เมื่อตั้งกลับเพียงอย่างเดียวแล้วช่วยเครือข่ายได้:"})
                                     : voice({"Causes, that is, what saves the network when it alone is set back:", "สาเหตุ คือสิ่งที่เมื่อตั้งกลับเพียงอย่างเดียวแล้วช่วยเครือข่ายได้:"}));
        for (const Tried* one : causes) page.item(item_text(*one, voice));
    }
    if (e.together)
        tell_together(page, *e.together, e.causes, causes.empty() ? Text{"No single one saves it, but these do when set back together: ", "ไม่มีอย่างใดอย่างเดียวที่ช่วยได้ แต่เมื่อตั้งกลับพร้อมกันช่วยได้: "} : Text{"Set back together, these save more: ", "เมื่อตั้งกลับพร้อมกัน ช่วยได้มากกว่า: "}, voice);
    if (causes.empty() && !e.together && e.finding == Finding::bad_luck)
        page.line(voice({"None of them by itself makes a clear difference.", "ไม่มีอย่างใดอย่างเดียวที่ทำให้ต่างกันชัดเจน"}));
    else if (causes.empty() && !e.together)
        page.line(e.set_back.difference() < least_effect ? voice({"So none of them is the cause: the network fails anyway.", "จึงไม่มีอย่างใดเป็นสาเหตุ เครือข่ายล้มเหลวอยู่ดี"})
                                                         : voice({"No single one, and no few of them together, save it by themselves: it is the sum of many.", "ไม่มีอย่างใดอย่างเดียวหรือไม่กี่อย่างรวมกันที่ช่วยได้ เป็นผลรวมของหลายอย่าง"}));
}

void tell_rescues(Page& page, const Explanation& e, const Voice& voice) {
    const std::vector<const Tried*> rescues = named_of(e.rescues);
    if (rescues.empty())
        page.line(voice({"Rescues: of {0} things that a manager could have done besides, none by itself saves one network in five more.", "ทางช่วย: ในบรรดาสิ่งที่ผู้บริหารทำเพิ่มได้ {0} อย่าง ไม่มีอย่างใดอย่างเดียวที่ช่วยเพิ่มได้ถึงหนึ่งในห้า"}, e.rescues.size()));
    else page.line(voice({"Rescues, that is, what would have helped if done from the start, though its absence is not unusual:", "ทางช่วย คือสิ่งที่ถ้าทำตั้งแต่ต้นจะช่วยได้ แม้การไม่มีสิ่งนั้นไม่ใช่เรื่องผิดปกติ:"}));
    constexpr std::size_t most = 5;
    for (std::size_t k = 0; k < std::min(most, rescues.size()); ++k) {
        const Tried& one = *rescues[k];
        page.item(alteration_text(one.alteration, voice) + ": " + effect_text(*one.effect, voice) + voice.stop() + (one.in_time ? " " + in_time_text(*one.in_time, voice) : ""));
    }
    if (e.rescued_together) tell_together(page, *e.rescued_together, e.rescues, {"Done together, these save more: ", "ถ้าทำพร้อมกัน ช่วยได้มากกว่า: "}, voice);
}

void tell_check(Page& page, const Explanation& e, const Voice& voice) {
    const auto named = named_of(e.placebos).size();
    page.line(voice({"As a check, {0} changes that cannot matter were tried in the same way; {1} of them stood out. {2} runs in all.", "เพื่อตรวจสอบ ได้ลองเปลี่ยนสิ่งที่ไม่น่ามีผล {0} อย่างด้วยวิธีเดียวกัน มี {1} อย่างที่ดูมีผล จำลองทั้งหมด {2} รอบ"},
                    e.placebos.size(), named, grouped(static_cast<double>(e.runs))));
}

std::string list_of_names(const std::vector<const Tried*>& all, std::size_t most, const Voice& voice) {
    std::vector<std::string> names;
    for (std::size_t k = 0; k < std::min(most, all.size()); ++k) names.push_back(lower_first(alteration_name(all[k]->alteration, voice)));
    return voice.list(names);
}

std::string what_happened(const Explanation& e, const Voice& voice) {
    if (e.asked > 1) return voice({"{0} networks failed.", "เครือข่ายล้มเหลว {0} เครือข่าย"}, e.asked);
    const Course& c = e.symptoms.course;
    const Text subject = e.asked == 0 ? Text{"A typical network of this scenario {0} in {1}.", "เครือข่ายทั่วไปของฉากทัศน์นี้{0}ใน{1}"} : Text{"The network {0} in {1}.", "เครือข่าย{0}ใน{1}"};
    std::string out = voice(subject, c.outcome == Outcome::captured ? voice.in({"is captured", "ถูกครอบงำ"}) : c.outcome == Outcome::zombie ? voice.in({"exists on paper only", "เหลือแต่ชื่อ"}) : voice.in({"collapses", "ล่มสลาย"}), voice.when(c.end_week));
    if (c.terminated) out = voice({"The network is ended from outside in {0}.", "เครือข่ายถูกยุติจากภายนอกใน{0}"}, voice.when(c.end_week));
    for (const FailureMode* failure : failures_by_number()) {
        if (failure->number == c.first_failure) out += voice({" The first thing to be seen is: {0}.", " สิ่งแรกที่พบเห็นคือ {0}"}, voice.in(failure->label));
    }
    return out;
}

} // namespace

std::string explanation_paragraph(const Explanation& e, const Voice& voice) {
    if (e.finding == Finding::nothing_failed) {
        if (e.asked == 1 && !failed(e.symptoms.course.outcome))
            return voice({"This network did not fail, so there is nothing to explain. In {0} of {1} other throws of the dice, with the same people, it lives as well.", "เครือข่ายนี้ไม่ได้ล้มเหลว จึงไม่มีอะไรต้องอธิบาย เมื่อทอดลูกเต๋าใหม่กับคนชุดเดิม ก็อยู่รอด {0} จาก {1} ครั้ง"}, e.lives.count, e.lives.of);
        return voice({"Nothing failed that would need an explanation: it lives in {0} of {1} throws of the dice.", "ไม่มีความล้มเหลวที่ต้องอธิบาย: อยู่รอด {0} จาก {1} ครั้งที่ทอดลูกเต๋า"}, e.lives.count, e.lives.of);
    }
    std::string out = what_happened(e, voice);
    const std::vector<const Tried*> causes = named_of(e.causes), rescues = named_of(e.rescues);
    if (e.finding == Finding::bad_luck)
        out += voice({" Mostly this was bad luck: in {0} of {1} other throws of the dice this network lives.", " ส่วนใหญ่เป็นเพราะโชคร้าย: เมื่อทอดลูกเต๋าใหม่ เครือข่ายนี้อยู่รอด {0} จาก {1} ครั้ง"}, e.lives.count, e.lives.of);
    else out += voice({" It was not bad luck: in other throws of the dice it lives in only {0} of {1}.", " ไม่ใช่เพราะโชคร้าย: เมื่อทอดลูกเต๋าใหม่ อยู่รอดเพียง {0} จาก {1} ครั้ง"}, e.lives.count, e.lives.of);
    if (!causes.empty()) {
        const PairedShares& first = *causes[0]->effect;
        const Text says = e.finding == Finding::bad_luck ? Text{" What made it likelier: {0}. Had the first of these been as usual, {1} of {2} would live.", " สิ่งที่ทำให้เสี่ยงขึ้น: {0} ถ้าอย่างแรกเป็นตามปกติ จะอยู่รอด {1} จาก {2}"}
                        : causes.size() == 1             ? Text{" The cause is: {0}. Had it been as usual, {1} of {2} would live.", " สาเหตุคือ {0} ถ้าเป็นตามปกติ จะอยู่รอด {1} จาก {2}"}
                                                         : Text{" The causes are: {0}. Had the first of these alone been as usual, {1} of {2} would live.", " สาเหตุคือ {0} ถ้าเพียงอย่างแรกเป็นตามปกติ จะอยู่รอด {1} จาก {2}"};
        out += voice(says, list_of_names(causes, 3, voice), first.with, first.of);
    }
    if (e.together) {
        std::vector<std::string> members;
        for (const std::size_t k : e.together->members) members.push_back(lower_first(alteration_name(e.causes[k].alteration, voice)));
        const Text says = causes.empty() ? Text{" Several causes come together, and setting back one of them is not enough: {0}. Had they all been as usual, {1} of {2} would live.", " หลายสาเหตุมาพร้อมกัน แก้เพียงอย่างเดียวไม่พอ: {0} ถ้าทั้งหมดเป็นตามปกติ จะอยู่รอด {1} จาก {2}"}
                                         : Text{" They act together: had all of these been as usual ({0}), {1} of {2} would live.", " สาเหตุเหล่านี้เสริมกัน: ถ้าทั้งหมดนี้เป็นตามปกติ ({0}) จะอยู่รอด {1} จาก {2}"};
        out += voice(says, voice.list(members), e.together->effect.with, e.together->effect.of);
    }
    if (causes.empty() && !e.together && e.finding == Finding::unexplained)
        out += voice({" None of the settings in which it differs from the usual explains it: with all of them as usual, {0} of {1} would live.", " ไม่มีค่าใดที่ต่างจากปกติอธิบายได้: ถ้าทุกค่าเป็นตามปกติ จะอยู่รอด {0} จาก {1}"}, e.set_back.with, e.set_back.of);
    if (!rescues.empty()) {
        out += voice({" What would have helped most, though it is not the cause: {0}; with it, {1} of {2} would live.", " สิ่งที่จะช่วยได้มากที่สุด แม้ไม่ใช่สาเหตุ: {0} ถ้าทำ จะอยู่รอด {1} จาก {2}"}, lower_first(alteration_name(rescues[0]->alteration, voice)), rescues[0]->effect->with, rescues[0]->effect->of);
        if (rescues[0]->in_time && rescues[0]->in_time->last >= 0) out += voice({" It would have been in time until {0}.", " ยังทันจนถึง{0}"}, voice.when(rescues[0]->in_time->last));
    }
    if (e.rescued_together) {
        std::vector<std::string> members;
        for (const std::size_t k : e.rescued_together->members) members.push_back(lower_first(alteration_name(e.rescues[k].alteration, voice)));
        out += voice({" Doing several things at once would have saved {1} of {2}: {0}.", " ถ้าทำหลายอย่างพร้อมกัน จะช่วยได้ {1} จาก {2}: {0}"}, voice.list(members), e.rescued_together->effect.with, e.rescued_together->effect.of);
    }
    return out;
}

void tell_explanation(Page& page, const Explanation& e, const std::vector<std::string>& names, const Voice& voice) {
    page.line(explanation_paragraph(e, voice));
    if (e.finding == Finding::nothing_failed) return;
    page.gap();
    tell_chain(page, e, names, voice);
    page.gap();
    page.line(luck_text(e, voice));
    tell_causes(page, e, voice);
    tell_rescues(page, e, voice);
    tell_check(page, e, voice);
}

} // namespace phakhi
