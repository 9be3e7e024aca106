// SPDX-License-Identifier: MIT
#include "scenario/check.hpp"
#include "cli/options.hpp"
#include "scenario/number.hpp"
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

} // namespace

int check_verb(const Arguments& arguments, Common common, Console& console) {
    std::string file;
    bool resolved = false;
    std::vector<std::string> overrides;
    Options options("check", "  phakhi check scenario.toml\n  phakhi check scenario.toml --resolved   # every value in force, and where it comes from\n",
                    {"Checks a scenario, what it extends and its worksheets. Lists all mistakes at once, what was understood, and which settings do nothing.",
                     "ตรวจสอบฉากทัศน์ แฟ้มที่อ้างถึง และแบบกรอก แสดงข้อผิดพลาดทั้งหมดในคราวเดียว สิ่งที่โปรแกรมเข้าใจ และค่าที่ไม่มีผล"}, common);
    options.argument("FILE", file, {"scenario file (TOML)", "แฟ้มฉากทัศน์ (TOML)"});
    options.flag("--resolved", resolved, {"print the effective scenario with the origin of each value", "พิมพ์ฉากทัศน์ที่มีผลจริงพร้อมที่มาของแต่ละค่า"});
    options.texts("--set", "KEY=VALUE", overrides, {"any setting of the scenario, as for run", "ตั้งค่าใดก็ได้ เหมือน run"});
    if (!options.read(arguments, console)) return 0;
    try {
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
