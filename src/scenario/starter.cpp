// SPDX-License-Identifier: MIT
#include "scenario/starter.hpp"
#include "scenario/conversions.hpp"
#include "scenario/number.hpp"
#include "scenario/presets.hpp"
#include "scenario/settings.hpp"
#include "scenario/write_scenario.hpp"
#include "text/say.hpp"
#include "text/width.hpp"
#include <algorithm>

namespace phakhi {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";   // Excel takes a Thai sheet for UTF-8 only with it

constexpr std::string_view form_of_starters = "evolving";   // between the two others

/// A TOML file that explains itself in one language.
class Lines {
public:
    explicit Lines(Language language) : language_(language) {}

    template <class... Args> void comment(const Message& message, const Args&... args) { text_ += "# " + say(message, args...).in(language_) + "\n"; }
    void line(const std::string& text) { text_ += text + "\n"; }
    /// `text`, with a comment behind it.
    void line(const std::string& text, const Said& comment) {
        constexpr std::size_t comments_from = 40;
        text_ += padded(text, comments_from) + "  # " + comment.in(language_) + "\n";
    }
    void heading(const std::string& name, const Said& comment) {
        text_ += "\n";
        line(name, comment);
    }
    /// A setting at the value that it has under the form, as a comment to be taken in.
    void offer(std::string_view key) {
        Scenario standard;
        for (const SettingRef& s : settings(standard)) {
            if (s.key != key) continue;
            const std::size_t dot = s.key.find('.');
            const Preset* form = find_preset(Source::Kind::form, form_of_starters);
            const Node* set = form ? form->content.at({s.key.substr(0, dot), s.key.substr(dot + 1)}) : nullptr;
            line("# " + s.key.substr(dot + 1) + " = " + number_text(set ? set->number : *s.value), say({"{0} · {1}", "{0} · {1}"}, s.meaning, range_text(s.range, s.unit)));
        }
    }
    std::string take() { return std::move(text_); }

private:
    Language language_;
    std::string text_;
};

Said said(const Message& message) { return say(message); }

std::string in_both(const Said& said) { return "{ en = " + toml_text(said.en) + ", th = " + toml_text(said.th) + " }"; }

void write_sheets(Lines& out, const Worksheets* sheets, const std::string& path) {
    if (!sheets) {
        out.comment({"Fill in stakeholders.csv and run phakhi init --from stakeholders.csv --force, or play this synthetic network:", "กรอก stakeholders.csv แล้วสั่ง phakhi init --from stakeholders.csv --force หรือจำลองเครือข่ายที่สร้างขึ้นนี้:"});
        out.line("founders = 24", said({"seats at the founding; the model is calibrated for 7 to 200", "จำนวนผู้ก่อตั้ง แบบจำลองปรับเทียบไว้สำหรับ 7 ถึง 200 คน"}));
        out.line("outsiders = 56", said({"others in the field, who may join later", "คนอื่นในสนาม ซึ่งอาจเข้าร่วมภายหลัง"}));
        return;
    }
    const int seats = static_cast<int>(sheets->seats.size());
    out.line("stakeholders = " + toml_text(path), said({"your worksheet, left where it is", "แบบกรอกของท่าน อยู่ที่เดิม"}));
    out.line("ties = \"ties.csv\"", said({"who knows whom: fill in the column level, remove pairs that do not know each other, add others", "ใครรู้จักใคร: กรอกคอลัมน์ระดับ ลบคู่ที่ไม่รู้จักกัน เพิ่มคู่อื่น"}));
    out.line("given_ties_only = false", said({"founders also get some random loose ties; write true when ties.csv is complete", "สุ่มความสัมพันธ์หลวม ๆ เพิ่มให้ด้วย เขียน true เมื่อกรอก ties.csv ครบแล้ว"}));
    out.line("outsiders = " + std::to_string(pool_for_founders(seats) - seats), said({"others in the field, who may join later: a guess", "คนอื่นในสนาม ซึ่งอาจเข้าร่วมภายหลัง: เป็นการคาดเดา"}));
}

std::string scenario_of(const Worksheets* sheets, const std::string& path, Language language) {
    Lines out(language);
    if (sheets) out.comment({"The network of {0}: {1} stakeholders with {2} seats. Written by phakhi init; now it is yours to edit.", "เครือข่ายจาก {0}: ผู้มีส่วนได้เสีย {1} ราย รวม {2} ที่นั่ง สร้างโดย phakhi init แก้ไขได้ตามต้องการ"}, path, sheets->rows.size(), sheets->seats.size());
    else out.comment({"A network to start from. Written by phakhi init; now it is yours to edit.", "เครือข่ายตั้งต้น สร้างโดย phakhi init แก้ไขได้ตามต้องการ"});
    out.comment({"Only what makes this network another one stands here; everything else has its default. phakhi list levers, conditions and parameters say what there is;", "ที่นี่มีเฉพาะค่าที่ทำให้เครือข่ายนี้ต่างไป ค่าอื่นเป็นค่าปริยาย ดูทั้งหมดด้วย phakhi list levers, conditions และ parameters"});
    out.comment({"phakhi check scenario.toml says what acts and what does nothing. A # makes the rest of a line a comment.", "phakhi check scenario.toml บอกว่าค่าใดมีผลและค่าใดไม่มีผล เครื่องหมาย # ทำให้ส่วนที่เหลือของบรรทัดเป็นคำอธิบาย"});
    out.line("schema = 1");
    out.heading("[scenario]", said({"what it is called, in both languages", "ชื่อเครือข่าย ทั้งสองภาษา"}));
    const Said title = sheets ? say({"network of {0} stakeholders", "เครือข่ายผู้มีส่วนได้เสีย {0} ราย"}, sheets->rows.size()) : said({"my network", "เครือข่ายของฉัน"});
    out.line("title = " + in_both(title));
    out.heading("[run]", said({"how long", "ระยะเวลา"}));
    out.line("weeks = 260", said({"five years", "ห้าปี"}));
    out.line("# start_date = \"2027-01-04\"", said({"the day of week 0, if weeks are to have dates", "วันของสัปดาห์ที่ 0 หากต้องการให้สัปดาห์มีวันที่ (ปี ค.ศ.)"}));
    out.heading("[population]", said({"who is in it", "ใครอยู่ในเครือข่าย"}));
    write_sheets(out, sheets, path);
    out.heading("[network]", said({"how it came about: natural (from below), established (from above) or evolving (between them)", "ก่อเกิดอย่างไร: natural (ธรรมชาติ) established (จัดตั้ง) หรือ evolving (วิวัฒนาการ)"}));
    out.line("form = " + toml_text(form_of_starters));
    out.heading("[environment]", said({"the world around it; remove the # of a line to change it", "สภาพแวดล้อม ลบ # หน้าบรรทัดที่ต้องการเปลี่ยน"}));
    for (const char* key : {"environment.difficulty", "environment.own_budget", "environment.sponsor_support", "environment.sponsor_share", "environment.everyday_contact", "environment.calendar_clash"}) out.offer(key);
    out.heading("[strategy]", said({"how it is managed: a bundle (phakhi list strategies), which experiment.toml changes", "วิธีบริหาร: ชุดกลยุทธ์ (phakhi list strategies) ซึ่ง experiment.toml จะเปลี่ยน"}));
    out.line("use = \"network_mindset\"");
    out.comment({"A lever set here wins over the bundle, so it would be the same in every strategy that is compared:", "ตัวปรับที่ตั้งตรงนี้มีผลเหนือชุดกลยุทธ์ จึงจะเท่ากันในทุกกลยุทธ์ที่เปรียบเทียบ:"});
    for (const char* key : {"strategy.meeting_cadence_weeks", "strategy.two_way_fraction", "strategy.transparency", "strategy.rotation_weeks", "strategy.mentoring", "strategy.celebrate_wins"}) out.offer(key);
    out.heading("[variation]", said({"what differs between replicates: each is another network like this one", "สิ่งที่ต่างกันระหว่างรอบจำลอง แต่ละรอบคืออีกเครือข่ายหนึ่งที่คล้ายกัน"}));
    out.line("\"environment.difficulty\" = { sd = 0.15 }", said({"assumption", "ข้อสมมติ"}));
    out.line("\"environment.own_budget\" = { sd = 0.2 }", said({"assumption", "ข้อสมมติ"}));
    out.heading("[costs]", said({"examples: put in your own prices, as no source gives any", "เป็นตัวอย่าง โปรดใส่ราคาของท่านเอง เพราะไม่มีแหล่งข้อมูลใดให้ไว้"}));
    out.line("money_per_hour = 150", said({"an hour of somebody's time", "เวลาหนึ่งชั่วโมงของใครคนหนึ่ง"}));
    out.line("money_per_unit = 2000", said({"one unit of money in phakhi list levers and actions: about what a small meeting takes", "เงินหนึ่งหน่วยใน phakhi list levers และ actions: ราวค่าจัดประชุมเล็ก ๆ หนึ่งครั้ง"}));
    out.line(language == Language::thai ? "currency = \"บาท\"" : "currency = \"baht\"");
    return out.take();
}

std::string cell(const std::string& text) {
    if (text.find_first_of(",\"\n") == text.npos) return text;
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

Text reason_words(CandidatePair::Reason reason) {
    switch (reason) {
    case CandidatePair::Reason::organisation: return {"same organisation", "หน่วยงานเดียวกัน"};
    case CandidatePair::Reason::sectors: return {"between sectors", "ข้ามภาคส่วน"};
    case CandidatePair::Reason::sector: return {"same sector", "ภาคส่วนเดียวกัน"};
    case CandidatePair::Reason::relation: break;
    }
    return {"stand alike to us", "มีความสัมพันธ์กับโครงการแบบเดียวกัน"};
}

std::string ties_of(const std::vector<Stakeholder>& rows, Language language) {
    const bool thai = language == Language::thai;
    std::string out = thai ? "จาก,กลุ่ม,ความสัมพันธ์เดิม,ความสัมพันธ์ใหม่,ประโยชน์เรา/แลกเปลี่ยน,ประโยชน์เพื่อน,วิธีการ,หมายเหตุ\n" : "from,to,level,wanted_level,our_benefit,their_benefit,method,note\n";
    for (const CandidatePair& pair : candidate_pairs(rows))
        out += cell(rows[pair.from].name) + "," + cell(rows[pair.to].name) + ",,,,,," + std::string(reason_words(pair.reason).in(language)) + "\n";
    const bool plain = std::all_of(out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    return plain ? out : std::string(byte_order_mark) + out;
}

std::string experiment_of(Language language) {
    Lines out(language);
    out.comment({"Four strategies for the network of scenario.toml. Play it, then compare:", "สี่กลยุทธ์สำหรับเครือข่ายใน scenario.toml จำลองแล้วเปรียบเทียบ:"});
    out.line("#   phakhi experiment experiment.toml -o experiment.h5");
    out.line("#   phakhi compare experiment.h5");
    out.line("schema = 1");
    out.line("title = " + in_both(said({"four strategies", "สี่กลยุทธ์"})));
    out.line("base = \"scenario.toml\"");
    out.line("method = \"factorial\"", said({"every combination of the factors below", "ทุกชุดของปัจจัยด้านล่าง"}));
    out.line("replicates = 200", said({"networks for each strategy; more narrow the intervals", "จำนวนรอบจำลองต่อกลยุทธ์ ยิ่งมากช่วงความเชื่อมั่นยิ่งแคบ"}));
    out.line("seed = 1");
    out.line("common_random_numbers = true", said({"all strategies meet the same networks and the same luck", "ทุกกลยุทธ์เจอเครือข่ายและโชคชุดเดียวกัน"}));
    out.heading("[[factor]]", said({"the first is the yardstick; phakhi list strategies names others", "ตัวแรกเป็นตัวเทียบ ดูกลยุทธ์อื่นด้วย phakhi list strategies"}));
    out.line("key = \"strategy.use\"");
    out.line("values = [");
    for (const std::string& id : compared_strategies()) {
        const Preset* preset = find_preset(Source::Kind::strategy, id);
        out.line("    " + toml_text(id) + ",", preset ? Said(preset->title, preset->title_th) : Said());
    }
    out.line("]");
    out.comment({"Another factor crosses with it, for instance:", "เพิ่มปัจจัยอื่นได้ จะจับคู่กันทุกชุด เช่น:"});
    out.line("# [[factor]]");
    out.line("# key = \"environment.sponsor_support\"");
    out.line("# values = [0.2, 0.6]");
    return out.take();
}

} // namespace

const std::vector<std::string>& compared_strategies() {
    static const std::vector<std::string> ids = {"do_nothing", "command_mindset", "small_wins", "network_mindset"};
    return ids;
}

Starter empty_starter(Language language) {
    const bool thai = language == Language::thai;
    const std::string stakeholders =
        thai ? "ชื่อผู้มีส่วนได้เสีย/ภาคี,ภาคส่วน,หน่วยงาน,ความสัมพันธ์,ผลกระทบ,อิทธิพล,ความสนใจ,ชั่วโมงต่อสัปดาห์,ความชำนาญ,อะไรมีความสำคัญต่อภาคี,ภาคีช่วยอะไรโครงการเราได้บ้าง,ภาคีเป็นอุปสรรคอย่างไรต่อโครงการเรา,เข้าถึงภาคีได้อย่างไร\n"
             : "name,sector,organisation,relation,impact,influence,interest,capacity_hours_per_week,skills,what_matters,how_they_help,how_they_hinder,how_to_reach\n";
    return {scenario_of(nullptr, "", language), std::string(thai ? byte_order_mark : "") + stakeholders, ties_of({}, language), experiment_of(language)};
}

Starter starter_from(const Worksheets& sheets, const std::string& path, Language language) {
    return {scenario_of(&sheets, path, language), "", ties_of(sheets.rows, language), experiment_of(language)};
}

} // namespace phakhi
