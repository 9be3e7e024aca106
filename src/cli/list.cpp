// SPDX-License-Identifier: MIT
#include "cli/listing.hpp"
#include "cli/options.hpp"
#include "scenario/number.hpp"
#include "support/errors.hpp"
#include "text/page.hpp"
#include "text/width.hpp"
#include <iostream>
#include <iterator>

namespace phakhi {

std::span<const ListKind> list_kinds() {
    static constexpr ListKind kinds[] = {
        {"scenarios", {"scenarios that are part of the program, and those in ./scenarios", "ฉากทัศน์ในโปรแกรม และใน ./scenarios"}, list_scenarios},
        {"strategies", {"bundles of levers and actions", "กลยุทธ์: ชุดของตัวปรับและมาตรการ"}, list_strategies},
        {"levers", {"what a manager can set", "ตัวปรับของผู้บริหาร"}, list_levers},
        {"conditions", {"the world around a network", "สภาพแวดล้อมของเครือข่าย"}, list_conditions},
        {"forms", {"how a network comes about", "รูปแบบการก่อเกิดเครือข่าย"}, list_forms},
        {"governance", {"who runs a network", "รูปแบบการบริหารเครือข่าย"}, list_governance},
        {"failures", {"failure modes and their alarms", "รูปแบบความล้มเหลวและสัญญาณเตือน"}, list_failures},
        {"stages", {"stages of formation", "ขั้นของการก่อตัว"}, list_stages},
        {"shapes", {"shapes of the map", "รูปร่างผังเครือข่าย"}, list_shapes},
        {"actions", {"what a manager can do", "มาตรการของผู้บริหาร"}, list_actions},
        {"shocks", {"what can strike from outside", "เหตุการณ์จากภายนอก"}, list_shocks},
        {"metrics", {"what is measured", "ตัวชี้วัด"}, list_metrics},
        {"outcomes", {"how a run ends", "ผลลัพธ์ของรอบจำลอง"}, list_outcomes},
        {"parameters", {"numbers of the model", "พารามิเตอร์ของแบบจำลอง"}, list_parameters},
        {"processes", {"what happens in a week, in order", "กระบวนการในหนึ่งสัปดาห์ ตามลำดับ"}, list_processes},
        {"cases", {"cases of the source material", "กรณีศึกษาในเอกสารต้นทาง"}, list_cases},
    };
    return kinds;
}

/// A fact as it stands in a table: numbers short, nothing for null.
static std::string cell(const nlohmann::ordered_json& row, const std::string& key) {
    const auto found = row.find(key);
    if (found == row.end() || found->is_null()) return "";
    if (found->is_number()) return number_text(found->get<double>());
    return found->is_string() ? found->get<std::string>() : found->dump();
}

std::string listing_text(const Listing& listing, Language language) {
    std::vector<std::string> headings;
    for (const Listing::Column& column : listing.columns) headings.emplace_back(column.heading.in(language));
    std::vector<std::vector<std::string>> rows;
    for (const auto& row : listing.rows) {
        std::vector<std::string>& cells = rows.emplace_back();
        for (const Listing::Column& column : listing.columns) {
            const std::string value = cell(row, column.key);
            cells.push_back(column.words ? std::string(column.words(value).in(language)) : value);
        }
    }
    return table(headings, rows);
}

std::string listing_markdown(const Listing& listing) {
    std::string out = "|", rule = "|";
    for (const Listing::Column& column : listing.columns) {
        out += " " + std::string(column.heading.en) + " |";
        rule += "---|";
    }
    out += "\n" + rule + "\n";
    for (const auto& row : listing.rows) {
        out += "|";
        for (const Listing::Column& column : listing.columns) {
            std::string text = cell(row, column.key);
            for (std::size_t at = 0; (at = text.find('|', at)) != text.npos; at += 2) text.insert(at, "\\");
            const bool name = (column.key == "key" || column.key == "id") && !text.empty();
            out += " " + (name ? "`" + text + "`" : text) + " |";
        }
        out += "\n";
    }
    return out;
}

static std::vector<std::string> kind_names() {
    std::vector<std::string> names;
    for (const ListKind& kind : list_kinds()) names.emplace_back(kind.name);
    return names;
}

static std::string kinds_help(const Voice& voice) {
    std::string out;
    for (const ListKind& kind : list_kinds()) out += "  " + padded(kind.name, 12) + voice.in(kind.meaning) + "\n";
    return out;
}

int list_verb(const Arguments& arguments, Common common, Console& console) {
    std::string name;
    bool markdown = false;
    const Voice voice(common.language);
    const std::string kinds = kinds_help(voice);
    Options options("list", "  phakhi list failures\n  phakhi list levers --json\n", {"", ""}, common);
    options.argument("KIND", name, {"what to list (below)", "สิ่งที่จะแสดง (ดูด้านล่าง)"}, true);
    options.hidden_flag("--markdown", markdown);
    options.footer(voice({"Lists what there is, in both languages. KIND is one of:\n{0}", "แสดงรายการทั้งสองภาษา KIND เป็นอย่างใดอย่างหนึ่ง:\n{0}"}, kinds));
    if (!options.read(arguments, console)) return 0;
    if (name == "names" && markdown) return console.data(names_page()), 0;
    if (name == "model" && markdown) {   // the page on standard input, its tables made anew
        std::string page(std::istreambuf_iterator<char>(std::cin), {});
        return console.data(with_model_tables(std::move(page))), 0;
    }
    for (const ListKind& kind : list_kinds()) {
        if (kind.name != name) continue;
        const Listing listing = kind.make();
        console.data(common.json ? listing.rows.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n" : markdown ? listing_markdown(listing) : listing_text(listing, common.language));
        return 0;
    }
    std::string all;
    for (const std::string& one : kind_names()) all += (all.empty() ? "" : ", ") + one;
    const std::string nearest = suggestion(voice, name, kind_names());
    if (name.empty()) usage_error("list", voice({"what is to be listed is missing", "ไม่ได้ระบุสิ่งที่จะแสดง"}), voice({"one of: {0}", "เลือกจาก: {0}"}, all));
    usage_error("list", voice({"there is no list of \"{0}\"", "ไม่มีรายการ \"{0}\""}, shown(name)), (nearest.empty() ? "" : nearest + " ") + voice({"one of: {0}", "เลือกจาก: {0}"}, all));
}

} // namespace phakhi
