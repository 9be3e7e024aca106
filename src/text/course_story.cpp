// SPDX-License-Identifier: MIT
#include "diagnosis/shape.hpp"
#include "diagnosis/stage.hpp"
#include "model/action.hpp"
#include "model/shock.hpp"
#include "scenario/presets.hpp"
#include "text/story.hpp"
#include "text/width.hpp"
#include <algorithm>
#include <cmath>

namespace phakhi {

namespace {

/// Title of a form or a governance, "" for none.
std::string title_of(Source::Kind kind, const std::string& id, const Voice& voice) {
    const Preset* preset = id.empty() ? nullptr : find_preset(kind, id);
    return preset ? voice.in({preset->title, preset->title_th}) : "";
}

/// The names of at most `most` agents, or nothing if one of them has none.
std::string names_of(const std::vector<std::int32_t>& uids, const std::vector<std::string>& names, std::size_t most, const Voice& voice) {
    std::vector<std::string> known;
    for (const std::int32_t uid : uids) {
        if (uid < 0 || static_cast<std::size_t>(uid) >= names.size()) return "";
        known.push_back(shown(names[static_cast<std::size_t>(uid)]));
    }
    return known.size() > most ? "" : voice.list(known);
}

/// "weeks 40, 71, 160 …"
std::string weeks_of(const std::vector<LeaderMove>& moves, const Voice& voice) {
    constexpr std::size_t most = 6;
    std::string out = voice.thai() ? "สัปดาห์ที่\u00A0" : moves.size() == 1 ? "week\u00A0" : "weeks\u00A0";
    for (std::size_t k = 0; k < std::min(most, moves.size()); ++k) out += (k ? ", " : "") + std::to_string(moves[k].week);
    return out + (moves.size() > most ? " …" : "");
}

/// "funding cut (SHOCK-4) in week 104 (year 2)", at most `most` of them.
template <class Find> std::string taken_list(const std::vector<Taken>& all, std::string_view prefix, Find&& find, const Voice& voice) {
    constexpr std::size_t most = 4;
    std::string out;
    for (std::size_t k = 0; k < std::min(most, all.size()); ++k) {
        const auto* entry = find(all[k].number);
        const std::string what = entry ? named(voice.in(entry->label), prefix, all[k].number) : std::string(prefix) + "-" + std::to_string(all[k].number);
        const Times& times = all[k].times;
        out += out.empty() ? "" : voice({"; ", ", "});
        out += times.count == 1 ? voice({"{0} in {1}", "{0} {1}"}, what, voice.when(times.first))
                                : voice({"{0} {1} times from {2}", "{0} {1} ครั้ง ตั้งแต่{2}"}, what, times.count, voice.when(times.first));
    }
    if (all.size() > most) out += voice({"; and {0} more", "; และอื่น ๆ อีก {0} อย่าง"}, all.size() - most);
    return out;
}

} // namespace

void tell_beginning(Page& page, const Course& c, const Scenario& scenario, const std::vector<std::string>& names, const Voice& voice) {
    if (c.founders == 0) {
        page.line(voice({"Nobody founds this network: it begins without members.", "เครือข่ายนี้ไม่มีผู้ก่อตั้ง จึงเริ่มต้นโดยไม่มีสมาชิก"}));
        return;
    }
    static constexpr Text sector_names[kSectors] = {{"from people, civil society and business", "ภาคประชาชน"}, {"from academia", "ภาควิชาการ"}, {"from government", "ภาครัฐ"}};
    std::vector<std::string> sectors;
    for (std::size_t k = 0; k < kSectors; ++k) {
        if (c.sectors[k] > 0) sectors.push_back(voice({"{0} {1}", "{1} {0}\u00A0คน"}, c.sectors[k], sector_names[k].in(voice.language())));
    }
    const std::string form = title_of(Source::Kind::form, scenario.form, voice), governance = title_of(Source::Kind::governance, scenario.governance, voice);
    const bool vowel = !form.empty() && std::string_view("aeiou").find(form[0]) != std::string_view::npos;
    std::string text = voice({"{0} begin{1} {2} {3}: {4}", "เริ่มต้นด้วยสมาชิก {0} รวมตัวกันเป็น{3} ได้แก่ {4}"}, voice.members(c.founders), c.founders == 1 ? "s" : "",
                             vowel ? "an" : "a", form.empty() ? voice.in({"network", "เครือข่าย"}) : form, voice.list(sectors));
    const int leaders = static_cast<int>(c.first_leaders.size());
    if (leaders > 0) {
        const std::string who = names_of(c.first_leaders, names, 3, voice);
        text += voice({", with {0}", " มีผู้นำ {0}"}, voice.count(leaders, "leader", "leaders", "คน"));
        if (!who.empty()) text += voice({" ({0})", " ({0})"}, who);
    } else text += voice({", without a leader", " ไม่มีผู้นำ"});
    if (!governance.empty()) text += voice({". Governance: {0}", " รูปแบบการบริหาร: {0}"}, governance);
    text += voice.stop();
    if (const int others = c.pool - c.founders; others > 0) text += voice({" {0} in the field may join later.", " นอกจากนี้ยังมีอีก {0}ที่อาจเข้าร่วมภายหลัง"}, voice.count(others, "other", "others", "คน"));
    page.line(text);
}

/// "a (STAGE-1) in week 9 (year 1)", stages of one week together.
static std::vector<std::string> stages_by_week(const Course& c, const Voice& voice) {
    std::vector<std::string> out, same_week;
    int week = -1;
    const auto close = [&] {
        if (!same_week.empty()) out.push_back(voice({"{0} in {1}", "{0} {1}"}, voice.list(same_week), voice.when(week)));
        same_week.clear();
    };
    for (const Stage* stage : stages_by_number()) {
        const int reached = c.stage_weeks[static_cast<std::size_t>(stage->number - 1)];
        if (reached < 0) continue;
        if (reached != week) close();
        week = reached;
        same_week.push_back(named(voice.in(stage->label), "STAGE", stage->number));
    }
    close();
    return out;
}

static std::string stages_text(const Course& c, const Voice& voice) {
    const std::vector<std::string> reached = stages_by_week(c, voice);
    const Stage& first = *stages_by_number().front();
    if (reached.empty()) return voice({"It never gets as far as the first stage, {0}.", "ไปไม่ถึงแม้แต่ขั้นแรก คือ {0}"}, named(voice.in(first.label), "STAGE", first.number));
    std::string joined;
    for (const std::string& item : reached) joined += (joined.empty() ? "" : voice({"; ", ", "})) + item;
    std::string text = voice({"Stages reached, in order: {0}.", "ขั้นที่ไปถึงตามลำดับ: {0}"}, joined);
    if (c.last_stage == 0) text += voice({" At the end none of them holds any more.", " แต่ในตอนท้ายไม่เหลือขั้นใดเลย"});
    else if (c.last_stage < c.highest_stage) text += voice({" At the end it is back at stage {0}.", " แต่ในตอนท้ายถอยกลับมาอยู่ขั้นที่\u00A0{0}"}, c.last_stage);
    return text;
}

/// "On the map it begins loose (SHAPE-2), …"; nothing where nobody looked, or where a handful of members had no shape.
static std::string shapes_text(const Course& c, const Voice& voice) {
    const MapShape *first = find_shape(c.first_shape), *usual = find_shape(c.usual_shape), *last = find_shape(c.last_shape);
    const auto name = [&](const MapShape& shape) { return named(voice.in(shape.label), "SHAPE", shape.number); };
    if (!first || !usual || !last) return "";
    if (first == usual && usual == last) return voice({"Its map is {0} from the beginning to the end.", "ผังเครือข่ายเป็นแบบ{0} ตั้งแต่ต้นจนจบ"}, name(*first));
    if (usual == first || usual == last) return voice({"Its map is {0} at first and {1} at the end.", "ผังเครือข่ายเริ่มต้นแบบ{0} และตอนท้ายเป็นแบบ{1}"}, name(*first), name(*last));
    if (first == last) return voice({"Its map is {0} at first and at the end, and {1} for the longest time.", "ผังเครือข่ายเริ่มต้นและจบแบบ{0} ช่วงที่ยาวที่สุดเป็นแบบ{1}"}, name(*first), name(*usual));
    return voice({"Its map is {0} at first, {1} for the longest time, and {2} at the end.", "ผังเครือข่ายเริ่มต้นแบบ{0} ช่วงที่ยาวที่สุดเป็นแบบ{1} และตอนท้ายเป็นแบบ{2}"}, name(*first), name(*usual), name(*last));
}

void tell_work(Page& page, const Course& c, const Voice& voice) {
    std::string text;
    if (c.activities.count == 0) text = voice({"No joint activity is ever held.", "ไม่เคยจัดกิจกรรมร่วมได้เลย"});
    else {
        text = voice({"The first joint activity is held in {0}", "จัดกิจกรรมร่วมครั้งแรกใน{0}"}, voice.when(c.activities.first));
        if (c.activities.count > 1) text += voice({", the last in {0}: {1} in all", " ครั้งสุดท้ายใน{0} รวม {1} ครั้ง"}, voice.when(c.activities.last), c.activities.count);
        text += voice({"; on average {0} % of the members come.", " สมาชิกมาร่วมเฉลี่ยร้อยละ {0}"}, static_cast<int>(std::lround(100 * c.attendance)));
    }
    if (c.postponed.count > 0) text += voice({" An activity is postponed {0}.", " ต้องเลื่อนกิจกรรม {0}"}, voice.times(c.postponed.count));
    if (c.cancelled.count > 0) text += voice({" One is cancelled altogether {0}.", " ยกเลิกไปเลย {0}"}, voice.times(c.cancelled.count));
    if (c.milestones.count == 0) text += voice({" No milestone is reached.", " ไม่มีความสำเร็จย่อยเลย"});
    else if (c.milestones.count == 1) text += voice({" One milestone is reached, in {0}.", " มีความสำเร็จย่อยครั้งเดียวใน{0}"}, voice.when(c.milestones.first));
    else
        text += voice({" {2} milestones are reached, the first in {0}, the last in {1}.", " มีความสำเร็จย่อย {2} ครั้ง ครั้งแรกใน{0} ครั้งหลังสุดใน{1}"}, voice.when(c.milestones.first),
                      voice.when(c.milestones.last), c.milestones.count);
    page.line(text);
    page.line(stages_text(c, voice));
    if (const std::string shapes = shapes_text(c, voice); !shapes.empty()) page.line(shapes);
}

void tell_people(Page& page, const Course& c, const std::vector<std::string>& names, const Voice& voice) {
    std::string text;
    if (c.most_members == c.fewest_members) text = voice({"Membership stays at {0}.", "จำนวนสมาชิกคงที่ที่ {0}"}, c.most_members);
    else
        text = voice({"Membership is highest in {1}, with {0}, and lowest in {3}, with {2}: {4} join and {5} leave in between.",
                      "จำนวนสมาชิกสูงสุด {0}\u00A0คนใน{1} ต่ำสุด {2}\u00A0คนใน{3} มีผู้เข้าร่วมเพิ่ม {4}\u00A0คน และออกไป {5}\u00A0คน"},
                     c.most_members, voice.when(c.most_week), c.fewest_members, voice.when(c.fewest_week), c.joined, c.left);
    std::vector<std::string> moves;
    if (!c.leaders_left.empty()) {
        std::vector<std::int32_t> who;
        for (const LeaderMove& move : c.leaders_left) who.push_back(move.agent);
        const std::string known = names_of(who, names, 3, voice);
        const int count = static_cast<int>(c.leaders_left.size());
        moves.push_back(voice({"{0} {3} office without a handover ({1}{2})", "ผู้นำพ้นจากตำแหน่งโดยไม่ได้ส่งต่องาน {0} ({1}{2})"}, voice.count(count, "leader", "leaders", "คน"), weeks_of(c.leaders_left, voice),
                              known.empty() ? "" : ": " + known, count == 1 ? "leaves" : "leave"));
    }
    if (const int turns = static_cast<int>(c.handovers.size()); turns > 0) moves.push_back(voice({"office is handed over in turn {0}", "สับเปลี่ยนผู้นำตามวาระ {0}"}, voice.times(turns)));
    if (const int filled = static_cast<int>(c.seated.size()); filled > 0) moves.push_back(voice({"{0} filled", "มีผู้รับตำแหน่งที่ว่าง {0}"}, voice.count(filled, "vacancy is", "vacancies are", "ครั้ง")));
    std::string joined;
    for (const std::string& move : moves) joined += (joined.empty() ? "" : voice({"; ", " "})) + move;
    if (!joined.empty()) {
        if (joined[0] >= 'a' && joined[0] <= 'z') joined[0] = static_cast<char>(joined[0] - 'a' + 'A');   // it begins a sentence
        text += " " + joined + voice.stop();
    }
    if (c.leaderless_weeks > 0) text += voice({" For {0} in all, nobody leads.", " ช่วงที่ไม่มีผู้นำเลยรวม {0}"}, voice.count(c.leaderless_weeks, "week", "weeks", "สัปดาห์"));
    page.line(text);
}

void tell_interventions(Page& page, const Course& c, const Voice& voice) {
    if (!c.actions.empty()) page.line(voice({"The manager acts: {0}.", "มาตรการของผู้บริหาร: {0}"}, taken_list(c.actions, "ACT", find_action, voice)));
    if (!c.shocks.empty()) page.line(voice({"From outside comes: {0}.", "เหตุการณ์จากภายนอก: {0}"}, taken_list(c.shocks, "SHOCK", find_shock, voice)));
}

void tell_course(Page& page, const Course& course, const Scenario& scenario, const std::vector<std::string>& names, const Voice& voice) {
    tell_beginning(page, course, scenario, names, voice);
    if (course.end_week == 0) {
        page.line(voice({"No week is simulated: this is the founding alone.", "ไม่ได้จำลองสัปดาห์ใดเลย มีเพียงตอนก่อตั้ง"}));
        return;
    }
    if (course.founders > 0) {
        tell_work(page, course, voice);
        tell_people(page, course, names, voice);
    }
    tell_interventions(page, course, voice);
    tell_alarms(page, course, voice);
    tell_end(page, course, voice);
}

} // namespace phakhi
