// SPDX-License-Identifier: MIT
#include "scenario/check.hpp"
#include "cli/options.hpp"
#include "scenario/number.hpp"
#include "scenario/read_experiment.hpp"
#include "scenario/read_scenario.hpp"
#include "scenario/settings.hpp"
#include "support/errors.hpp"
#include "text/page.hpp"
#include "text/width.hpp"
#include <nlohmann/json.hpp>

namespace phakhi {

namespace {

/// Every setting that differs from its default, and whether it can act.
std::vector<std::vector<std::string>> settings_given(const Scenario& scenario, const Voice& voice) {
    Scenario mine = scenario, plain;
    const std::vector<SettingRef> given = settings(mine), standard = settings(plain);
    std::vector<std::vector<std::string>> rows;
    for (std::size_t k = 0; k < given.size(); ++k) {
        if (*given[k].value == *standard[k].value) continue;
        const Said why = why_idle(scenario, given[k].key);
        rows.push_back({given[k].key, number_text(*given[k].value), number_text(*standard[k].value),
                        why.empty() ? voice({"acts", "มีผล"}) : voice({"does nothing: {0}", "ไม่มีผล: {0}"}, why.in(voice.language()))});
    }
    return rows;
}

std::string report_text(const Scenario& scenario, const CheckReport& report, const Voice& voice) {
    Page page(console_width());
    page.line(voice({"{0}: valid. {1} founders among {2} seats, {3} weeks.", "{0}: ใช้ได้ ผู้ก่อตั้ง {1}\u00A0คน จากทั้งหมด {2}\u00A0คน {3}\u00A0สัปดาห์"}, shown(voice.in({scenario.title, scenario.title_th})),
                    report.founders, report.pool, report.weeks));
    for (const Said& note : report.notes) page.item(voice({"note: {0}", "หมายเหตุ: {0}"}, note.in(voice.language())));
    std::string out = page.text();
    const std::vector<std::vector<std::string>> rows = settings_given(scenario, voice);
    if (!rows.empty()) {
        const auto heading = [&](const Text& text) { return voice.in(text); };
        out += "\n" + table({heading({"setting", "ค่าที่ตั้ง"}), heading({"value", "ค่า"}), heading({"default", "ค่าปริยาย"}), heading({"effect", "ผล"})}, rows);
    }
    Page idle(console_width());
    for (const Idle& one : report.idle) {
        if (!find_setting(scenario, one.key)) idle.line(voice({"does nothing: {0}: {1}", "ไม่มีผล: {0}: {1}"}, one.key, one.why.in(voice.language())));
    }
    return out + (idle.text().empty() ? "" : "\n" + idle.text());
}

std::string problems_json(const InputError& error) {
    nlohmann::ordered_json out = {{"valid", false}, {"problems", nlohmann::ordered_json::array()}};
    for (const Problem& p : error.problems())
        out["problems"].push_back({{"file", p.file}, {"line", p.line}, {"column", p.column}, {"message", p.message.en}, {"message_th", p.message.in(Language::thai)},
                                   {"suggestion", p.suggestion.en}, {"suggestion_th", p.suggestion.in(Language::thai)}});
    return out.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

/// "0, 26, 52", or the bounds.
std::string levels_text(const Factor& factor, const Voice& voice) {
    if (factor.ranged) return voice({"{0} to {1}", "{0} ถึง {1}"}, number_text(factor.low), number_text(factor.high)) + (factor.log ? " (log)" : "");
    std::string out;
    constexpr std::size_t told = 8;
    for (std::size_t k = 0; k < std::min(told, factor.levels.size()); ++k) out += (k ? ", " : "") + (factor.levels[k].is_number ? number_text(factor.levels[k].number) : factor.levels[k].text);
    return out + (factor.levels.size() > told ? ", …" : "");
}

std::string report_text(const Experiment& e, const std::vector<Said>& idle, const Voice& voice) {
    Page page(console_width());
    page.line(voice({"{0}: valid. {1}: {2} design points, {3} replicates each, {4} runs of {5} weeks.", "{0}: ใช้ได้ {1}: {2} จุดในแผน จุดละ {3} รอบ รวม {4} รอบจำลอง รอบละ {5} สัปดาห์"}, shown(voice.in({e.title, e.title_th})), name_of(e.method), e.design.points, e.replicates, e.runs(), e.weeks()));
    for (const std::vector<Said>* notes : {&e.notes, &idle}) {
        for (const Said& note : *notes) page.item(voice({"note: {0}", "หมายเหตุ: {0}"}, note.in(voice.language())));
    }
    std::vector<std::vector<std::string>> rows;
    for (const Factor& factor : e.factors) rows.push_back({factor.key, shown(levels_text(factor, voice), 100)});
    return page.text() + "\n" + table({voice.in({"factor", "ปัจจัย"}), voice.in({"values", "ค่า"})}, rows);
}

std::string report_json(const Experiment& e, const std::vector<Said>& idle) {
    nlohmann::ordered_json out = {{"valid", true}, {"title", e.title}, {"title_th", e.title_th}, {"method", name_of(e.method)}, {"design_points", e.design.points}, {"replicates", e.replicates}, {"runs", e.runs()}, {"weeks", e.weeks()}};
    for (const Factor& factor : e.factors) out["factors"].push_back(factor.key);
    const auto list = [](const std::vector<Said>& notes, Language language) {
        nlohmann::ordered_json all = nlohmann::ordered_json::array();
        for (const Said& note : notes) all.push_back(note.in(language));
        return all;
    };
    out["notes"] = list(e.notes, Language::english), out["notes_th"] = list(e.notes, Language::thai);
    out["without_effect"] = list(idle, Language::english), out["without_effect_th"] = list(idle, Language::thai);
    return out.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

int check_experiment(const std::string& file, bool resolved, const std::vector<std::string>& overrides, const Common& common, Console& console) {
    const Voice voice(common.language);
    if (!overrides.empty()) usage_error("check", voice({"--set does nothing with an experiment", "--set ไม่มีผลกับการทดลอง"}), voice({"write a [[factor]], or check its base", "เขียน [[factor]] หรือตรวจสอบฉากทัศน์ฐานของมัน"}));
    const Experiment e = read_experiment(file);
    const std::vector<Said> idle = idle_factors(e);
    console.data(resolved ? e.base.resolved : common.json ? report_json(e, idle) : report_text(e, idle, voice));
    return 0;
}

} // namespace

int check_verb(const Arguments& arguments, Common common, Console& console) {
    std::string file;
    bool resolved = false;
    std::vector<std::string> overrides;
    Options options("check", "  phakhi check scenario.toml\n  phakhi check scenario.toml --resolved   # every value in force, and where it comes from\n",
                    {"Checks a scenario, what it extends and its worksheets, or an experiment. Lists all mistakes at once, what was understood, and which settings do nothing.",
                     "ตรวจสอบฉากทัศน์ แฟ้มที่อ้างถึง และแบบกรอก หรือการทดลอง แสดงข้อผิดพลาดทั้งหมดในคราวเดียว สิ่งที่โปรแกรมเข้าใจ และค่าที่ไม่มีผล"}, common);
    options.argument("FILE", file, {"scenario or experiment file (TOML)", "แฟ้มฉากทัศน์หรือแฟ้มการทดลอง (TOML)"});
    options.flag("--resolved", resolved, {"print the effective scenario with the origin of each value", "พิมพ์ฉากทัศน์ที่มีผลจริงพร้อมที่มาของแต่ละค่า"});
    options.texts("--set", "KEY=VALUE", overrides, {"any setting of the scenario, as for run", "ตั้งค่าใดก็ได้ เหมือน run"});
    if (!options.read(arguments, console)) return 0;
    try {
        if (is_experiment(file)) return check_experiment(file, resolved, overrides, common, console);
        const Scenario scenario = read_scenario(file, overrides);
        const CheckReport report = check(scenario);
        console.data(resolved ? scenario.resolved : common.json ? report.json() : report_text(scenario, report, Voice(common.language)));
        return 0;
    } catch (const InputError& error) {
        if (common.json) console.data(problems_json(error));
        throw;
    }
}

} // namespace phakhi
