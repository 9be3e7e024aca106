// SPDX-License-Identifier: MIT
#include "diagnosis/stage.hpp"
#include "model/shock.hpp"
#include "text/explanation_story.hpp"
#include "text/failure_words.hpp"
#include "text/width.hpp"

namespace phakhi {

static std::string failure_label(int number, const Voice& voice) {
    for (const FailureMode* failure : failures_by_number()) {
        if (failure->number == number) return named(voice.in(failure->label), "FAIL", number);
    }
    return "FAIL-" + std::to_string(number);
}

static std::string what(const Symptom& s, const std::vector<std::string>& names, const Voice& voice) {
    switch (s.kind) {
    case Symptom::Kind::alarm: {
        std::string out = voice({"alarm: {0}", "สัญญาณเตือน: {0}"}, failure_label(s.number, voice));
        if (const std::string meaning = voice.in(meaning_of_failure(s.number)); !meaning.empty()) out += voice({", {0}", " {0}"}, meaning);
        if (s.explained_by > 0) out += voice({"; explained by {0}", " เป็นผลจาก {0}"}, failure_label(s.explained_by, voice));
        return out;
    }
    case Symptom::Kind::stage_lost: {
        for (const Stage* stage : stages_by_number()) {
            if (stage->number == s.number) return voice({"stage lost: {0}", "เสียขั้นที่เคยไปถึง: {0}"}, named(voice.in(stage->label), "STAGE", s.number));
        }
        return "STAGE-" + std::to_string(s.number);
    }
    case Symptom::Kind::leader_gone: {
        const bool known = s.agent >= 0 && static_cast<std::size_t>(s.agent) < names.size();
        return known ? voice({"a leader goes without a handover: {0}", "ผู้นำพ้นตำแหน่งโดยไม่ได้ส่งต่องาน: {0}"}, shown(names[static_cast<std::size_t>(s.agent)])) : voice({"a leader goes without a handover", "ผู้นำพ้นตำแหน่งโดยไม่ได้ส่งต่องาน"});
    }
    case Symptom::Kind::shock: {
        const Shock* shock = find_shock(s.number);
        return voice({"from outside: {0}", "จากภายนอก: {0}"}, named(shock ? voice.in(shock->label) : "", "SHOCK", s.number));
    }
    case Symptom::Kind::turning_point: {
        const Metric& metric = *metrics()[static_cast<std::size_t>(s.metric)];
        return voice({"turning point of {0}: down from here on, from {1:.3g} to {2:.3g} at the end", "จุดเปลี่ยนของ{0}: ลดลงจากนี้ จาก {1:.3g} เหลือ {2:.3g} ในตอนท้าย"}, voice.in(metric.label), s.from, s.to);
    }
    }
    return "";
}

std::string symptom_text(const Symptom& symptom, const std::vector<std::string>& names, const Voice& voice) {
    return voice({"{0}: {1}", "{0}: {1}"}, voice.when(symptom.week), what(symptom, names, voice));
}

} // namespace phakhi
