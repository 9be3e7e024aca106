// SPDX-License-Identifier: MIT
#include "cli/listing.hpp"
#include "diagnosis/failure_mode.hpp"
#include "diagnosis/outcome.hpp"
#include "diagnosis/shape.hpp"
#include "diagnosis/stage.hpp"
#include "model/action.hpp"
#include "metrics/metric.hpp"
#include "model/shock.hpp"
#include "scenario/presets.hpp"
#include "scenario/settings.hpp"
#include "text/failure_words.hpp"
#include "text/process_words.hpp"
#include "text/unit_words.hpp"
#include "text/seen_words.hpp"
#include <algorithm>

namespace phakhi {

using Json = nlohmann::ordered_json;

namespace {

constexpr Text english{"English", "อังกฤษ"}, thai{"Thai", "ไทย"}, source{"source", "ที่มา"}, id_heading{"id", "รหัส"}, key_heading{"key", "ชื่อ"};

std::string id(std::string_view prefix, int number) { return std::string(prefix) + "-" + std::to_string(number); }

/// Entries of a catalogue by their number, FAIL-2 before FAIL-10.
template <class T> std::vector<const T*> by_number(std::span<const T* const> entries) {
    std::vector<const T*> sorted(entries.begin(), entries.end());
    std::sort(sorted.begin(), sorted.end(), [](const T* a, const T* b) { return a->number < b->number; });
    return sorted;
}

Json entry(const std::string& name, const Text& label) { return {{"id", name}, {"label", label.en}, {"label_th", label.th}}; }

/// A lever's key from its member.
std::string lever_name(double Levers::*member) {
    for (const Setting<Levers>& row : Levers::table) {
        if (row.value == member) return std::string(row.key);
    }
    return "";
}

/// Keys of a section of a bundle.
std::vector<std::string> keys_of(const Node& bundle, std::string_view section) {
    std::vector<std::string> keys;
    const Node* table = bundle.find(section);
    if (!table || table->kind != Node::Kind::table) return keys;
    for (const Node::Entry& entry : table->entries) {
        if (entry.value.kind != Node::Kind::table) keys.push_back(entry.key);
        else for (const std::string& key : keys_of(*table, entry.key)) keys.push_back(entry.key + "." + key);
    }
    return keys;
}

Listing bundles(Source::Kind kind) {
    Listing list{{{"id", id_heading}, {"label", english}, {"label_th", thai}, {"settings", {"settings", "ค่าที่ตั้ง"}}, {"actions", {"actions", "มาตรการ"}}, {"source", source}}};
    for (const Preset& preset : presets(kind)) {
        std::vector<std::string> sets;
        for (const char* section : {"strategy", "environment", "parameters"}) {
            for (const std::string& key : keys_of(preset.content, section)) sets.push_back(std::string(section) + "." + key);
        }
        std::string taken;
        if (const Node* listed = preset.content.find("action")) {
            for (const Node& action : listed->items) {
                if (const Node* name = action.find("id")) taken += (taken.empty() ? "" : ", ") + name->text;
            }
        }
        list.rows.push_back({{"id", preset.id}, {"label", preset.title}, {"label_th", preset.title_th}, {"settings", sets.size()}, {"sets", sets}, {"actions", taken}, {"source", preset.source}, {"file", preset.path}});
    }
    return list;
}

Text yes_or_no(std::string_view value) { return value == "true" ? Text{"yes", "ใช่"} : value == "false" ? Text{"no", "ไม่ใช่"} : Text{value, value}; }

Text cadence_words(std::string_view value) {
    return value == "weekly" ? Text{"weekly", "ทุกสัปดาห์"} : value == "monthly" ? Text{"monthly", "ทุก 4 สัปดาห์"} : Text{"quarterly", "ทุก 13 สัปดาห์"};
}

std::string_view cadence_name(Cadence cadence) { return cadence == Cadence::weekly ? "weekly" : cadence == Cadence::monthly ? "monthly" : "quarterly"; }

Text seen_words(std::string_view value) {
    for (const SeenBy who : {SeenBy::attendance_sheet, SeenBy::member_survey, SeenBy::minutes, SeenBy::books, SeenBy::nobody}) {
        if (seen_by_words(who).en == value) return seen_by_words(who);
    }
    return {value, value};
}

std::string_view seen_by(SeenBy who) { return seen_by_words(who).en; }

} // namespace

Listing list_strategies() { return bundles(Source::Kind::strategy); }
Listing list_forms() { return bundles(Source::Kind::form); }
Listing list_governance() { return bundles(Source::Kind::governance); }

Listing list_failures() {
    Listing list{{{"id", id_heading}, {"label", english}, {"label_th", thai}, {"meaning", {"the alarm says", "ความหมาย (อังกฤษ)"}}, {"meaning_th", {"in Thai", "ความหมายของสัญญาณ"}},
                  {"weeks", {"weeks", "สัปดาห์"}}, {"countered_by", {"countered by", "แก้ด้วย"}}, {"source", source}}};
    for (const FailureMode* f : failures_by_number()) {
        const Text meaning = meaning_of_failure(f->number);
        Json row = entry(id("FAIL", f->number), f->label);
        row.update({{"meaning", meaning.en}, {"meaning_th", meaning.th}, {"from_week", f->from_week}, {"weeks", f->weeks}, {"countered_by", f->countered_by}, {"source", f->source}});
        row["gives_way_to"] = f->gives_way_to > 0 ? Json(id("FAIL", f->gives_way_to)) : Json(nullptr);
        list.rows.push_back(std::move(row));
    }
    return list;
}

Listing list_stages() {
    Listing list{{{"id", id_heading}, {"label", english}, {"label_th", thai}, {"weeks", {"weeks", "สัปดาห์"}}, {"source", source}}};
    for (const Stage* s : stages_by_number()) {
        Json row = entry(id("STAGE", s->number), s->label);
        row.update({{"weeks", s->weeks}, {"source", s->source}});
        list.rows.push_back(std::move(row));
    }
    return list;
}

Listing list_shapes() {
    Listing list{{{"id", id_heading}, {"label", english}, {"label_th", thai}, {"meaning", {"the map", "ความหมาย (อังกฤษ)"}}, {"meaning_th", {"in Thai", "ความหมาย"}}, {"source", source}}};
    for (int number = 1; number <= shape_count; ++number) {
        const MapShape& shape = *find_shape(number);
        Json row = entry(id("SHAPE", number), shape.label);
        row.update({{"meaning", shape.meaning.en}, {"meaning_th", shape.meaning.th}, {"source", shape.source}});
        list.rows.push_back(std::move(row));
    }
    return list;
}

Listing list_actions() {
    Listing list{{{"id", id_heading}, {"label", english}, {"label_th", thai}, {"weeks", {"lasts weeks", "นาน (สัปดาห์)"}}, {"hours", {"hours", "ชั่วโมง"}}, {"money", {"money", "เงิน"}},
                  {"pushes", {"pushes", "ตัวปรับที่เปลี่ยน"}}, {"source", source}}};
    for (const Action* a : by_number(actions())) {
        std::string pushes;
        for (const Effect& effect : a->effects) pushes += (pushes.empty() ? "" : ", ") + lever_name(effect.lever);
        Json row = entry(id("ACT", a->number), a->label);
        row.update({{"weeks", a->weeks}, {"hours", a->hours}, {"money", a->money}, {"pushes", pushes}, {"source", a->source}});
        list.rows.push_back(std::move(row));
    }
    return list;
}

Listing list_shocks() {
    Listing list{{{"id", id_heading}, {"label", english}, {"label_th", thai}, {"weeks", {"lasts weeks", "นาน (สัปดาห์)"}}, {"source", source}}};
    for (const Shock* s : by_number(shocks())) {
        Json row = entry(id("SHOCK", s->number), s->label);
        row.update({{"weeks", s->weeks}, {"source", s->source}});
        list.rows.push_back(std::move(row));
    }
    return list;
}

Listing list_metrics() {
    Listing list{{{"key", key_heading}, {"unit", {"unit", "หน่วย"}, unit_words}, {"seen_by", {"seen by", "เห็นได้จาก"}, seen_words}, {"cadence", {"taken", "วัด"}, cadence_words}, {"label", english}, {"label_th", thai}}};
    for (const Metric* m : metrics()) {
        list.rows.push_back({{"key", m->key}, {"label", m->label.en}, {"label_th", m->label.th}, {"unit", m->unit}, {"seen_by", seen_by(m->seen_by)},
                             {"cadence", cadence_name(m->cadence)}});
    }
    return list;
}

Listing list_outcomes() {
    Listing list{{{"key", key_heading}, {"label", english}, {"label_th", thai}, {"failure", {"a failure", "ล้มเหลว"}, yes_or_no}, {"meaning", {"meaning", "ความหมาย (อังกฤษ)"}}, {"meaning_th", {"in Thai", "ความหมาย"}}}};
    for (int k = 0; k < outcome_count; ++k) {
        const auto outcome = static_cast<Outcome>(k);
        const OutcomeLabel& label = describe(outcome);
        list.rows.push_back({{"key", label.key}, {"label", label.label.en}, {"label_th", label.label.th}, {"failure", failed(outcome)}, {"meaning", label.meaning.en}, {"meaning_th", label.meaning.th}});
    }
    return list;
}

Listing list_processes() {
    Listing list{{{"key", key_heading}, {"label", english}, {"label_th", thai}, {"parameters", {"parameters", "พารามิเตอร์"}}}};
    Week week;
    each_process(week, [&](const auto& process, std::size_t) {
        const Text label = label_of_process(process.key);
        list.rows.push_back({{"key", process.key}, {"label", label.en}, {"label_th", label.th}, {"parameters", process.table.size()}});
    });
    return list;
}

} // namespace phakhi
