// SPDX-License-Identifier: MIT
#include "scenario/json_schema.hpp"
#include "model/action.hpp"
#include "model/shock.hpp"
#include "scenario/presets.hpp"
#include "scenario/settings.hpp"
#include "text/unit_words.hpp"
#include <algorithm>

namespace phakhi {

namespace json_schema {

std::string Author::description(const Text& meaning, std::string_view more) const {
    const Language other = language_ == Language::thai ? Language::english : Language::thai;
    std::string out(meaning.in(language_));
    if (!meaning.th.empty() && meaning.th != meaning.en) out += "\n" + std::string(meaning.in(other));
    return more.empty() ? out : out + "\n" + std::string(more);
}

Json Author::number(const Text& meaning, double min, double max, std::string_view more) const {
    return {{"description", description(meaning, more)}, {"type", "number"}, {"minimum", min}, {"maximum", max}};
}

Json Author::whole(const Text& meaning, double min, double max, std::string_view more) const {
    Json out = number(meaning, min, max, more);
    out["multipleOf"] = 1;   // not "integer": a whole number written as 13.0 is read as well
    return out;
}

Json Author::text(const Text& meaning) const { return {{"description", description(meaning)}, {"type", "string"}}; }
Json Author::flag(const Text& meaning) const { return {{"description", description(meaning)}, {"type", "boolean"}}; }
Json Author::choice(const Text& meaning, const std::vector<std::string>& names) const { return {{"description", description(meaning)}, {"type", "string"}, {"enum", names}}; }
Json Author::table(const Text& meaning, Json properties) const {
    return {{"description", description(meaning)}, {"type", "object"}, {"additionalProperties", false}, {"properties", std::move(properties)}};
}
Json Author::list(const Text& meaning, Json item) const { return {{"description", description(meaning)}, {"type", "array"}, {"items", std::move(item)}}; }

Json Author::seed() const {
    const Text meaning{"seed of the random numbers; in quotes if above 9223372036854775807", "ค่าตั้งต้นการสุ่ม (seed) ใส่เครื่องหมายคำพูดหากมากกว่า 9223372036854775807"};
    return {{"description", description(meaning)}, {"anyOf", {{{"type", "integer"}, {"minimum", 0}}, {{"type", "number"}, {"minimum", 0}, {"multipleOf", 1}}, {{"type", "string"}, {"pattern", "^[0-9]+$"}}}}};
}

Json Author::title(const Text& meaning) const {
    return {{"description", description(meaning)}, {"anyOf", {text(meaning), table(meaning, {{"en", text({"in English", "ภาษาอังกฤษ"})}, {"th", text({"in Thai", "ภาษาไทย"})}})}}};
}

Json file(const Author& author, const char* title, const Text& meaning, Json properties, std::initializer_list<const char*> required) {
    Json whole = {{"$schema", "http://json-schema.org/draft-04/schema#"}, {"title", title}};
    whole.update(author.table(meaning, {{"schema", {{"description", author.description({"version of this form; first line of the file", "รุ่นของรูปแบบ อยู่บรรทัดแรกของแฟ้ม"})}, {"enum", {1}}}}}));
    whole["properties"].update(properties);
    whole["required"] = required;
    return whole;
}

} // namespace json_schema

namespace {

using namespace json_schema;

/// The settings of one section, with range, default, unit and source.
Json settings_under(const Author& author, std::string_view prefix) {
    Json out = Json::object();
    Scenario standard;
    for (const SettingRef& s : settings(standard)) {
        if (!s.key.starts_with(prefix) || s.key.find('.', prefix.size()) != s.key.npos) continue;
        const std::string facts = (s.unit == "1" ? "" : std::string(unit_words(s.unit).en) + "; ") + std::string(s.source);
        Json value = author.number(s.meaning, s.range.min, s.range.max, facts);
        if (s.key == "strategy.leaders") {
            value = {{"description", author.description(s.meaning, facts)}, {"anyOf", {{{"enum", {"auto"}}}, {{"type", "number"}, {"minimum", s.range.min}, {"maximum", s.range.max}}}}};
            value["default"] = "auto";
        } else value["default"] = *s.value;
        out[s.key.substr(prefix.size())] = std::move(value);
    }
    return out;
}

Json population(const Author& a) {
    const Json sectors = a.table({"relative sizes of the sectors among synthetic seats", "สัดส่วนของภาคส่วนในผู้ที่สร้างขึ้น"},
                                 {{"people", a.number({"people, civil society, business", "ภาคประชาชน"}, 0, 1e6)}, {"academia", a.number({"academia", "ภาควิชาการ"}, 0, 1e6)},
                                  {"government", a.number({"government", "ภาครัฐ"}, 0, 1e6)}});
    const auto count = [&](const Text& meaning) { return a.whole(meaning, 0, 100'000); };
    const Json founders = count({"founding seats; calibrated for 7 to 200", "จำนวนผู้ก่อตั้ง ปรับเทียบไว้สำหรับ 7 ถึง 200 คน"}), outsiders = count({"everyone in the field but the founders", "คนนอกเครือข่าย"});
    return a.table({"who is in the field: worksheets, or synthetic seats, or both", "ใครอยู่ในสนาม: จากแบบกรอก หรือสร้างขึ้น หรือทั้งสองอย่าง"},
                   {{"stakeholders", a.text({"worksheet of the founding seats (CSV)", "แบบกรอกผู้มีส่วนได้เสีย (CSV)"})}, {"ties", a.text({"worksheet of the ties between them (CSV)", "แบบกรอกความสัมพันธ์ (CSV)"})},
                    {"founders", founders}, {"pool", count({"everyone in the field, founders included", "ทุกคนในสนาม รวมผู้ก่อตั้ง"})}, {"outsiders", outsiders}, {"sectors", sectors},
                    {"given_ties_only", a.flag({"founders get no random ties besides those of the worksheet", "ผู้ก่อตั้งมีเฉพาะความสัมพันธ์ในแบบกรอก"})},
                    {"max_ties", a.whole({"room for ties of one agent", "จำนวนความสัมพันธ์สูงสุดต่อคน"}, 1, 1000)},
                    {"synthetic", a.table({"the same keys, another place for them", "คีย์เดียวกัน เขียนอีกที่หนึ่ง"}, {{"size", count({"everyone in the field, founders included", "ทุกคนในสนาม รวมผู้ก่อตั้ง"})}, {"founders", founders}, {"outsiders", outsiders}, {"sectors", sectors}})}});
}

template <class Entry> Json ids(const Author& a, const std::string& prefix, std::span<const Entry* const> entries, const Text& meaning) {
    std::vector<const Entry*> sorted(entries.begin(), entries.end());
    std::sort(sorted.begin(), sorted.end(), [](const Entry* x, const Entry* y) { return x->number < y->number; });
    std::vector<std::string> names;
    std::string labels;
    for (const Entry* entry : sorted) {
        names.push_back(prefix + std::to_string(entry->number));
        labels += (labels.empty() ? "" : "\n") + names.back() + " " + std::string(entry->label.en) + " · " + std::string(entry->label.th);
    }
    Json out = a.choice(meaning, names);
    out["description"] = a.description(meaning, labels);
    return out;
}

Json a_week(const Author& a, const Text& meaning) { return a.whole(meaning, 1, 5200); }
Json some_weeks(const Author& a, const Text& meaning) { return a.whole(meaning, 0, 5200); }

Json action(const Author& a) {
    Json out = a.table({"an action of the manager: once, on a rhythm, or when something is seen", "มาตรการของผู้บริหาร: ครั้งเดียว เป็นระยะ หรือเมื่อเห็นบางสิ่ง"},
                       {{"id", ids<Action>(a, "ACT-", actions(), {"which action", "มาตรการใด"})}, {"week", a_week(a, {"first week in which it may be taken", "สัปดาห์แรกที่ใช้ได้"})},
                        {"until", a_week(a, {"first week in which it may no longer be taken", "สัปดาห์แรกที่ใช้ไม่ได้แล้ว"})},
                        {"every_weeks", some_weeks(a, {"rhythm; 0 = once, or each time the trigger comes true", "ทุกกี่สัปดาห์ 0 = ครั้งเดียว หรือทุกครั้งที่เงื่อนไขเป็นจริง"})},
                        {"strength", a.number({"share of its usual effect", "สัดส่วนของผลปกติ"}, 0, 1)}, {"for_weeks", some_weeks(a, {"how long one taking lasts; 0 = as the catalogue says", "แต่ละครั้งนานกี่สัปดาห์ 0 = ตามรายการ"})},
                        {"when", a.text({"a condition on what somebody could see, such as attendance < 0.4 for 8 weeks", "เงื่อนไขจากสิ่งที่มีคนเห็นได้ เช่น attendance < 0.4 for 8 weeks"})}});
    out["required"] = {"id"};
    return out;
}

Json shock(const Author& a) {
    Json out = a.table({"something that strikes from outside", "เหตุการณ์จากภายนอก"},
                       {{"id", ids<Shock>(a, "SHOCK-", shocks(), {"which shock", "เหตุการณ์ใด"})}, {"week", a_week(a, {"week in which it strikes", "สัปดาห์ที่เกิด"})},
                        {"size", a.number({"how hard", "ความรุนแรง"}, 0, 1)}, {"weeks", some_weeks(a, {"how long it lasts; 0 = as the catalogue says", "นานกี่สัปดาห์ 0 = ตามรายการ"})}});
    out["required"] = {"id"};
    return out;
}

Json change(const Author& a) {
    Json out = a.table({"levers or conditions set to other values for a while", "ตั้งตัวปรับหรือสภาพแวดล้อมเป็นค่าอื่นชั่วระยะหนึ่ง"},
                       {{"week", a_week(a, {"first week in force", "สัปดาห์แรกที่มีผล"})}, {"until", a_week(a, {"first week no longer in force; left out = for good", "สัปดาห์แรกที่ไม่มีผลแล้ว ไม่ระบุ = ตลอดไป"})},
                        {"strategy", a.table({"levers", "ตัวปรับ"}, settings_under(a, "strategy."))}, {"environment", a.table({"conditions", "สภาพแวดล้อม"}, settings_under(a, "environment."))}});
    out["anyOf"] = {{{"required", {"strategy"}}}, {{"required", {"environment"}}}};
    return out;
}

/// Puts a value at a dotted path of nested tables.
void put(Json& properties, std::string_view path, const Json& value, const Author& a) {
    const std::size_t dot = path.find('.');
    const std::string head(path.substr(0, dot));
    if (dot == path.npos) {
        properties[head] = value;
        return;
    }
    if (!properties.contains(head)) properties[head] = a.table({"settings that differ between replicates", "ค่าที่ต่างกันระหว่างรอบจำลอง"}, Json::object());
    put(properties[head]["properties"], path.substr(dot + 1), value, a);
}

/// Every setting, in quotes or as dotted keys.
Json variation(const Author& a) {
    const Json spread = {{"$ref", "#/definitions/spread"}};
    Json properties = Json::object();
    for (const std::string& key : setting_keys()) properties[key] = spread, put(properties, key, spread, a);
    return a.table({"settings that differ between replicates, drawn once for each", "ค่าที่ต่างกันระหว่างรอบจำลอง สุ่มครั้งเดียวต่อรอบ"}, std::move(properties));
}

Json spread(const Author& a) {
    Json out = a.table({"value × e^(sd·N), or even from low to high", "ค่า × e^(sd·N) หรือกระจายสม่ำเสมอจาก low ถึง high"},
                       {{"sd", a.number({"spread relative to the value", "ความผันแปรเทียบกับค่า"}, 0, 3)}, {"low", {{"type", "number"}}}, {"high", {{"type", "number"}}}});
    out["oneOf"] = {{{"required", {"sd"}}}, {{"required", {"low", "high"}}}};
    return out;
}

Json parameters(const Author& a) {
    Json owners = Json::object();
    std::vector<std::string> names = process_names();
    names.insert(names.begin(), "founding");
    for (const std::string& owner : names) {
        Json own = settings_under(a, "parameters." + owner + ".");
        if (!own.empty()) owners[owner] = a.table({"parameters of this process", "พารามิเตอร์ของกระบวนการนี้"}, std::move(own));
    }
    return a.table({"parameters of the model, as process.name", "พารามิเตอร์ของแบบจำลอง เขียนเป็น กระบวนการ.ชื่อ"}, std::move(owners));
}

Json strategy(const Author& a) {
    Json levers = {{"use", {{"description", a.description({"a bundle of levers and actions that those below refine: a name, or the path of a .toml file", "ชุดของตัวปรับและมาตรการที่ค่าด้านล่างปรับต่อ: ชื่อ หรือที่อยู่ของแฟ้ม .toml"})},
                            {"anyOf", {{{"type", "string"}, {"enum", preset_ids(Source::Kind::strategy)}}, {{"type", "string"}, {"pattern", "\\.toml$"}}}}}}};
    levers.update(settings_under(a, "strategy."));
    return a.table({"standing levers of the manager; actions push them for a while", "ตัวปรับของผู้บริหาร มาตรการปรับชั่วคราว"}, std::move(levers));
}

} // namespace

nlohmann::ordered_json scenario_schema(Language language) {
    const Author a(language);
    const Json title = a.title({"what the network is called", "ชื่อเครือข่าย"}), description = a.title({"a sentence or two", "คำอธิบายสั้น ๆ"}), source = a.text({"where it comes from: a label", "ที่มา"});
    const Json weeks = a.whole({"how long", "จำนวนสัปดาห์"}, 0, 5200), thai = a.text({"in Thai", "ภาษาไทย"});
    const Json start = {{"description", a.description({"day of week 0 as YYYY-MM-DD (not a Buddhist year)", "วันของสัปดาห์ที่ 0 เป็น YYYY-MM-DD (ปี ค.ศ.)"})}, {"type", "string"}, {"pattern", "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$"}};
    Json governance = preset_ids(Source::Kind::governance), form = preset_ids(Source::Kind::form);
    governance.push_back(""), form.push_back("");
    Json properties = {
        {"extends", a.text({"a scenario that this one builds on; paths are relative to the file", "ฉากทัศน์ที่แฟ้มนี้ต่อยอด ที่อยู่นับจากแฟ้มนี้"})},
        {"title", title}, {"title_th", thai}, {"description", description}, {"description_th", thai}, {"source", source}, {"weeks", weeks}, {"seed", a.seed()}, {"start_date", start},
        {"scenario", a.table({"what the network is called", "ชื่อเครือข่าย"}, {{"title", title}, {"title_th", thai}, {"description", description}, {"description_th", thai}, {"source", source}, {"start_date", start}})},
        {"run", a.table({"how long, and by which random numbers", "ระยะเวลาและการสุ่ม"}, {{"weeks", weeks}, {"seed", a.seed()}, {"start_date", start}})},
        {"population", population(a)},
        {"network", a.table({"bundles of settings that the sections below refine", "ชุดค่าที่หมวดด้านล่างปรับต่อ"},
                            {{"form", a.choice({"how the network came about", "รูปแบบการก่อเกิดเครือข่าย"}, form)}, {"governance", a.choice({"who runs it", "รูปแบบการบริหาร"}, governance)},
                             {"leaders", settings_under(a, "strategy.").at("leaders")}})},
        {"environment", a.table({"the world around the network, which nobody in it can set", "สภาพแวดล้อมของเครือข่าย ไม่มีใครในเครือข่ายกำหนดได้"}, settings_under(a, "environment."))},
        {"strategy", strategy(a)},
        {"action", a.list({"actions of the manager", "มาตรการของผู้บริหาร"}, action(a))},
        {"shock", a.list({"what strikes from outside", "เหตุการณ์จากภายนอก"}, shock(a))},
        {"change", a.list({"dated changes of levers and conditions", "การเปลี่ยนค่าตามกำหนดเวลา"}, change(a))},
        {"parameters", parameters(a)},
        {"processes", a.table({"parts of the model that are switched off (off = neutral)", "ส่วนของแบบจำลองที่ปิดไว้ (ปิด = เป็นกลาง)"}, {{"off", a.list({"names of processes", "ชื่อกระบวนการ"}, {{"type", "string"}, {"enum", process_names()}})}})},
        {"variation", variation(a)},
        {"costs", a.table({"your own prices; no source gives any", "ราคาที่ท่านกำหนดเอง ไม่มีแหล่งข้อมูลใดให้ไว้"},
                          {{"money_per_hour", a.number({"price of an hour", "ราคาต่อชั่วโมง"}, 0, 1e9)}, {"money_per_unit", a.number({"price of one unit of money in the tables of levers and actions", "ราคาของเงินหนึ่งหน่วยในตารางตัวปรับและมาตรการ"}, 0, 1e12)},
                           {"currency", a.text({"name of the currency; without it no costs are printed", "ชื่อสกุลเงิน หากไม่ระบุจะไม่แสดงค่าใช้จ่าย"})}})},
        {"output", a.table({"what a run records", "สิ่งที่บันทึก"}, {{"states_every_weeks", a_week(a, {"states of agents, every so many weeks", "บันทึกสถานะของแต่ละคนทุกกี่สัปดาห์"})},
                                                                    {"snapshots_every_weeks", a_week(a, {"all ties, every so many weeks", "บันทึกความสัมพันธ์ทั้งหมดทุกกี่สัปดาห์"})}})},
    };
    Json whole = json_schema::file(a, "phakhi scenario", {"One network: who is in it, who manages it how, and what happens to it.", "เครือข่ายหนึ่ง: ใครอยู่ในเครือข่าย ใครบริหารอย่างไร และเกิดอะไรขึ้น"}, std::move(properties), {"schema"});
    whole["definitions"] = {{"spread", spread(a)}};
    return whole;
}

} // namespace phakhi
